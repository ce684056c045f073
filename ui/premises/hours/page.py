"""The page «Режим»: the hours of the week, exceptions, load and demand."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QVBoxLayout, QWidget

from kcentre.language.day_lists import DayRange
from kcentre.premises.hours.records import Window
from kcentre.premises.values import ExceptionKind
from kcentre.steps.premises import OUTSIDE_TARGET
from kcentre.storage import Changes
from ui.operations import Operations
from ui.premises.hours.copy_dialog import open_copy_dialog
from ui.premises.hours.entries import EXCEPTION, PAUSE, WINDOW
from ui.premises.hours.exception_card import new_exception
from ui.premises.hours.facts import TABLES, Choices, ask_choices
from ui.premises.hours.hours_card import HoursCard
from ui.premises.hours.hours_desk import HoursDesk
from ui.premises.hours.hours_frame import HoursFrame
from ui.premises.hours.hours_views import EXCEPTIONS, LIST, TYPICAL, VIEWS, HoursViews
from ui.premises.hours.load_facts import WeekLoad
from ui.premises.hours.notices import OutsideBar
from ui.premises.hours.side import HoursSide
from ui.premises.hours.window_list import Chosen
from ui.tab import Page
from ui.widgets.shortcuts import add_shortcut
from ui.widgets.theme import theme

_OF_DEMAND = (
    "request", "waiting", "appointment", "hours_window", "specialist", "survey_round",
    "survey_answer",
)  # fmt: skip


class HoursPage(Page):
    """Its targets: «new», «week», «typical», «list», «exceptions», «exceptions/12», «12»."""

    def __init__(self, operations: Operations, parent: QWidget | None = None) -> None:
        super().__init__(operations, parent)
        self.views = HoursViews(operations)
        self.desk = HoursDesk(operations, self)
        self.card = HoursCard(self.views)
        self.side, self.outside = HoursSide(operations), OutsideBar(operations)
        self.frame = HoursFrame(self.card, self.side)
        self._choices: Choices | None = None
        self._is_started = self._is_new_wanted = False
        self._lay_out()
        self._connect()

    def activate(self, target: str = "") -> None:
        name, _, rest = target.partition("/")
        if name == "new":
            self._is_new_wanted = True
            self._begin_wanted()
            return
        if name in dict(VIEWS):
            self._show_view(name)
        if name == EXCEPTIONS and rest.isdecimal():
            self.desk.open(EXCEPTION, int(rest))
        elif name.isdecimal():
            self.desk.open(WINDOW, int(name))
        elif self.desk.shown is None:
            self.views.focus()

    def may_leave(self, then: Callable[[], None]) -> bool:
        return self.desk.may_leave(then)

    def centre_opened(self) -> None:
        self.desk.close()
        self.views.filters.reset()
        self._is_started = False
        self.outside.hide()
        self.side.demand.refresh()
        self._ask()

    def on_changes(self, changes: Changes, initiator: object) -> None:
        self.outside.hear(changes)
        if changes.touched(*TABLES):
            self._ask()
            self.desk.hear(changes, initiator)
        if changes.touched(*_OF_DEMAND):
            self.side.demand.refresh()

    def _ask(self) -> None:
        self.operations.ask(ask_choices, self._take_choices, key=(self, "choices"))
        self.views.refresh()

    def _take_choices(self, choices: Choices) -> None:
        self._choices = self.desk.choices = choices
        self.views.take_choices(choices)
        self.card.start.show_missing(choices)
        self._show_start()
        self._begin_wanted()

    def _show_start(self) -> None:
        """Show how to begin, until there is a window or somebody has begun."""
        has_hours = self._choices is None or self._choices.has_hours
        is_elsewhere = self._is_started or self.views.view == EXCEPTIONS
        self.card.show_start(is_empty=not has_hours and not is_elsewhere)

    def _show_view(self, view: str) -> None:
        self.views.show_view(view)
        self.card.show_view(view)
        self._show_start()
        self.views.focus()

    def _begin_wanted(self) -> None:
        """Begin the window that a target asked for, once it is known who may be chosen."""
        if self._is_new_wanted and self._choices is not None:
            self._is_new_wanted = False
            self._add_window()

    def _add(self) -> None:
        if self.views.view == EXCEPTIONS:
            self._add_exception(self.views.exceptions.chosen_ranges())
        else:
            self._add_window()

    def _add_window(self) -> None:
        self._is_started = True
        self._show_start()
        if self.views.view in {LIST, EXCEPTIONS}:
            self._show_view(TYPICAL)
        window = self.views.week.window_at_cursor()
        if window is not None:
            self._begin_window(window)

    def _begin_window(self, window: Window) -> None:
        specialist_id = self.views.filters.value().specialist_id
        self.desk.add_window(window, self.views.around, specialist_id)

    def _add_exception(self, ranges: tuple[DayRange, ...]) -> None:
        is_long = any(first != last for first, last in ranges)
        kind = ExceptionKind.LEAVE if is_long else ExceptionKind.CANCEL
        self.desk.add_exception(new_exception(kind, ranges))

    def _open_row(self, chosen: Chosen) -> None:
        self.desk.open(PAUSE if chosen.is_pause else WINDOW, chosen.id)

    def _open_window(self, window_id: int) -> None:
        self.desk.open(WINDOW, window_id)

    def _open_exception(self, exception_id: int) -> None:
        self.desk.open(EXCEPTION, exception_id)

    def _remove_window(self, window_id: int) -> None:
        self.desk.remove_rows([window_id], [])

    def _tell(self, sentence: str, is_stop: bool) -> None:
        self.views.week.say(sentence, is_stop=is_stop)

    def _copy(self) -> None:
        open_copy_dialog(self, self.operations, self.views.year)

    def _show_panel(self) -> None:
        self.frame.show_panel(self.desk.shown)

    def _take_days(self, ranges: tuple[DayRange, ...]) -> None:
        self.desk.take_days(ranges)

    def _show_load(self, load: WeekLoad) -> None:
        self.side.load.show_load(load)

    def _follow_filter(self) -> None:
        self.side.demand.show_specialist(self.views.filters.value().specialist_id)

    def _show_outside(self) -> None:
        self.go_to.emit(OUTSIDE_TARGET)

    def _open_papers(self) -> None:
        from ui.premises.timetable_dialog import (  # noqa: PLC0415 — with the paper libraries
            open_timetable_dialog,
        )

        open_timetable_dialog(self, self.operations)

    def _go_back(self) -> None:
        self.views.step(-1)

    def _go_on(self) -> None:
        self.views.step(1)

    def _connect(self) -> None:
        views, desk, card = self.views, self.desk, self.card
        card.view_wanted.connect(self._show_view)
        card.adding_wanted.connect(self._add)
        card.deeds.copy_wanted.connect(self._copy)
        card.deeds.papers_wanted.connect(self._open_papers)
        card.start.go_to.connect(self.go_to)
        card.start.window_wanted.connect(self._add_window)
        views.load_came.connect(self._show_load)
        views.filters.changed.connect(self._follow_filter)
        self._connect_views()
        self.outside.wanted.connect(self._show_outside)
        desk.panel_made.connect(self.frame.take_panel)
        desk.panel_moved.connect(self._show_panel)
        desk.told.connect(self._tell)
        desk.left.connect(views.focus)
        for keys, deed in (
            ("Ctrl+N", self._add),
            ("Alt+PgUp", self._go_back),
            ("Alt+PgDown", self._go_on),
        ):
            add_shortcut(self, keys).activated.connect(deed)

    def _connect_views(self) -> None:
        week, listed, exceptions = self.views.week, self.views.list, self.views.exceptions
        week.window_wanted.connect(self._begin_window)
        week.change_wanted.connect(self.desk.change)
        week.window_opened.connect(self._open_window)
        week.exception_opened.connect(self._open_exception)
        week.removal_wanted.connect(self._remove_window)
        week.exception_wanted.connect(self.desk.add_exception)
        listed.adding_wanted.connect(self._add_window)
        listed.pause_wanted.connect(self.desk.add_pause)
        listed.opened.connect(self._open_row)
        listed.removal_wanted.connect(self.desk.remove_rows)
        exceptions.adding_wanted.connect(self._add_exception)
        exceptions.days_chosen.connect(self._take_days)
        exceptions.opened.connect(self._open_exception)
        exceptions.removal_wanted.connect(self.desk.remove_exceptions)

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme().px(8))
        column.addWidget(self.outside)
        column.addWidget(self.frame, 1)
