"""Cells of the grid edited in place."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import Any

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QRect, Signal

from kcentre.journal.bulk import change_field
from kcentre.journal.one_field import SessionField, value_in
from kcentre.journal.queries import Choices, session_card
from kcentre.journal.records import SessionCard
from kcentre.language import Problem
from kcentre.storage import CentreFile, Changes
from ui.journal.grid.cell_editor import CellBubble, CellEditor
from ui.journal.grid.cell_kinds import CellChoice, editor_of, field_of, offered, why_fixed
from ui.operations import Operations
from ui.widgets.paged_model import PagedTableModel
from ui.widgets.paged_view import PagedTableView

_UNKNOWN = object()


class GridEditing(QObject):
    """Opens an editor where it is wanted, keeps what was typed, tells what is refused.

    What is refused stays open with what was typed. The kept value is asked when the editor opens:
    a row shows it shortened.
    """

    moved = Signal(int)
    """Id of a record that stands elsewhere now: its day or time was changed."""

    def __init__(
        self, table: PagedTableView, id_at: Callable[[int], int | None], operations: Operations
    ) -> None:
        """``id_at`` tells the record of a row number; None where the row is not here yet."""
        super().__init__(table)
        self._table, self._id_at, self._operations = table, id_at, operations
        self._choices: Choices | None = None
        self.editor: CellEditor | None = None
        self.bubble = CellBubble(table)
        self._field = SessionField.MOMENT
        self._record_id = 0
        self._cell = QPersistentModelIndex()
        self._before: Any = _UNKNOWN
        self._step = 0
        self._is_saving = False
        self._then: Callable[[], None] | None = None
        table.has_cell_cursor = True
        table.cell_wanted.connect(self.begin)
        table.selectionModel().currentChanged.connect(self._hush)

    def take_choices(self, choices: Choices) -> None:
        """Take what cells are chosen from."""
        self._choices = choices

    def begin(self, index: QModelIndex, typed: str) -> None:
        """Open an editor over a cell, or tell why there is none."""
        record_id = self._id_at(index.row())
        if self.editor is not None or record_id is None or self._choices is None:
            return
        self._table.scrollTo(index)
        key = self._key_of(index)
        field = field_of(key)
        if field is None:
            self._tell(why_fixed(key), index, is_problem=False)
            return
        self._field, self._record_id = field, record_id
        self._cell, self._before = QPersistentModelIndex(index), _UNKNOWN
        self._open(index, typed, self._choices)
        ask = partial(_card, session_id=record_id)
        self._operations.ask(ask, self._take_card, key=(self, "card"))

    def finish(self, then: Callable[[], None]) -> bool:
        """Tell whether nothing typed would be lost; else keep it, and do ``then`` afterwards."""
        if self.editor is None or not self._is_changed():
            self.leave()
            return True
        self._then = then
        self._keep(0)
        return False

    def leave(self) -> None:
        """Close the editor without keeping anything."""
        editor, self.editor = self.editor, None
        if editor is None:
            return
        self._operations.drop((self, "card"))
        self.bubble.hide()
        had_focus = editor.has_focus
        editor.blockSignals(True)
        editor.hide()
        editor.deleteLater()
        if had_focus:
            self._table.setFocus()

    def _open(self, index: QModelIndex, typed: str, choices: Choices) -> None:
        made = editor_of(self._field, choices)
        editor = CellEditor(made, self._field.label, self._table.viewport())
        editor.entered.connect(self._keep)
        editor.escaped.connect(self.leave)
        editor.abandoned.connect(self._keep_abandoned)
        made.edited.connect(self._forget_problem)
        self.editor = editor
        editor.open_at(self._table.visualRect(index), typed)

    def _take_card(self, card: SessionCard | None) -> None:
        if card is None or self.editor is None or self._choices is None:
            return
        is_typed = self.editor.is_typed
        self._before = value_in(card.draft, self._field)
        editor = self.editor.editor
        if not is_typed:
            if isinstance(editor, CellChoice):
                editor.set_choices(offered(self._field, self._choices, self._before))
            editor.set_value(self._before)
            self.editor.select_all()

    def _is_changed(self) -> bool:
        editor = self.editor
        if editor is None or self._before is _UNKNOWN:
            return editor is not None and editor.is_typed
        return bool(editor.editor.typing_problem()) or editor.editor.value() != self._before

    def _keep(self, step: int) -> None:
        if self.editor is None or self._is_saving:
            return
        self._step = step
        if not self._is_changed():
            self.leave()
            self._go_on()
            return
        problem = self.editor.editor.typing_problem()
        if problem:
            self._refuse(problem)
            return
        self._is_saving = True
        verb = partial(
            change_field,
            session_id=self._record_id,
            field=self._field,
            value=self.editor.editor.value(),
        )
        self._operations.change(verb, self._take_kept, self._take_refusal, initiator=self)

    def _keep_abandoned(self) -> None:
        if self.editor is not None and not self.editor.has_focus:
            self._keep(0)

    def _take_kept(self, _changes: Changes) -> None:
        self._is_saving = False
        self.leave()
        self._go_on()
        if self._field is SessionField.MOMENT:
            self.moved.emit(self._record_id)

    def _take_refusal(self, problems: tuple[Problem, ...]) -> None:
        self._is_saving = False
        self._refuse("\n".join(problem.sentence for problem in problems))

    def _refuse(self, sentence: str) -> None:
        self._then = None
        if self.editor is not None:
            self.editor.show_state(sentence)
            self.editor.take_back_focus()
            if sentence:
                self._tell(sentence, self._cell, is_problem=True)

    def _go_on(self) -> None:
        """Go to the cell beside the kept one, or do what waited for it."""
        then, self._then = self._then, None
        if then is not None:
            then()
        elif self._step:
            self._table.step_cursor(self._step)

    def _forget_problem(self) -> None:
        self.bubble.hide()
        if self.editor is not None:
            self.editor.show_state("")

    def _hush(self) -> None:
        if self.editor is None:
            self.bubble.hide()

    def _tell(
        self, sentence: str, cell: QModelIndex | QPersistentModelIndex, *, is_problem: bool
    ) -> None:
        editor = self.editor
        inside = editor.geometry() if editor else self._table.visualRect(cell)
        corner = self._table.viewport().mapTo(self._table, inside.topLeft())
        self.bubble.tell(sentence, QRect(corner, inside.size()), is_problem=is_problem)

    def _key_of(self, index: QModelIndex) -> str:
        model = self._table.model()
        return model.columns[index.column()].key if isinstance(model, PagedTableModel) else ""


def _card(file: CentreFile, session_id: int) -> SessionCard | None:
    return session_card(file, session_id)
