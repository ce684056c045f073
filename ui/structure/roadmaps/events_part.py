"""«Мероприятия»: the dated events of a road map, and what is done with them."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from kcentre.roadmaps.event_verbs import remove_events, restore_event, unhold_event
from kcentre.roadmaps.records import EventLine
from ui.records.listed.row_deeds import SEPARATOR, Deed, RowDeeds
from ui.records.rows_card import RowsCard
from ui.records.rows_view import RowsView
from ui.structure.roadmaps.details import EventDeeds
from ui.structure.roadmaps.event_dialogs import cancel_dialog, event_dialog, held_dialog
from ui.structure.roadmaps.rows import event_rows
from ui.widgets.shortcuts import add_shortcut

if TYPE_CHECKING:
    from kcentre.storage import CentreFile, Changes
    from ui.operations import Operations
    from ui.structure.roadmaps.shown import ShownMap


class EventsPart(RowsCard):
    """Keys: Insert adds, Enter or F2 changes, В says how it was held, Delete removes."""

    looked_at = Signal()
    """Another event is under the cursor, or the same one stands otherwise."""

    def __init__(self, operations: Operations, parent: QWidget | None = None) -> None:
        super().__init__("Мероприятия карты", RowsView("Мероприятия карты"), parent)
        self._operations = operations
        self.shown: ShownMap | None = None
        self._wanted: int | None = None
        self.deeds = EventDeeds()
        self.menu = RowDeeds(
            (
                Deed("Проведено…", self.hold, "В", "D"),
                Deed("Отменить…", self.cancel),
                SEPARATOR,
                Deed("Удалить", self.remove),
            ),
            self.view,
        )
        self.offer_adding("Добавить мероприятие (Ctrl+N)")
        self.add(self.view, 1)
        self._connect()

    @property
    def event_line(self) -> EventLine | None:
        """The event under the cursor."""
        return self.shown.event(self.view.current_key()) if self.shown else None

    def show_map(self, shown: ShownMap) -> None:
        """Show the events of a map, the cursor where it was or on the one wanted."""
        self.shown = shown
        self.view.show_rows(event_rows(shown.view.events), self._wanted)
        if shown.event(self._wanted) is not None:
            self._wanted = None
        self.look()

    def choose(self, event_id: int) -> None:
        """Put the cursor on an event, now or as soon as it is there."""
        if not self.view.choose(event_id):
            self._wanted = event_id

    def look(self) -> None:
        """Offer what can be done with the event under the cursor."""
        is_finished = self.shown is not None and self.shown.line.is_finished
        self.deeds.offer(self.event_line, is_finished=is_finished)
        self.looked_at.emit()

    def begin(self) -> None:
        """Ask for a new event."""
        if self.shown is not None:
            dialog = event_dialog(self.shown, None, self._operations, self)
            dialog.kept.connect(self._choose_kept)
            dialog.open()

    def edit(self) -> None:
        """Change the event under the cursor."""
        if self.shown is not None and self.event_line is not None:
            event_dialog(self.shown, self.event_line, self._operations, self).open()

    def hold(self) -> None:
        """Ask how the event was held."""
        if self.shown is not None and self.event_line is not None:
            held_dialog(self.shown, self.event_line, self._operations, self).open()

    def unhold(self) -> None:
        """Take the mark that it was held back."""
        self._change(unhold_event)

    def cancel(self) -> None:
        """Ask why the event is cancelled."""
        if self.event_line is not None and not self.event_line.is_held:
            cancel_dialog(self.event_line, self._operations, self).open()

    def restore(self) -> None:
        """Plan the event again."""
        self._change(restore_event)

    def remove(self) -> None:
        """Remove the event; Ctrl+Z brings it back."""
        if self.event_line is not None:
            verb = partial(remove_events, ids=[self.event_line.id])
            self._operations.change(verb, initiator=self)

    def _change(self, verb: Callable[[CentreFile, int], Changes]) -> None:
        line = self.event_line
        if line is not None:

            def work(file: CentreFile) -> Changes:
                return verb(file, line.id)

            self._operations.change(work, initiator=self)

    def _choose_kept(self, changes: Changes) -> None:
        ids = changes.rows.get("road_event", frozenset())
        if ids:
            self.choose(max(ids))

    def _connect(self) -> None:
        self.view.chosen.connect(self.look)
        for signal, deed in (
            (self.adding_wanted, self.begin),
            (self.editing_wanted, self.edit),
            (self.opened, self.edit),
            (self.removal_wanted, self.remove),
            (self.deeds.held.clicked, self.hold),
            (self.deeds.unheld.clicked, self.unhold),
            (self.deeds.edit.clicked, self.edit),
            (self.deeds.cancel.clicked, self.cancel),
            (self.deeds.restore.clicked, self.restore),
            (self.deeds.remove.clicked, self.remove),
        ):
            signal.connect(deed)
        add_shortcut(self, "Ctrl+N").activated.connect(self.begin)
