"""A link to a place of the window: what is missing, what belongs to a record, a source."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from ui.widgets.buttons import LinkButton


class WayLink(LinkButton):
    """Tells its place when it is chosen; the words may hold «&» as they were typed."""

    go_to = Signal(str)

    def __init__(self, words: str, target: str, parent: QWidget | None = None) -> None:
        super().__init__(words.replace("&", "&&"), parent)
        self._target = target
        self.clicked.connect(self._lead)

    def _lead(self) -> None:
        self.go_to.emit(self._target)
