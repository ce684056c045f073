"""The day at work: what is asked, and what is done with the chosen lines."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QObject, Signal

from kcentre.journal.held.begun import drop_unfinished
from kcentre.journal.held.day import DayLine
from kcentre.journal.held.held import hold
from kcentre.language.dates import today_here
from kcentre.premises.values import AppointmentState
from kcentre.storage import CentreFile, Changes
from ui.journal.entry.working import Working
from ui.journal.today.cancelling import ask_cancelling, marked
from ui.journal.today.day_head import ALL, OWN
from ui.journal.today.panel import TodayPanel
from ui.journal.today.shown import Shown, Wanted, shown
from ui.operations import Operations

_SHOWN_FROM = (
    "appointment", "session", "adult", "child", "family", "topic", "room", "specialist",
    "settings", "hours_window", "hours_exception", "hours_pause",
)  # fmt: skip
"""Tables whose values stand in the lines, or make free time."""

_MOST_DROPPED = 100


class TodayDesk(QObject):
    """Owns the panel; whoever hears its signals shows what is wanted."""

    session_wanted = Signal(int)
    """Id of the service that is to be seen."""

    detail_wanted = Signal(int)
    """Id of the appointment whose service is to be entered in full."""

    go_to = Signal(str)
    """A target elsewhere."""

    recorded = Signal(object)
    """(Changes): a service was added."""

    def __init__(self, operations: Operations, working: Working, parent: QObject) -> None:
        super().__init__(parent)
        self._operations, self._working = operations, working
        self.panel = TodayPanel(operations)
        self._day = today_here()
        self._is_day = True
        self._connect()

    def begin_anew(self) -> None:
        """Show today of another file."""
        self.panel.editor.forget()
        self._day, self._is_day = today_here(), True
        self.refresh()

    def hear(self, changes: Changes) -> None:
        """Refresh what a change touched; what was typed of a recorded one is not wanted now."""
        if changes.touched("session"):
            recorded = sorted(changes.rows.get("appointment", ()))[:_MOST_DROPPED]
            self._operations.put_aside(partial(_drop, ids=recorded))
        if changes.touched(*_SHOWN_FROM):
            self.refresh()

    def refresh(self) -> None:
        """Ask the same lines again."""
        has_own = self._working.specialist_id is not None
        is_own = has_own and self.panel.head.whose.value() == OWN
        whose = self._working.specialist_id if is_own else None
        wanted = Wanted(self._day if self._is_day else None, whose)
        ask = partial(_ask, wanted=wanted)
        self._operations.ask(ask, self._show, key=(self, "shown"))

    def show_day(self, day: dt.date) -> None:
        """Show another day."""
        self._day, self._is_day = day, True
        self.refresh()

    def show_unrecorded(self, appointment_id: int | None = None) -> None:
        """Show all that is over and not recorded, the cursor on this appointment."""
        self._is_day = False
        if appointment_id is not None:
            self.panel.head.whose.set_value(ALL)
            self.panel.list.ask_for(appointment_id)
        self.refresh()
        self.panel.list.setFocus()

    def _show_all_unrecorded(self) -> None:
        self.show_unrecorded()

    def _show(self, answer: Shown) -> None:
        has_own = self._working.specialist_id is not None
        self.panel.head.offer_whose(is_offered=has_own and not answer.is_alone)
        self.panel.show_answer(answer)

    def _hold(self, lines: Sequence[DayLine]) -> None:
        if len(lines) > 1:
            self._hold_chosen()
        elif lines and lines[0].session_id is not None:
            self.session_wanted.emit(lines[0].session_id)
        elif lines:
            self.panel.editor.begin(lines[0])

    def _hold_chosen(self) -> None:
        """Mark all that wait; what was cancelled or recorded among them stays as it is."""
        waiting = self.panel.list.waiting()
        if waiting:
            verb = partial(_hold, ids=_ids(waiting))
            self._operations.change(verb, self._take_recorded, initiator=self)

    def _miss(self, lines: Sequence[DayLine]) -> None:
        self._mark(lines, AppointmentState.NO_SHOW)

    def _restore(self, lines: Sequence[DayLine]) -> None:
        self._mark(lines, AppointmentState.BOOKED)

    def _mark(self, lines: Sequence[DayLine], state: AppointmentState) -> None:
        verb = partial(_mark, ids=_ids(lines), state=state)
        self._operations.change(verb, initiator=self)

    def _cancel(self, lines: Sequence[DayLine]) -> None:
        ask_cancelling(_ids(lines), self._operations, self.panel)

    def _want(self, line: DayLine) -> None:
        if line.session_id is not None:
            self.session_wanted.emit(line.session_id)
        elif line.appointment_id is not None:
            self.detail_wanted.emit(line.appointment_id)
        else:
            self._book(line.date)

    def _want_booking(self) -> None:
        self._book(self._day)

    def _book(self, day: dt.date) -> None:
        self.go_to.emit(f"premises/appointments/day/{day.isoformat()}")

    def _take_recorded(self, changes: Changes) -> None:
        self.recorded.emit(changes)
        self.panel.list.setFocus()

    def _take_closed(self) -> None:
        self.panel.list.setFocus()

    def _connect(self) -> None:
        panel = self.panel
        panel.head.day_wanted.connect(self.show_day)
        panel.head.whose_wanted.connect(self.refresh)
        panel.unrecorded_wanted.connect(self._show_all_unrecorded)
        panel.booking_wanted.connect(self._want_booking)
        panel.held_wanted.connect(self._hold_chosen)
        panel.list.held.connect(self._hold)
        panel.list.missed.connect(self._miss)
        panel.list.cancelled.connect(self._cancel)
        panel.list.restored.connect(self._restore)
        panel.list.wanted.connect(self._want)
        panel.editor.opened.connect(panel.list.show_current)
        panel.editor.closed.connect(self._take_closed)
        panel.editor.recorded.connect(self._take_recorded)
        panel.editor.detail_wanted.connect(self.detail_wanted)
        self._working.changed.connect(self.refresh)


def _ids(lines: Sequence[DayLine]) -> tuple[int, ...]:
    return tuple(line.appointment_id for line in lines if line.appointment_id is not None)


def _ask(file: CentreFile, wanted: Wanted) -> Shown:
    return shown(file, wanted)


def _drop(file: CentreFile, ids: Sequence[int]) -> None:
    drop_unfinished(file, *ids)


def _hold(file: CentreFile, ids: Sequence[int]) -> Changes:
    return hold(file, ids)


def _mark(file: CentreFile, ids: Sequence[int], state: AppointmentState) -> Changes:
    return marked(file, ids, state)
