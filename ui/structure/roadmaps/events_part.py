"""«Мероприятия»: the dated events of a road map, and what is done with them."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from kcentre.roadmaps.event_verbs import remove_events, restore_event, unhold_event
from kcentre.roadmaps.records import EventLine
from kcentre.roadmaps.values import RoadEventState
from ui.records.listed.row_deeds import SEPARATOR, Deed, RowDeeds
from ui.records.rows_view import RowsView
from ui.structure.roadmaps.deeds import EventDeeds
from ui.structure.roadmaps.event_dialogs import cancel_dialog, event_dialog, held_dialog
from ui.structure.roadmaps.part import MapPart
from ui.structure.roadmaps.rows import event_rows
from ui.widgets.buttons import QuietButton
from ui.widgets.empty_state import EmptyState

if TYPE_CHECKING:
    from kcentre.storage import CentreFile, Changes
    from ui.operations import Operations
    from ui.structure.roadmaps.shown import ShownMap


class EventsPart(MapPart):
    """Keys: Insert adds, Enter or F2 changes, В says how it was held, Delete removes."""

    def __init__(self, operations: Operations, parent: QWidget | None = None) -> None:
        view = RowsView("Мероприятия карты")
        empty = EmptyState("users", "Мероприятий пока нет", _EMPTY, "Добавить мероприятие")
        super().__init__("Мероприятия карты", view, empty, operations, parent)
        self.deeds = EventDeeds()
        self.adder = QuietButton("Мероприятие…", "plus")
        self.adder.setAccessibleName("Добавить мероприятие")
        self.adder.setToolTip("Добавить мероприятие (Ctrl+N)")
        self.add_action(self.adder)
        self._fill_in()

    @property
    def event_line(self) -> EventLine | None:
        """The event under the cursor."""
        return self.shown.event(self.view.current_key()) if self.shown else None

    def show_map(self, shown: ShownMap) -> None:
        """Show the events of a map, the cursor where it was or on the one wanted."""
        self.take(shown, event_rows(shown.view.events))

    def look(self) -> None:
        """Offer what can be done with the event under the cursor."""
        self.deeds.offer(self.event_line, is_finished=self.is_finished)
        self.adder.setVisible(not self.is_finished and self.has_rows)
        self.looked_at.emit()

    def begin(self) -> None:
        """Ask for a new event."""
        if self.may_change() and self.shown is not None:
            dialog = event_dialog(self.shown, None, self.operations, self)
            dialog.kept.connect(self._choose_kept)
            dialog.open()

    def edit(self) -> None:
        """Change the event under the cursor."""
        line = self.event_line
        if self.shown is not None and line is not None and self.may_change():
            event_dialog(self.shown, line, self.operations, self).open()

    def hold(self) -> None:
        """Ask how the event was held; a cancelled one is planned again first."""
        line = self.event_line
        if self.shown is None or line is None or not self.may_change():
            return
        if line.state is not RoadEventState.CANCELLED:
            held_dialog(self.shown, line, self.operations, self).open()

    def unhold(self) -> None:
        """Take the mark that it was held back."""
        self._change(unhold_event)

    def cancel(self) -> None:
        """Ask why the event is cancelled."""
        line = self.event_line
        if line is None or not self.may_change():
            return
        if not line.is_held and line.state is not RoadEventState.CANCELLED:
            cancel_dialog(line, self.operations, self).open()

    def restore(self) -> None:
        """Plan the event again."""
        self._change(restore_event)

    def remove(self) -> None:
        """Remove the event; Ctrl+Z brings it back."""
        if self.event_line is not None:
            verb = partial(remove_events, ids=[self.event_line.id])
            self.operations.change(verb, initiator=self)

    def _change(self, verb: Callable[[CentreFile, int], Changes]) -> None:
        line = self.event_line
        if line is not None:

            def work(file: CentreFile) -> Changes:
                return verb(file, line.id)

            self.operations.change(work, initiator=self)

    def _choose_kept(self, changes: Changes) -> None:
        ids = changes.rows.get("road_event", frozenset())
        if ids:
            self.choose(max(ids))

    def _fill_in(self) -> None:
        self.menu = RowDeeds(
            (
                Deed("Проведено…", self.hold, "В", "D"),
                Deed("Отменить…", self.cancel),
                Deed("Изменить…", self.edit),
                SEPARATOR,
                Deed("Удалить", self.remove),
            ),
            self.view,
        )
        for button, deed in (
            (self.adder, self.begin),
            (self.deeds.held, self.hold),
            (self.deeds.unheld, self.unhold),
            (self.deeds.edit, self.edit),
            (self.deeds.cancel, self.cancel),
            (self.deeds.restore, self.restore),
            (self.deeds.remove, self.remove),
        ):
            self.offer(button, deed)


_EMPTY = (
    "Встречи, семинары, круглые столы с днём, выступающими и темой. Из проведённых "
    "складывается информационная справка-отчёт за любой период."
)
