"""A short list of the centre's records: add, edit, retire, bring back."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import asdict, replace
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from kcentre.storage import CentreFile, Changes
from ui.operations import Operations
from ui.records.leaving_dialog import Leaving, LeavingDialog
from ui.records.list_kind import Kept, Listed, ListKind
from ui.records.record_dialog import RecordDialog, Verb
from ui.widgets.buttons import QuietButton
from ui.widgets.card import Card
from ui.widgets.check_field import CheckField
from ui.widgets.colours import Tone
from ui.widgets.empty_state import EmptyState
from ui.widgets.paged_model import Column, PagedTableModel, Row
from ui.widgets.paged_view import PagedTableView
from ui.widgets.shortcuts import add_shortcut


class RecordList(QWidget):
    """Keys: Insert or Ctrl+N adds, Enter edits, Delete retires or brings back."""

    def __init__(
        self, kind: ListKind, operations: Operations, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._kind, self._operations = kind, operations
        self._listed = Listed((), {})
        self._wanted_id: int | None = None
        self._leaving: Kept | None = None
        self._is_shown = self._wants_keyboard = False
        self._card = Card(kind.title)
        self._model = PagedTableModel(_with_tone(kind), self)
        self._table = PagedTableView(self._model, kind.title)
        self._table.row_activated.connect(self._edit_row)
        self._empty = EmptyState(kind.icon, kind.empty_title, kind.empty_sentence, kind.add_words)
        self._empty.started.connect(self.add)
        self._with_retired = CheckField(kind.retired_words)
        self._with_retired.toggled.connect(self._show_rows)
        self._add = QuietButton(kind.add_words, "plus")
        self._edit = QuietButton("Изменить", "pencil")
        self._retire = QuietButton(kind.retire_words, "trash-2" if kind.remove else "archive")
        self._lay_out()
        self._connect()

    def refresh(self) -> None:
        """Ask the records anew."""
        self._operations.ask(self._kind.ask, self._take, key=(self, "records"))

    def choose(self, record_id: int) -> None:
        """Put the cursor on a record as soon as it is shown."""
        self._wanted_id = record_id
        self.refresh()

    def focus(self) -> None:
        """Give the keyboard to the rows, or to the button that begins them, once they are shown."""
        self._wants_keyboard = not self._is_shown
        is_empty = self._pages.currentWidget() is self._empty
        (self._empty.button if is_empty else self._table).setFocus()

    def add(self) -> None:
        """Ask for a new record."""
        self._open_form(None)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        deeds = {Qt.Key.Key_Insert: self.add, Qt.Key.Key_Delete: self._retire_chosen}
        deed = deeds.get(Qt.Key(event.key()))
        if deed is None:
            super().keyPressEvent(event)
        else:
            deed()

    def _take(self, listed: Listed) -> None:
        self._listed = listed
        self._show_rows()

    def _show_rows(self) -> None:
        shown = [
            record
            for record in self._listed.records
            if self._kind.remove or self._with_retired.isChecked() or not record.is_retired
        ]
        rows = [(*self._kind.row_of(record, self._listed), record) for record in shown]
        self._model.show_all(rows)
        self._pages.setCurrentWidget(self._table if rows else self._empty)
        self._card.set_note(str(len(rows)) if rows else "")
        self._is_shown = True
        if self._wants_keyboard:
            self.focus()
        self._go_to_wanted(shown)
        self._name_actions()

    def _go_to_wanted(self, shown: Sequence[Kept]) -> None:
        places = [place for place, record in enumerate(shown) if record.id == self._wanted_id]
        if self._wanted_id is not None and places:
            self._table.choose_row(places[0])
            self._table.setFocus()
        self._wanted_id = None

    def _chosen(self) -> Any | None:
        row = self._table.current_row()
        return None if row is None else row[-1]

    def _edit_row(self, _place: int) -> None:
        self._edit_chosen()

    def _edit_chosen(self) -> None:
        record = self._chosen()
        if record is not None:
            self._open_form(record)

    def _retire_chosen(self) -> None:
        record = self._chosen()
        if record is None:
            return
        if self._kind.remove is not None:
            self._remove(record)
            return
        if self._is_free(record):
            self._remove_free(record)
            return
        self._leaving = record
        ask_leaving = self._kind.ask_leaving
        if ask_leaving is None or record.is_retired:
            self._take_leaving(None)
        else:
            self._operations.ask(
                _leaving_of(ask_leaving, record), self._take_leaving, key=(self, "leaving")
            )

    def _remove(self, record: Any) -> None:
        remove = self._kind.remove
        if remove is not None and not self._kind.is_quiet(record):
            self._operations.change(lambda file: remove(file, record), initiator=self)

    def _is_free(self, record: Any) -> bool:
        return self._kind.remove_free is not None and self._kind.is_free(record)

    def _remove_free(self, record: Any) -> None:
        remove = self._kind.remove_free
        if remove is not None:
            self._operations.change(lambda file: remove(file, record), initiator=self)

    def _take_leaving(self, leaving: Leaving | None) -> None:
        """Ask what becomes of what stands in the way, or retire or bring back at once."""
        if leaving is not None:
            LeavingDialog(leaving, self._operations, self).open()
        elif self._leaving is not None:
            self._wanted_id = self._leaving.id
            self._operations.change(_retiring(self._kind, self._leaving), initiator=self)

    def _open_form(self, record: Any | None) -> None:
        kind = self._kind
        title = kind.new_title if record is None else kind.edit_title
        shown = self._new() if record is None else record
        form = kind.form_for(shown, self._listed)
        form.load(asdict(shown))

        def verb_for(values: dict[str, Any]) -> Verb:
            kept = replace(shown, **values)
            return lambda file: kind.keep(file, kept)

        RecordDialog(title, form, verb_for, self._operations, self).open()

    def _new(self) -> Any:
        kind = self._kind
        return kind.blank if kind.proposed is None else kind.proposed(self._listed)

    def _name_actions(self) -> None:
        record = self._chosen()
        self._edit.setEnabled(record is not None)
        is_retired = record is not None and self._kind.is_quiet(record)
        is_kept = self._kind.remove is not None and is_retired
        self._retire.setEnabled(record is not None and not is_kept)
        words = self._kind.return_words if is_retired else self._kind.retire_words
        is_free = record is not None and self._is_free(record)
        self._retire.setText("Удалить" if is_free else words)

    def _connect(self) -> None:
        self._add.clicked.connect(self.add)
        self._add.setToolTip("Ctrl+N")
        add_shortcut(self, "Ctrl+N").activated.connect(self.add)
        self._edit.clicked.connect(self._edit_chosen)
        self._retire.clicked.connect(self._retire_chosen)
        self._table.selectionModel().currentRowChanged.connect(self._name_actions)

    def _lay_out(self) -> None:
        self._pages = QStackedWidget()
        self._pages.addWidget(self._table)
        self._pages.addWidget(self._empty)
        self._with_retired.setVisible(self._kind.remove is None)
        for widget in (self._with_retired, self._retire, self._edit, self._add):
            self._card.add_action(widget)
        self._card.add(self._pages, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._card)


def _retiring(kind: ListKind, record: Kept) -> Verb:
    """Return the verb that changes only this, whatever else was changed since it was shown."""

    def verb(file: CentreFile) -> Changes:
        current = next(one for one in kind.ask(file).records if one.id == record.id)
        return kind.keep(file, replace(current, is_retired=not record.is_retired))

    return verb


def _leaving_of(
    ask: Callable[[CentreFile, int], Leaving | None], record: Kept
) -> Callable[[CentreFile], Leaving | None]:
    def work(file: CentreFile) -> Leaving | None:
        return ask(file, record.id or 0)

    return work


def _with_tone(kind: ListKind) -> list[Column]:
    """Grey what is quiet, in every column."""

    def tone(row: Row) -> Tone | None:
        return Tone.SECONDARY if kind.is_quiet(row[-1]) else None

    return [
        Column(
            column.key,
            column.title,
            column.text,
            tone,
            is_number=column.is_number,
            is_sortable=False,
            widest_chars=column.widest_chars,
        )
        for column in kind.columns
    ]
