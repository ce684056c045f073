"""What waits for a measure, and the years a plan of correction can be printed for."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QWidget

from kcentre.monitoring.deviations.records import Uncovered
from kcentre.periods.period import academic_year
from kcentre.periods.titles import short, title


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


class YearsMenu(QMenu):
    """The academic years that have measures, the newest first."""

    chosen = Signal(int)
    """The calendar year that the academic one begins in."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("План коррекции", parent)
        self.triggered.connect(self._choose)

    def offer(self, years: Sequence[int]) -> None:
        """Take the years."""
        self.clear()
        for year in years:
            self.addAction(title(academic_year(year))).setData(year)

    def _choose(self, action: QAction) -> None:
        self.chosen.emit(action.data())
