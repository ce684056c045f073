"""One list at work: its rows, the panel beside it, and what goes between them."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QFileDialog

from kcentre.journal.queries import Choices
from kcentre.language.plurals import records
from kcentre.storage import CentreFile, Changes, Progress
from ui.journal.listed.ledger import Ledger
from ui.journal.listed.listed_list import ListedList
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
        dialog = QFileDialog(self.list.window(), "Куда сохранить таблицу")
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setNameFilter("Таблица Excel (*.xlsx)")
        dialog.setDefaultSuffix("xlsx")
        dialog.selectFile(f"{self.ledger.file_name}.xlsx")
        dialog.fileSelected.connect(self.export_to)
        dialog.open()

    def export_to(self, path: str) -> None:
        """Write what is filtered, oldest first, with progress and «Прервать»."""
        work = partial(_exported, ledger=self.ledger, path=path, wanted=self.list.wanted)
        self._operations.long("Сохраняю таблицу Excel", work, self._tell_exported, initiator=self)

    def _take_kept(self, changes: Changes) -> None:
        touched = changes.rows.get(self.ledger.table, frozenset())
        if len(touched) == 1:
            self.list.choose(next(iter(touched)))

    def _take_removal(self, record_id: int) -> None:
        self.close_panel()
        self.list.remove([record_id])

    def _say_missed(self) -> None:
        self.told.emit("Запись есть, но не входит в отбор над списком.")

    def _tell_exported(self, answer: tuple[str, int]) -> None:
        path, count = answer
        self.told.emit(f"Сохранено в «{Path(path).name}»: {records(count)}")


def _exported(
    file: CentreFile, progress: Progress, ledger: Ledger, path: str, wanted: object
) -> tuple[str, int]:
    return path, ledger.export(file, Path(path), wanted, progress)
