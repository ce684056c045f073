"""What waits for a measure."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QWidget

from kcentre.monitoring.deviations.records import Uncovered
from kcentre.periods.titles import short


class UncoveredMenu(QMenu):
    """The red indicators without a measure; choosing one begins its measure."""

    chosen = Signal(object)
    """(Uncovered)"""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("Красные без меры", parent)
        self.triggered.connect(self._choose)

    def offer(self, found: Sequence[Uncovered]) -> None:
        """Take what waits."""
        self.clear()
        for one in found:
            words = f"{one.code} {one.title}, {short(one.period)} — {one.noticed}"
            self.addAction(words.replace("&", "&&")).setData(one)

    def _choose(self, action: QAction) -> None:
        self.chosen.emit(action.data())
