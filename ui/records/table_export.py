"""«Экспорт в Excel» of a list: what is filtered goes into a table, with progress."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QFileDialog

from kcentre.language.plurals import records
from kcentre.storage import CentreFile, Progress
from ui.operations import Operations
from ui.records.found_list import FoundList

Export = Callable[[CentreFile, Path, Any, Progress], int]
"""Writes the wanted rows into a table; returns how many there are."""


class TableExport(QObject):
    """Belongs to a list and writes what it shows."""

    told = Signal(str)
    """What was saved, to be said beside the work."""

    def __init__(
        self, found: FoundList, file_name: str, export: Export, operations: Operations
    ) -> None:
        """``file_name`` is what the table is called, without the suffix."""
        super().__init__(found)
        self._found, self._operations = found, operations
        self._file_name, self._export = file_name, export

    def ask(self) -> None:
        """Ask where to, then write."""
        dialog = QFileDialog(self._found.window(), "Куда сохранить таблицу")
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setNameFilter("Таблица Excel (*.xlsx)")
        dialog.setDefaultSuffix("xlsx")
        dialog.selectFile(f"{self._file_name}.xlsx")
        dialog.fileSelected.connect(self.write)
        dialog.open()

    def write(self, path: str) -> None:
        """Write what is filtered, oldest first, with progress and «Прервать»."""
        wanted, export = self._found.wanted, self._export

        def work(file: CentreFile, progress: Progress) -> tuple[str, int]:
            return path, export(file, Path(path), wanted, progress)

        self._operations.long("Сохраняю таблицу Excel", work, self._tell, initiator=self)

    def _tell(self, answer: tuple[str, int]) -> None:
        path, count = answer
        self.told.emit(f"Сохранено в «{Path(path).name}»: {records(count)}")
