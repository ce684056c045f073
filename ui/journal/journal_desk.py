"""One journal at work: its list, the panel beside it, and what goes between them."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject

from kcentre.journal.queries import Choices
from kcentre.storage import Changes
from ui.journal.journal_list import Journal, JournalList
from ui.journal.table_export import TableExport
from ui.operations import Operations
from ui.records.entry_desk import EntryDesk
from ui.records.entry_panel import Entry

_SHOWN_FROM = ("family", "adult", "rating", "specialist", "topic", "settings", "room", "sub_unit")
"""Tables whose values stand in the rows, besides the journal's own."""


class JournalDesk(EntryDesk):
    """Owns no place on the screen: the tab puts `list` and `panel` where they stand."""

    gone_words = "Этой записи в журнале уже нет."

    def __init__(
        self, journal: Journal, entry: Entry, operations: Operations, parent: QObject
    ) -> None:
        super().__init__(entry, journal.table, operations, parent)
        self.journal = journal
        self.list = JournalList(journal, operations)
        self.list.opened.connect(self.open)
        self.list.missed.connect(self._say_missed)
        self._export = TableExport(self.list, journal.file_name, journal.export, operations)
        self._export.told.connect(self.told)
        self.list.told.connect(self.told)

    def begin_anew(self, choices: Choices) -> None:
        """Show another centre's journal."""
        self.close_panel()
        self.take_choices(choices)
        self.list.filters.reset()

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

    def export(self) -> None:
        """Ask where to, then write what is filtered."""
        self._export.ask()

    def export_to(self, path: str) -> None:
        """Write what is filtered, oldest first, with progress and «Прервать»."""
        self._export.write(path)

    def _take_kept(self, changes: Changes) -> None:
        touched = changes.rows.get(self.journal.table, frozenset())
        if len(touched) == 1:
            self.list.choose(next(iter(touched)))

    def _take_removal(self, record_id: int) -> None:
        self.close_panel()
        self.list.tools.remove([record_id])

    def _say_missed(self) -> None:
        self.told.emit("Запись есть в журнале, но не входит в отбор над списком.")
