"""A list of a room that is kept line by line: typed, changed, stepped, removed by keys."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import asdict, replace
from typing import Any

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QStackedWidget, QVBoxLayout, QWidget

from kcentre.premises.rooms.records import RoomCard
from kcentre.storage import CentreFile, Changes
from ui.operations import Operations
from ui.premises.rooms.part_kinds import PartKind
from ui.premises.rooms.part_table import PartTable
from ui.premises.rooms.quick_line import QuickLine
from ui.records.record_dialog import Doubts, RecordDialog, Verb
from ui.widgets.empty_state import EmptyState
from ui.widgets.looks import set_look
from ui.widgets.paged_model import PagedTableModel
from ui.widgets.theme import theme

_EMPTY_SENTENCE = (
    "Готовый перечень подобран под назначение кабинета: возьмите его и отметьте, что уже есть."
)


class PartList(QWidget):
    """Keys: Insert adds, Enter changes, Space steps, Delete removes; Enter adds a typed line."""

    template_wanted = Signal()

    def __init__(
        self, kind: PartKind, operations: Operations, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.kind, self._operations = kind, operations
        self._card: RoomCard | None = None
        self._names: Sequence[str] = ()
        self._wanted_id: int | None = None
        self._drafts_on_the_way = 0
        self._then: Callable[[], None] | None = None
        self.model = PagedTableModel(kind.columns, self)
        self.table = PartTable(self.model, kind.title)
        self.empty = EmptyState(
            "list-checks", kind.empty_title, _EMPTY_SENTENCE, "Взять готовый перечень"
        )
        self.line = QuickLine(kind.quick_hint, kind.new_title)
        self.sum = QLabel()
        self._pages = QStackedWidget()
        self._lay_out()
        self._connect()

    def show_card(self, card: RoomCard, names: Sequence[str]) -> None:
        """Show a room's list; `names` are offered as responsible."""
        is_same = self._card is not None and self._card.room.id == card.room.id
        record = self._chosen() if is_same else None
        row = max(0, self.table.currentIndex().row()) if is_same else 0
        self._card, self._names = card, names
        self.line.show_room(card.room.id or 0)
        rows = list(self.kind.rows(card))
        self.model.show_all(rows)
        self.table.fit(anew=not is_same)
        self._pages.setCurrentWidget(self.table if rows else self.empty)
        self.sum.setText(self.kind.sum_words(card))
        self._put_cursor([one[-1].id for one in rows], record.id if record else None, row)

    def keep_drafts(self, then: Callable[[], None]) -> None:
        """Add the typed lines to their rooms; call ``then`` when all of them are there."""
        drafts = self.line.drafts()
        self._drafts_on_the_way, self._then = len(drafts), then
        self.line.drop_drafts()
        for room_id, text in drafts.items():
            verb = self._keeping(self.kind.typed(room_id, text))
            self._operations.change(verb, self._draft_kept, initiator=self)

    def add(self) -> None:
        """Ask for a new line in a form."""
        if self._card is not None:
            self._open_form(self.kind.blank(self._card.room.id or 0), self.kind.new_title)

    def edit(self) -> None:
        """Change the line under the cursor in a form."""
        record = self._chosen()
        if record is not None:
            self._open_form(record, self.kind.edit_title)

    def remove(self) -> None:
        """Remove the chosen lines."""
        found = [self.model.row_at(row) for row in self.table.chosen_rows()]
        ids = [row[-1].id for row in found if row is not None]
        if ids:
            kind = self.kind
            self._operations.change(lambda file: kind.remove(file, ids), initiator=self)

    def step(self) -> None:
        """Change the state of the line under the cursor to the next one."""
        record = self._chosen()
        if record is not None:
            self._operations.change(self.kind.step(record), initiator=self)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        deeds = {
            Qt.Key.Key_Insert: self.add,
            Qt.Key.Key_F2: self.edit,
            Qt.Key.Key_Delete: self.remove,
        }
        deed = deeds.get(Qt.Key(event.key()))
        if deed is None:
            super().keyPressEvent(event)
        else:
            deed()

    def _add_typed(self, text: str) -> None:
        if self._card is not None:
            verb = self._keeping(self.kind.typed(self._card.room.id or 0, text))
            self._operations.change(verb, self._typed_kept, initiator=self)

    def _typed_kept(self, changes: Changes) -> None:
        self.line.clear()
        self._go_to_new(changes)

    def _go_to_new(self, changes: Changes) -> None:
        """Put the cursor on the line that was added, as soon as it is shown."""
        self._wanted_id = max(changes.rows.get(self.kind.table, ()), default=None)

    def _draft_kept(self, _changes: Changes) -> None:
        self._drafts_on_the_way -= 1
        if not self._drafts_on_the_way and self._then is not None:
            then, self._then = self._then, None
            then()

    def _open_form(self, record: Any, title: str) -> None:
        kind = self.kind
        form = kind.form_for(self._names)
        form.load(asdict(record))

        def drafted(values: dict[str, Any]) -> Any:
            return replace(record, **kind.tidy(values))

        def verb_for(values: dict[str, Any]) -> Verb:
            return self._keeping(drafted(values))

        def doubts_for(values: dict[str, Any]) -> Doubts:
            draft = drafted(values)
            return lambda file: kind.doubts(file, draft)

        dialog = RecordDialog(title, form, verb_for, self._operations, self, doubts_for=doubts_for)
        dialog.kept.connect(self._go_to_new)
        dialog.open()

    def _keeping(self, record: Any) -> Verb:
        keep = self.kind.keep

        def verb(file: CentreFile) -> Changes:
            return keep(file, record)

        return verb

    def _chosen(self) -> Any | None:
        row = self.table.current_row()
        return None if row is None else row[-1]

    def _put_cursor(self, ids: Sequence[int], kept: int | None, row: int) -> None:
        wanted = self._wanted_id if self._wanted_id in ids else kept
        self._wanted_id = None
        place = ids.index(wanted) if wanted in ids else min(row, len(ids) - 1)
        if place >= 0:
            self.table.choose(place)

    def _step_if_state(self, index: QModelIndex) -> None:
        if self.kind.columns[index.column()].key == self.kind.step_column:
            self.step()

    def _connect(self) -> None:
        self.table.row_activated.connect(self.edit)
        self.table.stepped.connect(self.step)
        self.table.clicked.connect(self._step_if_state)
        self.empty.started.connect(self.template_wanted)
        self.line.entered.connect(self._add_typed)

    def _lay_out(self) -> None:
        px = theme().px
        self._pages.addWidget(self.table)
        self._pages.addWidget(self.empty)
        set_look(self.sum, role="secondary")
        foot = QHBoxLayout()
        foot.setContentsMargins(px(12), px(8), px(14), px(8))
        foot.setSpacing(px(12))
        foot.addWidget(self.line, 1)
        foot.addWidget(self.sum)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._pages, 1)
        column.addLayout(foot)
