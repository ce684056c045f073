"""«Сегодня»: what is to be done, the reception at the left, the centre's own work at the right."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QTimer
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QApplication, QLabel, QStackedWidget, QVBoxLayout, QWidget

from kcentre.language.dates import WEEKDAYS, long_date, now_here, today_here
from kcentre.steps.today.gathering import todays_list
from kcentre.steps.today.records import Matter, TodaysList
from kcentre.storage import CentreFile, Changes
from ui.operations import Operations
from ui.records.work_scroll import WorkScroll
from ui.tab import Tab
from ui.today.duty_card import DutyCard
from ui.widgets.empty_state import EmptyState
from ui.widgets.halves import Halves
from ui.widgets.looks import set_look
from ui.widgets.theme import theme

_RECEPTION = (Matter.APPOINTMENTS, Matter.UNRECORDED, Matter.REQUESTS, Matter.COMPLAINTS)
_BOTH_WIDTH = 760
_MINUTE_MS = 60_000


class TodayTab(Tab):
    """Asks anew when something changes, and every minute while somebody looks."""

    key = "today"
    title = "Сегодня"

    def __init__(self, operations: Operations, parent: QWidget | None = None) -> None:
        super().__init__(operations, parent)
        self._is_stale, self._is_new, self._wants_focus = True, True, False
        self._day = QLabel()
        self.reception = DutyCard("Приём родителей")
        self.work = DutyCard("Работа центра")
        self.halves = Halves(theme().px(_BOTH_WIDTH))
        self.empty = EmptyState(
            "circle-check",
            "На сегодня всё сделано",
            "Никто не ждёт, сроки не подошли.",
            "Перейти в журнал",
        )
        self._pages = QStackedWidget()
        self._clock = QTimer(self, interval=_MINUTE_MS)
        self._clock.timeout.connect(self._look_again)
        self._lay_out()
        for card in (self.reception, self.work):
            card.go_to.connect(self.go_to)
        self.empty.started.connect(partial(self.go_to.emit, "journal"))

    def centre_opened(self) -> None:
        self._is_new = True
        self._look_again()

    def on_changes(self, changes: Changes, initiator: object) -> None:  # noqa: ARG002 — any change
        self._look_again()

    def activate(self, target: str = "") -> None:  # noqa: ARG002 — there is one place only
        self._wants_focus = True
        if not self._is_stale:
            self._focus()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._clock.start()
        self._refresh_if_seen()

    def _look_again(self) -> None:
        self._is_stale = True
        self._refresh_if_seen()

    def _refresh_if_seen(self) -> None:
        if not self.isVisible():
            self._clock.stop()
        elif self._is_stale:
            self._is_stale = False
            if self._is_new:
                self.operations.ask(_at_once, self._begin, key=(self, "list"))
            else:
                self._ask_whole()

    def _begin(self, found: TodaysList) -> None:
        """Show what was found at once, then what takes longer on an opened centre."""
        self._is_new = False
        if found.sections:
            self._show(found)
        self._ask_whole()

    def _ask_whole(self) -> None:
        self.operations.ask(_now, self._show, key=(self, "list"))

    def _show(self, found: TodaysList) -> None:
        focused = QApplication.focusWidget()  # before a card that has it is hidden
        had_focus = focused is not None and self.isAncestorOf(focused)
        today = today_here()
        weekday = WEEKDAYS[today.weekday()]
        self._day.setText(f"{weekday.capitalize()}, {long_date(today)}")
        self.reception.show_sections(one for one in found.sections if one.matter in _RECEPTION)
        self.work.show_sections(one for one in found.sections if one.matter not in _RECEPTION)
        self._pages.setCurrentWidget(self._lists if found.sections else self.empty)
        is_lost = had_focus and focused is not None and not focused.isVisible()
        if self._wants_focus or is_lost:
            self._focus()

    def _focus(self) -> None:
        self._wants_focus = False
        if self._pages.currentWidget() is self.empty:
            self.empty.button.setFocus()
        else:
            (self.work if self.reception.isHidden() else self.reception).setFocus()

    def _lay_out(self) -> None:
        px = theme().px
        title = QLabel("Что сделать сегодня")
        set_look(title, role="title")
        set_look(self._day, role="secondary")
        for card in (self.reception, self.work):
            self.halves.addWidget(card)
        self._lists = WorkScroll(self.halves)
        for page in (self._lists, self.empty):
            self._pages.addWidget(page)
        column = QVBoxLayout(self)
        column.setContentsMargins(px(16), px(16), px(16), px(16))
        column.setSpacing(px(4))
        column.addWidget(title)
        column.addWidget(self._day)
        column.addSpacing(px(8))
        column.addWidget(self._pages, 1)


def _at_once(file: CentreFile) -> TodaysList:
    return todays_list(file, now_here(), at_once=True)


def _now(file: CentreFile) -> TodaysList:
    return todays_list(file, now_here())
