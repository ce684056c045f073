"""A list and the panel of its records at work, and what goes between them."""

from __future__ import annotations

from typing import Any, Protocol

from PySide6.QtCore import QObject

from kcentre.storage import Changes
from ui.operations import Operations
from ui.records.entry_desk import EntryDesk
from ui.records.entry_panel import Entry
from ui.records.found_list import FoundList
from ui.records.table_export import Export, TableExport


class Source(Protocol):
    """What a journal and a ledger have in common."""

    @property
    def table(self) -> str: ...
    @property
    def file_name(self) -> str: ...
    @property
    def export(self) -> Export: ...


class RowsDesk(EntryDesk):
    """Owns no place on the screen: the page puts the list and `panel` where they stand."""

    missed_words = "Запись есть, но не входит в отбор над списком."
    """Said where a record is led to that the filter leaves out."""

    def __init__(
        self,
        source: Source,
        found: FoundList,
        entry: Entry,
        operations: Operations,
        parent: QObject,
    ) -> None:
        super().__init__(entry, source.table, operations, parent)
        self._found = found
        found.opened.connect(self.open)
        found.missed.connect(self._say_missed)
        self._export = TableExport(found, source.file_name, source.export, operations)
        self._export.told.connect(self.told)

    def begin_anew(self, choices: Any) -> None:
        """Show another centre's records."""
        self.close_panel()
        self.take_choices(choices)
        self._found.filters.reset()

    def export(self) -> None:
        """Ask where to, then write what is filtered."""
        self._export.ask()

    def export_to(self, path: str) -> None:
        """Write what is filtered, oldest first, with progress and «Прервать»."""
        self._export.write(path)

    def _take_kept(self, changes: Changes) -> None:
        touched = changes.rows.get(self._table, frozenset())
        if len(touched) == 1:
            self._found.choose(next(iter(touched)))

    def _say_missed(self) -> None:
        self.told.emit(self.missed_words)
