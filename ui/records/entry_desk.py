"""The panel of one kind of record at work: opened, left, followed by what others change."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import Any

from PySide6.QtCore import QObject, Signal

from kcentre.language import Problem
from kcentre.storage import CentreFile, Changes
from ui.operations import Operations
from ui.records.entry_panel import Entry, EntryPanel, Kept


class EntryDesk(QObject):
    """Owns no place on the screen: whoever hears ``panel_made`` puts the panel where it stands.

    The panel is made when it is first needed: its many fields would keep the rows waiting.
    """

    panel_made = Signal(object)
    panel_moved = Signal()
    """The panel was opened or closed."""

    told = Signal(str)
    """Something to be said beside the work."""

    gone_words = "Этой записи уже нет."

    def __init__(self, entry: Entry, table: str, operations: Operations, parent: QObject) -> None:
        """``table`` is the name of the table whose changes may touch the open record."""
        super().__init__(parent)
        self._entry, self._table, self._operations = entry, table, operations
        self._choices: Any = None
        self._wanted_id = 0
        self._begun: Kept | None = None
        self.panel: EntryPanel | None = None
        self.is_entering = False

    def add(self) -> None:
        """Begin a new record, once what is being entered is safe."""
        self.begin(None)

    def begin(self, card: Kept | None) -> None:
        """Begin a new record with what is already known of it."""
        self._begun = card
        self._after_entering(self._begin_new)

    def open(self, record_id: int) -> None:
        """Open a record, once what is being entered is safe."""
        self._wanted_id = record_id
        self._after_entering(self._ask_card)

    def take_choices(self, choices: Any) -> None:
        """Take what records are chosen from."""
        self._choices = choices

    def close_panel(self) -> None:
        """Close the panel without a question."""
        self.is_entering = False
        if self.panel is not None:
            self.panel.hide()
        self.panel_moved.emit()

    def may_leave(self, then: Callable[[], None]) -> bool:
        """Tell whether nothing entered would be lost; else ask, and do ``then`` afterwards."""
        if self.panel is None or not self.is_entering or not self.panel.form.is_changed():
            return True
        self.panel.leave(partial(self._close_and_do, then))
        return False

    def follow(self, changes: Changes, initiator: object) -> None:
        """Show what others made of the record; what is being typed is left alone."""
        if initiator is self.panel or not changes.touched(self._table):
            return
        if self.panel is None or not self.is_entering or self.panel.form.is_changed():
            return
        record_id = self.panel.record_id
        if record_id in changes.rows[self._table]:
            self._wanted_id = record_id or 0
            self._ask_card()

    def make_panel(self) -> EntryPanel:
        """Return the panel; a room with a panel of its own gives that."""
        return EntryPanel(self._entry, self._operations)

    def _close_and_do(self, then: Callable[[], None]) -> None:
        self.close_panel()
        then()

    def _after_entering(self, deed: Callable[[], None]) -> None:
        if self.panel is None or not self.is_entering:
            deed()
        else:
            self.panel.leave(deed)

    def _begin_new(self) -> None:
        if self._choices is not None:
            self._show_panel(self._begun)

    def _ask_card(self) -> None:
        ask = partial(self._ask_for, record_id=self._wanted_id)
        self._operations.ask(ask, self._take_card, self._miss_card, key=(self, "card"))

    def _ask_for(self, file: CentreFile, record_id: int) -> Any:
        return self._entry.ask_card(file, record_id)

    def _take_card(self, card: Any) -> None:
        if card is None:
            self._miss_card(())
        elif self._choices is not None:
            self._show_panel(card)

    def _miss_card(self, _problems: tuple[Problem, ...]) -> None:
        self.told.emit(self.gone_words)
        self.close_panel()

    def _show_panel(self, card: Kept | None) -> None:
        panel = self.panel or self._add_panel()
        self.is_entering = True
        self.panel_moved.emit()
        panel.begin(card, self._choices)

    def _add_panel(self) -> EntryPanel:
        panel = self.make_panel()
        panel.hide()
        panel.left.connect(self.close_panel)
        panel.kept.connect(self._take_kept)
        panel.removal_wanted.connect(self._take_removal)
        self.panel = panel
        self.panel_made.emit(panel)
        return panel

    def _take_kept(self, changes: Changes) -> None:
        """Let a room show where the kept record stands."""

    def _take_removal(self, record_id: int) -> None:
        """Let a room remove the open record."""
