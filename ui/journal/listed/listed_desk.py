"""One list at work: its rows, the panel beside it, and what goes between them."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from kcentre.journal.queries import Choices
from kcentre.storage import Changes
from ui.journal.listed.ledger import Ledger
from ui.journal.listed.listed_list import ListedList
from ui.journal.table_export import TableExport
from ui.operations import Operations
from ui.records.entry_desk import EntryDesk
from ui.records.entry_panel import Entry


class ListedDesk(EntryDesk):
    """Owns no place on the screen: the page puts `list` and `panel` where they stand."""

    closed = Signal()
    """The panel was closed: the keyboard goes back to the rows."""

    def __init__(
        self, ledger: Ledger, entry: Entry, operations: Operations, parent: QObject
    ) -> None:
        super().__init__(entry, ledger.table, operations, parent)
        self.ledger = ledger
        self.list = ListedList(ledger, operations)
        self.list.opened.connect(self.open)
        self.list.started.connect(self.add)
        self.list.missed.connect(self._say_missed)
        self._export = TableExport(self.list, ledger.file_name, ledger.export, operations)
        self._export.told.connect(self.told)

    @property
    def chosen_ids(self) -> list[int]:
        """The record open in the panel, else the chosen rows."""
        record_id = self.panel.record_id if self.panel is not None and self.is_entering else None
        return self.list.chosen_ids() if record_id is None else [record_id]

    def begin_anew(self, choices: Choices) -> None:
        """Show another centre's records."""
        self.close_panel()
        self.take_choices(choices)
        self.list.filters.reset()

    def take_choices(self, choices: Choices) -> None:
        """Take what records are chosen from."""
        super().take_choices(choices)
        self.list.filters.offer(self.ledger.facets(choices))

    def hear(self, changes: Changes, initiator: object) -> None:
        """Refresh what a change touched."""
        if changes.touched(self.ledger.table, *self.ledger.shown_from):
            self.list.refresh()
        self.follow(changes, initiator)

    def close_panel(self) -> None:
        """Close the panel without a question."""
        super().close_panel()
        self.closed.emit()

    def export(self) -> None:
        """Ask where to, then write what is filtered."""
        self._export.ask()

    def export_to(self, path: str) -> None:
        """Write what is filtered, oldest first, with progress and «Прервать»."""
        self._export.write(path)

    def _take_kept(self, changes: Changes) -> None:
        touched = changes.rows.get(self.ledger.table, frozenset())
        if len(touched) == 1:
            self.list.choose(next(iter(touched)))

    def _take_removal(self, record_id: int) -> None:
        self.close_panel()
        self.list.remove([record_id])

    def _say_missed(self) -> None:
        self.told.emit("Запись есть, но не входит в отбор над списком.")
