"""All appointments as a list of any length: found, narrowed, sorted, several chosen at once."""

from collections.abc import Sequence
from datetime import date, timedelta
from operator import attrgetter
from typing import Any

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtWidgets import QWidget

from kcentre.centre.values import Form
from kcentre.periods.period import PeriodKind, containing, following
from kcentre.premises.appointments.filters import AppointmentFilter
from kcentre.premises.appointments.listing import AppointmentList, AppointmentRow, Order
from kcentre.premises.hours.calendar import monday_of
from kcentre.premises.values import AWAITED_STATES, AppointmentState
from ui.operations import Operations
from ui.premises.appointments.choices import Choices
from ui.records.facets import (
    Facet,
    Option,
    by_specialist,
    listed,
    period_option,
    periods_offered,
    some_days,
)
from ui.records.filter_bar import FilterBar
from ui.records.found_list import FoundList
from ui.widgets.colours import Tone
from ui.widgets.empty_state import EmptyState
from ui.widgets.paged_model import Column, Row

_TITLE = "Журнал предварительной записи"
_EMPTY = (
    "Здесь будет журнал предварительной записи",
    "Запишите первую семью: выберите свободное время в дне или неделе либо нажмите Ctrl+N.",
    "Записать",
)


class AppointmentsList(FoundList):
    """Several rows may be marked at once; a right click, or the menu key, opens the menu."""

    menu_wanted = Signal(QPoint)

    def __init__(self, operations: Operations, parent: QWidget | None = None) -> None:
        super().__init__(
            _TITLE,
            _COLUMNS,
            filters=FilterBar(AppointmentFilter, "Имя, ребёнок, телефон, код…", _periods),
            empty=EmptyState("calendar", *_EMPTY),
            operations=operations,
            parent=parent,
        )
        self.table.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.table.customContextMenuRequested.connect(self._want_menu)

    def listing_of(self, wanted: Any, key: str, descending: bool) -> AppointmentList:
        return AppointmentList(wanted, Order(key, descending))

    def id_of(self, row: Any) -> int:
        """Return the appointment of a row."""
        if isinstance(row, AppointmentRow):
            return row.id
        raise TypeError("a row of this list is an AppointmentRow")

    def take_choices(self, choices: Choices) -> None:
        """Offer who works and where."""
        rooms = tuple(Option(room.id, room.name) for room in choices.rooms)
        self.filters.offer(
            [
                listed("state", "Состояние", AppointmentState),
                by_specialist(choices.specialists),
                Facet("room_id", "Помещение", rooms),
                listed("form", "Форма", Form),
                Facet("anonymous", "Только анонимные", is_yes_or_no=True),
            ]
        )

    def _want_menu(self, place: QPoint) -> None:
        if self.chosen_ids():
            self.menu_wanted.emit(self.table.viewport().mapToGlobal(place))


def _periods(today: date) -> Sequence[Option]:
    """Return the periods that appointments are looked at by: those to come first."""
    week = monday_of(today)
    next_week = week + timedelta(days=7)
    month = containing(PeriodKind.MONTH, today)
    coming = [
        Option(some_days(today, today).value, "Сегодня"),
        Option(some_days(week, week + timedelta(days=6)).value, "Эта неделя"),
        Option(some_days(next_week, next_week + timedelta(days=6)).value, "Следующая неделя"),
        period_option(following(month)),
    ]
    return [*coming, *periods_offered(today)]


def _state_tone(row: Row) -> Tone | None:
    if not isinstance(row, AppointmentRow):
        return None
    if row.state_code is AppointmentState.NO_SHOW:
        return Tone.ATTENTION
    if row.state_code is AppointmentState.HELD:
        return Tone.GOOD
    return None if row.state_code in AWAITED_STATES else Tone.SECONDARY


def _who_tone(row: Row) -> Tone | None:
    return Tone.SECONDARY if isinstance(row, AppointmentRow) and row.is_anonymous else None


_COLUMNS = (
    Column("moment", "Дата, время"),
    Column("who", "Кто", tone=_who_tone, widest_chars=25),
    Column("state", "Состояние", text=attrgetter("state"), tone=_state_tone),
    Column("child", "Ребёнок", is_sortable=False, widest_chars=20),
    Column("phone", "Телефон", text=attrgetter("phone"), is_sortable=False),
    Column("topic", "Тема", text=attrgetter("topic"), widest_chars=17),
    Column("specialist", "Специалист", text=attrgetter("specialist"), widest_chars=20),
    Column("form", "Форма", text=attrgetter("form")),
    Column("room", "Помещение", text=attrgetter("room"), widest_chars=16),
    Column("reason", "Причина", is_sortable=False, widest_chars=24),
)
"""What is looked for first stands first, so that it is seen beside an open panel too."""
