"""The four views of the hours and which week or year they show."""

from __future__ import annotations

import datetime as dt
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedWidget, QWidget

from kcentre.language.dates import today_here
from kcentre.periods.period import academic_year_of
from kcentre.premises.hours.calendar import monday_of
from ui.operations import Operations
from ui.premises.hours.exceptions_view import ExceptionsView
from ui.premises.hours.facts import (
    WEEK,
    Choices,
    HoursFacts,
    ask_week,
    ask_year,
)
from ui.premises.hours.hours_filters import HoursFilters
from ui.premises.hours.load_facts import WeekLoad, ask_load
from ui.premises.hours.period_bar import PeriodBar
from ui.premises.hours.week_grid import WeekGrid
from ui.premises.hours.window_list import WindowList
from ui.premises.hours.year_days import YearDays, ask_year_days

WEEK_VIEW, TYPICAL, LIST, EXCEPTIONS = "week", "typical", "list", "exceptions"
VIEWS = [
    (WEEK_VIEW, "Неделя"),
    (TYPICAL, "Типовая неделя"),
    (LIST, "Списком"),
    (EXCEPTIONS, "Исключения"),
]


class HoursViews(QStackedWidget):
    """Asks the centre for what its visible view shows; `bar` and `filters` stand above it."""

    load_came = Signal(object)
    """(WeekLoad) of the week that is shown, or was shown last."""

    def __init__(self, operations: Operations, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._operations = operations
        self._choices = Choices()
        self._facts: HoursFacts | None = None
        self.view = WEEK_VIEW
        self.monday = monday_of(today_here())
        self.year = academic_year_of(today_here())
        self.bar, self.filters = PeriodBar(), HoursFilters()
        self.week, self.list, self.exceptions = WeekGrid(), WindowList(), ExceptionsView()
        for page in (self.week, self.list, self.exceptions):
            self.addWidget(page)
        self.bar.stepped.connect(self.step)
        self.bar.today_wanted.connect(self._go_to_today)
        self.filters.changed.connect(self._show_facts)

    @property
    def around(self) -> dt.date:
        """A day of what is shown: a new window holds for its academic year."""
        if self.view == WEEK_VIEW:
            return self.monday + dt.timedelta(days=6)
        return dt.date(self.year, 9, 1)

    def take_choices(self, choices: Choices) -> None:
        """Take who receives and where."""
        self._choices = choices
        self.filters.offer(choices)
        self._show_facts()

    def show_view(self, view: str) -> None:
        """Show another view, from its beginning on."""
        if view != self.view:
            self._facts = None  # those of a week are no year's
            self.week.say("", is_stop=False)
        self.view = view
        pages = {LIST: self.list, EXCEPTIONS: self.exceptions}
        self.setCurrentWidget(pages.get(view, self.week))
        self.refresh()

    def set_compact(self, *, is_compact: bool) -> None:
        """Leave out what only explains where there is no room."""
        for part in (self.bar, self.week, self.exceptions):
            part.set_compact(is_compact=is_compact)

    def show_week_of(self, day: dt.date) -> None:
        """Show the week that holds a day."""
        self.monday = monday_of(day)
        self.show_view(WEEK_VIEW)

    def step(self, by: int) -> None:
        """Show the next or previous week or year."""
        if self.view == WEEK_VIEW:
            self.monday += by * WEEK
            self.year = academic_year_of(self.monday)
        else:
            self.year += by
        self.refresh()

    def refresh(self) -> None:
        """Ask anew what is shown."""
        if self.view == WEEK_VIEW:
            self.bar.show_week(self.monday)
            ask = partial(ask_week, monday=self.monday)
            self._operations.ask(ask, self._take_facts, key=(self, "facts"))
        else:
            self.bar.show_year(self.year)
            self._ask_year()
        ask_for_load = partial(ask_load, monday=self.monday)
        self._operations.ask(ask_for_load, self._take_load, key=(self, "load"))

    def focus(self) -> None:
        """Put the cursor into the visible view."""
        widgets: dict[str, QWidget] = {
            LIST: self.list.table,
            EXCEPTIONS: self.exceptions.calendar,
        }
        widgets.get(self.view, self.week.grid).setFocus()

    def _ask_year(self) -> None:
        if self.view == EXCEPTIONS:
            ask_days = partial(ask_year_days, begins=self.year)
            self._operations.ask(ask_days, self._take_days, key=(self, "facts"))
        else:
            ask = partial(ask_year, begins=self.year)
            self._operations.ask(ask, self._take_facts, key=(self, "facts"))

    def _go_to_today(self) -> None:
        self.monday = monday_of(today_here())
        self.year = academic_year_of(today_here())
        self.refresh()
        if self.view == EXCEPTIONS:
            self.exceptions.show_day(today_here())

    def _take_facts(self, facts: HoursFacts) -> None:
        self._facts = facts
        self._show_facts()

    def _take_days(self, days: YearDays) -> None:
        self.exceptions.show_year(days)

    def _take_load(self, load: WeekLoad) -> None:
        self.load_came.emit(load)

    def _show_facts(self) -> None:
        facts, wanted = self._facts, self.filters.value()
        if facts is None:
            return
        if self.view == WEEK_VIEW:
            self.week.show_week(facts, wanted, self._choices)
        elif self.view == TYPICAL:
            self.week.show_typical(facts, wanted, self._choices)
        elif self.view == LIST:
            self.list.show_facts(facts, wanted)
