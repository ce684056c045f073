"""What waits for a measure."""

from collections.abc import Sequence

from PySide6.QtWidgets import QWidget

from kcentre.monitoring.deviations.records import Uncovered
from kcentre.periods.titles import short
from ui.widgets.choice_menu import ChoiceMenu


class UncoveredMenu(ChoiceMenu):
    """The red indicators without a measure; choosing one (`Uncovered`) begins its measure."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("Красные без меры", parent)

    def offer_uncovered(self, found: Sequence[Uncovered]) -> None:
        """Take what waits."""
        self.offer((one, _words(one)) for one in found)


def _words(one: Uncovered) -> str:
    return f"{one.code} {one.title}, {short(one.period)} — {one.noticed}"
