"""What can be done to the chosen rows of a journal: opened, edited, changed together, removed."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject, QPoint, Qt

from kcentre.journal.bulk import BULK_FIELDS
from kcentre.journal.one_field import SessionField
from kcentre.journal.queries import Choices
from kcentre.storage import CentreFile, Changes
from ui.journal.grid.bulk_dialog import BulkDialog
from ui.journal.grid.chosen_rows import ChosenRows
from ui.journal.grid.editing import GridEditing
from ui.journal.grid.row_menu import Deed, row_menu
from ui.operations import Operations
from ui.records.found_list import FoundList
from ui.widgets.shortcuts import add_shortcut

BULK_KEYS = "Ctrl+Shift+E"
Remove = Callable[[CentreFile, Sequence[int]], Changes]


class RowTools(QObject):
    """Its menu opens by a right click or by the menu key; each line tells its own key."""

    def __init__(
        self, listed: FoundList, rows: ChosenRows, remove: Remove, operations: Operations
    ) -> None:
        super().__init__(listed)
        self._listed, self._rows, self._operations = listed, rows, operations
        self._remove = remove
        self._choices: Choices | None = None
        self._last_field = BULK_FIELDS[0]
        self.editing: GridEditing | None = None
        listed.table.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        listed.table.customContextMenuRequested.connect(self._open_menu)

    def allow_editing(self, id_at: Callable[[int], int | None]) -> None:
        """Let cells be edited in place, and one field in many rows."""
        self.editing = GridEditing(self._listed.table, id_at, self._operations)
        add_shortcut(self._listed, BULK_KEYS).activated.connect(self.change_chosen)

    def take_choices(self, choices: Choices) -> None:
        """Take what cells are chosen from."""
        self._choices = choices
        if self.editing is not None:
            self.editing.take_choices(choices)

    def remove_chosen(self) -> None:
        """Remove the chosen rows; the change can be undone."""
        self._rows.use(self.remove)

    def remove(self, ids: Sequence[int]) -> None:
        """Remove records; the change can be undone."""
        remove = self._remove

        def verb(file: CentreFile) -> Changes:
            return remove(file, ids)

        if ids:
            self._operations.change(verb, initiator=self._listed)

    def change_chosen(self) -> None:
        """Ask which field is set in all the chosen rows, and to what."""
        self._rows.use(self._ask_field)

    def _ask_field(self, ids: list[int]) -> None:
        if self._choices is None:
            return
        dialog = BulkDialog(
            ids, self._choices, self._operations, self._listed.window(), self._last_field
        )
        dialog.field_set.connect(self._remember_field)
        dialog.open()

    def _remember_field(self, field: SessionField) -> None:
        self._last_field = field

    def _open_menu(self, place: QPoint) -> None:
        if not self._listed.chosen_count():
            return
        menu = row_menu(self._deeds(), self._listed)
        menu.popup(self._listed.table.viewport().mapToGlobal(place))

    def _deeds(self) -> list[Deed | None]:
        edits: list[Deed | None] = [
            ("Изменить в ячейке", "F2", self._edit_cell),
            ("Изменить в выбранных…", BULK_KEYS, self.change_chosen),
            None,
        ]
        return [
            ("Открыть запись", "Enter", self._open_row),
            *(edits if self.editing is not None else [None]),
            ("Удалить", "Delete", self.remove_chosen),
        ]

    def _edit_cell(self) -> None:
        if self.editing is not None:
            self.editing.begin(self._listed.table.currentIndex(), "")

    def _open_row(self) -> None:
        self._listed.table.row_activated.emit(self._listed.table.currentIndex().row())
