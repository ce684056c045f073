"""The academic years that a paper can be printed for."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QWidget

from kcentre.periods.period import academic_year
from kcentre.periods.titles import title


class YearsMenu(QMenu):
    """The years in the order they are given, the newest first."""

    chosen = Signal(int)
    """The calendar year that the academic one begins in."""

    def __init__(self, paper: str, parent: QWidget | None = None) -> None:
        """``paper`` is what is printed: «План коррекции»."""
        super().__init__(paper, parent)
        self.triggered.connect(self._choose)

    def offer(self, years: Sequence[int]) -> None:
        """Take the years."""
        self.clear()
        for year in years:
            self.addAction(title(academic_year(year))).setData(year)

    def _choose(self, action: QAction) -> None:
        self.chosen.emit(action.data())
