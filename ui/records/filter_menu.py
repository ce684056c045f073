"""The menu «Отбор»: periods, values of the facets, yes-or-no conditions."""

from collections.abc import Callable, Sequence
from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QWidget

from kcentre.language.dates import today_here
from ui.records.facets import PERIOD, Facet, Option, periods_offered


class FilterMenu(QMenu):
    """Filled anew each time it is shown, so that it always knows the current month."""

    chosen = Signal(str, object)
    """(field, Option)"""

    days_wanted = Signal()

    def __init__(
        self,
        periods: Callable[[date], Sequence[Option]] = periods_offered,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__("Отбор", parent)
        self._periods = periods
        self._facets: Sequence[Facet] = ()
        self.aboutToShow.connect(self._fill)

    def offer(self, facets: Sequence[Facet]) -> None:
        """Take what can be chosen; a facet with options but none of them is left out."""
        self._facets = facets

    def _fill(self) -> None:
        self.clear()
        self._add_periods()
        for facet in self._facets:
            if facet.options:
                self._add_options(self.addMenu(facet.title), facet.field, facet.options)
        self.addSeparator()
        for facet in self._facets:
            if facet.is_yes_or_no:
                self._add(self, facet.field, Option(value=True, title=facet.title))

    def _add_periods(self) -> None:
        offered = self._periods(today_here())
        if not offered:
            return
        menu = self.addMenu("Период")
        self._add_options(menu, PERIOD, offered)
        menu.addSeparator()
        menu.addAction("Другие дни…").triggered.connect(self.days_wanted)

    def _add_options(self, menu: QMenu, field: str, options: Sequence[Option]) -> None:
        for option in options:
            self._add(menu, field, option)

    def _add(self, menu: QMenu, field: str, option: Option) -> None:
        action = QAction(option.title.replace("&", "&&"), menu)
        action.setData((field, option))
        action.triggered.connect(self._choose)
        menu.addAction(action)

    def _choose(self) -> None:
        action = self.sender()
        if isinstance(action, QAction):
            field, option = action.data()
            self.chosen.emit(field, option)
