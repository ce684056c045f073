"""Editing a region's form: its rows at the left, the chosen one at the right."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from kcentre.analysis.region import editing
from kcentre.analysis.region.records import FormRow, RowSort
from kcentre.analysis.region.verbs import keep_form
from kcentre.language import Problem
from kcentre.storage import CentreFile, Changes
from ui.analysis.region.form_editor import FormEditor
from ui.analysis.region.form_work import Beginning, FormWork
from ui.analysis.region.rows_list import FormRowsList
from ui.operations import Operations
from ui.records.panes import Panes
from ui.records.undo_keys import UndoKeys
from ui.widgets.buttons import IconButton, PrimaryButton, QuietButton
from ui.widgets.leaving_question import LeavingQuestion
from ui.widgets.looks import set_look
from ui.widgets.shortcuts import add_shortcut
from ui.widgets.theme import theme

_WIDTH, _HEIGHT, _EDGE = 980, 660, 48
_LIST_WIDTH, _EDITOR_NEEDS = 360, 340


class FormDialog(QDialog):
    """Keys: Ctrl+Enter keeps, Insert adds a row, Alt+↑ and Alt+↓ move it, Ctrl+Z takes a step back.

    Esc asks before it drops what was entered.
    """

    kept = Signal(object)
    """(Changes): the form was kept."""

    def __init__(self, known: Beginning, operations: Operations, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle("Форма региона" if known.form_id else "Новая форма региона")
        self._form_id, self._operations = known.form_id, operations
        self._choices = {choice.code: choice for choice in known.choices}
        self.work = FormWork(known, self)
        self.list, self.editor = FormRowsList(), FormEditor(known.choices)
        self.panes = Panes(self.list, self.editor, "← Все строки", (_LIST_WIDTH, _EDITOR_NEEDS))
        self.back = IconButton("undo-2", "Вернуть, как было до последнего шага (Ctrl+Z)")
        self.told = QLabel()
        self.save_button, self.cancel = PrimaryButton("Сохранить"), QuietButton("Отмена")
        self.undo_keys = UndoKeys(self.work, self)
        self._question = LeavingQuestion(self)
        self._lay_out()
        self._connect()
        self.installEventFilter(self.undo_keys)
        self._show_work()
        self._begin()

    def save(self) -> None:
        """Ask the centre to keep the form."""
        if not self.save_button.isEnabled():
            return
        self.save_button.setEnabled(False)
        draft, form_id = self.work.draft, self._form_id

        def verb(file: CentreFile) -> Changes:
            return keep_form(file, draft, form_id)

        self._operations.change(verb, self._kept, self._refused, initiator=self.parent())

    def reject(self) -> None:
        """Close without keeping anything; ask first where something was entered."""
        if self.work.is_changed:
            self._question.ask()
        else:
            super().reject()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        is_within = self.panes.is_narrow and not self.panes.is_list_shown
        if event.key() == Qt.Key.Key_Escape and is_within:
            self.panes.come_back()
        else:
            super().keyPressEvent(event)

    def add_row(self) -> None:
        """Add a row behind the one under the cursor and begin to fill it."""
        place = self._place_after()
        row = FormRow(number=editing.next_number(self.work.draft, place))
        self._add(place, row)

    def add_heading(self) -> None:
        """Add a heading behind the row under the cursor and begin to write it."""
        self._add(self._place_after(), FormRow(sort=RowSort.HEADING))

    def copy_row(self) -> None:
        """Copy the row under the cursor."""
        place = self.list.place()
        if place >= 0:
            copied = self.work.draft.rows[place]
            number = editing.next_number(self.work.draft, place + 1)
            row = replace(copied, number=number or copied.number)
            self.work.put(editing.added(self.work.draft, place + 1, row))
            self.list.choose(place + 1)

    def remove_row(self) -> None:
        """Take the row under the cursor away; Ctrl+Z brings it back."""
        place = self.list.place()
        if place >= 0:
            self.work.put(editing.removed(self.work.draft, place))

    def move_row(self, place: int, to: int) -> None:
        """Move a row to another place."""
        self.work.put(editing.moved(self.work.draft, place, to))
        self.list.choose(to)

    def _place_after(self) -> int:
        """Return where a new row comes: behind the cursor, at the end where it is on the form."""
        place = self.list.place()
        return place + 1 if place >= 0 else len(self.work.draft.rows)

    def _add(self, place: int, row: FormRow) -> None:
        self.work.put(editing.added(self.work.draft, place, row))
        self.list.choose(place)
        self._go_within()

    def _take_row(self, row: FormRow) -> None:
        place = self.list.place()
        if 0 <= place < len(self.work.draft.rows):
            self.work.put(editing.changed(self.work.draft, place, row), f"row {place}")

    def _take_facts(self, title: str, note: str) -> None:
        self.work.put(replace(self.work.draft, title=title, note=note), "facts")

    def _show_work(self) -> None:
        work = self.work
        self.list.show_draft(work.draft, work.problems, self._choices)
        self.back.setEnabled(work.can_undo)
        whole = [one.sentence for one in work.problems if one.field in {"rows", "id"}]
        self.told.setText("\n".join(whole))
        self.told.setVisible(bool(whole))
        self._show_place()

    def _show_place(self) -> None:
        self.editor.show_place(self.work.draft, self.list.place())
        self.editor.show_problems(self.work.problems)

    def _kept(self, changes: Changes) -> None:
        self.kept.emit(changes)
        self.accept()

    def _refused(self, problems: Sequence[Problem]) -> None:
        self.save_button.setEnabled(True)
        self.work.refuse(problems)
        self._go_to_problem()

    def _go_to_problem(self) -> None:
        """Put the cursor into the first field that stops the form."""
        first = next((one.field for one in self.work.problems), "rows")
        name, _, rest = first.partition("/")
        number, _, field = rest.partition("/")
        if name == "rows" and not number:
            self.list.view.setFocus()
            return
        self.list.choose(int(number) if number else -1)
        self.panes.go_within()
        self.editor.focus(field or name)

    def _go_within(self) -> None:
        self.panes.go_within()
        self.editor.focus()

    def _go_within_if_narrow(self) -> None:
        if self.panes.is_narrow:
            self._go_within()

    def _begin(self) -> None:
        """Begin with the title of a new form, with the first row of another."""
        self.list.choose(-1 if self._form_id is None else 0)
        if self._form_id is None:
            self._go_within()
        else:
            self.list.view.setFocus()

    def _drop(self) -> None:
        super().reject()

    def _connect(self) -> None:
        add_shortcut(self, "Ctrl+Return").activated.connect(self.save)
        self.save_button.clicked.connect(self.save)
        self.cancel.clicked.connect(self.reject)
        self._question.keep_wanted.connect(self.save)
        self._question.drop_wanted.connect(self._drop)
        self.work.changed.connect(self._show_work)
        self.back.clicked.connect(self.work.undo)
        rows = self.list
        rows.chosen.connect(self._show_place)
        rows.opened.connect(self._go_within)
        rows.clicked.connect(self._go_within_if_narrow)
        rows.adding_wanted.connect(self.add_row)
        rows.heading_wanted.connect(self.add_heading)
        rows.copy_wanted.connect(self.copy_row)
        rows.removal_wanted.connect(self.remove_row)
        rows.move_wanted.connect(self.move_row)
        self.editor.row.edited.connect(self._take_row)
        self.editor.facts_edited.connect(self._take_facts)

    def _lay_out(self) -> None:
        px = theme().px
        free = self.screen().availableSize() - QSize(_EDGE, _EDGE)
        self.resize(QSize(px(_WIDTH), px(_HEIGHT)).boundedTo(free))
        self.list.add_action(self.back)
        set_look(self.told, role="problem")
        self.told.setWordWrap(True)
        self.save_button.setToolTip("Ctrl+Enter")
        buttons = QHBoxLayout()
        buttons.addWidget(self.told, 1)
        buttons.addStretch()
        buttons.addWidget(self.cancel)
        buttons.addWidget(self.save_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(px(16), px(14), px(16), px(14))
        column.setSpacing(px(12))
        column.addWidget(self.panes, 1)
        column.addLayout(buttons)
