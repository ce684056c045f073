"""One journal at work: its list, the panel beside it, and what goes between them."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject

from kcentre.journal.queries import Choices
from kcentre.storage import Changes
from ui.journal.journal_list import Journal, JournalList
from ui.operations import Operations
from ui.records.entry_panel import Entry
from ui.records.rows_desk import RowsDesk

_SHOWN_FROM = ("family", "adult", "rating", "specialist", "topic", "settings", "room", "sub_unit")
"""Tables whose values stand in the rows, besides the journal's own."""


class JournalDesk(RowsDesk):
    """A journal, whose cells may be edited in place."""

    gone_words = "Этой записи в журнале уже нет."
    missed_words = "Запись есть в журнале, но не входит в отбор над списком."

    def __init__(
        self, journal: Journal, entry: Entry, operations: Operations, parent: QObject
    ) -> None:
        self.journal = journal
        self.list = JournalList(journal, operations)
        super().__init__(journal, self.list, entry, operations, parent)
        self.list.told.connect(self.told)

    def take_choices(self, choices: Choices) -> None:
        """Take what records are chosen from."""
        super().take_choices(choices)
        self.list.take_choices(choices)

    def hear(self, changes: Changes, initiator: object) -> None:
        """Refresh what a change touched."""
        if changes.touched(self.journal.table, *_SHOWN_FROM):
            self.list.refresh()
        self.list.hear(changes)
        self.follow(changes, initiator)

    def may_leave(self, then: Callable[[], None]) -> bool:
        """Tell whether nothing entered would be lost, in the panel or in a cell of the list."""
        return self.list.may_leave(then) and super().may_leave(then)

    def close_panel(self) -> None:
        """Close the panel without a question."""
        super().close_panel()
        self.list.focus()

    def _take_removal(self, record_id: int) -> None:
        self.close_panel()
        self.list.tools.remove([record_id])
