"""A few choices side by side as a field of a form."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from ui.widgets.buttons import SegmentedSwitch


class SwitchField(SegmentedSwitch):
    """Its value is the key of the choice in force."""

    edited = Signal()

    def __init__(
        self, choices: list[tuple[str, str]], name: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(choices, name, parent)
        self.chosen.connect(self.edited)

    def typing_problem(self) -> str:
        return ""

    def settle(self) -> None:
        """Do nothing: a choice is always understood."""
