"""«Мероприятия»: what is planned, what was held, what is late."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from kcentre.journal.held_events import JournalEvent
from kcentre.language.dates import today_here
from kcentre.monitoring.plan.cards import PlannedEvents, events_of_year
from kcentre.monitoring.plan.event_records import EventState, PlannedEventLine
from kcentre.monitoring.plan.event_verbs import (
    cancel_planned_event,
    remove_planned_event,
    restore_planned_event,
)
from kcentre.monitoring.plan.held import events_to_note
from ui.monitoring.plan.event_dialogs import event_dialog, held_dialog, reason_dialog
from ui.monitoring.plan.event_list import EventList
from ui.monitoring.plan.view import PlanView
from ui.widgets.empty_state import EmptyState
from ui.widgets.shortcuts import add_shortcut

if TYPE_CHECKING:
    from kcentre.storage import Changes
    from ui.operations import Operations


class EventsView(PlanView):
    """Keys: Ctrl+N or Insert adds, Enter or F2 changes, Delete removes from a draft."""

    looked_at = ("planned_event", "service_plan", "group_event", "specialist", "topic")
    said = Signal(str)
    """What the user should know beside the work."""

    def __init__(self, operations: Operations, parent: QWidget | None = None) -> None:
        empty = EmptyState("calendar", "Мероприятий в плане нет", _NOTHING, "Добавить мероприятие")
        super().__init__(operations, empty, parent)
        self.list = EventList()
        self.shown: PlannedEvents | None = None
        self._wanted: int | None = None
        self._asked_for: PlannedEventLine | None = None
        self.stack.addWidget(self.list)
        self.stack.addWidget(empty)
        self._connect()

    def ask(self, year: int) -> None:
        question = partial(events_of_year, year=year, today=today_here())
        self.operations.ask(question, self._take, key=(self, "events"))

    def first(self) -> QWidget:
        return self.list.view

    def choose(self, planned_id: int) -> None:
        """Put the cursor on an event, now or as soon as it is there."""
        if not self.list.view.choose(planned_id):
            self._wanted = planned_id

    @property
    def line(self) -> PlannedEventLine | None:
        """The event under the cursor."""
        key = self.list.view.current_key()
        lines = self.shown.lines if self.shown else ()
        return next((line for line in lines if line.id == key), None)

    def add(self) -> None:
        """Ask what a new event should be."""
        if self.shown is not None:
            dialog = event_dialog(self.shown, None, self.operations, self)
            dialog.kept.connect(self._choose_kept)
            dialog.open()

    def edit(self) -> None:
        """Change the event under the cursor."""
        if self.shown is not None and self.line is not None:
            event_dialog(self.shown, self.line, self.operations, self).open()

    def toggle(self) -> None:
        """Cancel the event, or plan it again; an approved plan asks why."""
        line = self.line
        if self.shown is None or line is None:
            return
        if self.shown.head.approved_on is not None:
            reason_dialog(line, self.operations, self).open()
            return
        verb = restore_planned_event if line.is_cancelled else cancel_planned_event
        self.operations.change(partial(verb, planned_id=line.id), initiator=self)

    def remove(self) -> None:
        """Remove the event from a draft; Ctrl+Z brings it back."""
        if self.line is not None:
            verb = partial(remove_planned_event, planned_id=self.line.id)
            self.operations.change(verb, initiator=self)

    def note(self) -> None:
        """Ask which event of the journal the planned one was."""
        self._asked_for = self.line
        if self._asked_for is not None and self._asked_for.state is not EventState.CANCELLED:
            question = partial(events_to_note, year=self.year, today=today_here())
            self.operations.ask(question, self._offer_events, key=(self, "held"))

    def lead(self) -> None:
        """Show the event of the journal that fulfilled the planned one."""
        if self.line is not None and self.line.held is not None:
            self.go_to.emit(f"journal/events/{self.line.held.id}")

    def _take(self, shown: PlannedEvents) -> None:
        self.shown = shown
        self.list.show_events(shown, today_here(), self._wanted)
        if self._wanted in {line.id for line in shown.lines}:
            self._wanted = None
        self._show_line()
        self.answered(is_empty=not shown.lines)

    def _show_line(self, _key: object = None) -> None:
        is_approved = self.shown is not None and self.shown.head.approved_on is not None
        self.list.offer(self.line, is_approved=is_approved)

    def _choose_kept(self, changes: Changes) -> None:
        ids = changes.rows.get("planned_event", frozenset())
        if ids:
            self._wanted = max(ids)
            self.choose(max(ids))

    def _offer_events(self, events: list[JournalEvent]) -> None:
        line = self._asked_for
        if line is None:
            return
        if events:
            held_dialog(line, events, self.operations, self).open()
        else:
            self.said.emit(_NO_EVENTS)

    def _connect(self) -> None:
        self.empty.started.connect(self.add)
        add_shortcut(self, "Ctrl+N").activated.connect(self.add)
        own = self.list
        own.view.chosen.connect(self._show_line)
        for signal, deed in (
            (own.adding_wanted, self.add),
            (own.editing_wanted, self.edit),
            (own.opened, self.edit),
            (own.removal_wanted, self.remove),
            (own.noting_wanted, self.note),
            (own.toggle_wanted, self.toggle),
            (own.leading_wanted, self.lead),
        ):
            signal.connect(deed)


_NOTHING = (
    "Запишите, какие лектории, мастер-классы и встречи провести за учебный год и к какому сроку. "
    "Проведённые программа найдёт в журнале сама."
)
_NO_EVENTS = (
    "В журнале нет мероприятий этого учебного года без пункта плана. Внесите мероприятие в журнал "
    "и выберите там пункт плана."
)
