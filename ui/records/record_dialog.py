"""A dialog that edits one record of a list."""

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from kcentre.language import Problem
from kcentre.storage import CentreFile, Changes
from ui.operations import Operations
from ui.widgets.buttons import PrimaryButton, QuietButton
from ui.widgets.fitted_dialog import FittedDialog
from ui.widgets.form import Form
from ui.widgets.leaving_question import LeavingQuestion
from ui.widgets.shortcuts import add_shortcut
from ui.widgets.theme import theme

_WIDTH = 480
_PAUSE_MS = 400

Verb = Callable[[CentreFile], Changes]
Doubts = Callable[[CentreFile], tuple[Problem, ...]]


class RecordDialog(FittedDialog):
    """Shows a form; «Сохранить» (Ctrl+Enter) runs the verb made from its values.

    It closes when the change is done and shows the problems beside the fields when it is refused.
    Esc and «Отмена» ask before they drop what was entered.
    """

    kept = Signal(object)
    """(Changes): the record was kept."""

    def __init__(
        self,
        title: str,
        form: Form,
        verb_for: Callable[[dict[str, Any]], Verb],
        operations: Operations,
        parent: QWidget,
        *,
        doubts_for: Callable[[dict[str, Any]], Doubts] | None = None,
        save_words: str = "Сохранить",
    ) -> None:
        """``doubts_for`` makes the question about what is odd in the values, asked at a pause."""
        super().__init__(_WIDTH, parent)
        self.setWindowTitle(title)
        self._form, self._verb_for, self._operations = form, verb_for, operations
        self._question = LeavingQuestion(self)
        self._question.keep_wanted.connect(self.save)
        self._question.drop_wanted.connect(self._drop)
        self._save = PrimaryButton(save_words)
        self._save.setDefault(True)
        self._save.clicked.connect(self.save)
        add_shortcut(self, "Ctrl+Return").activated.connect(self.save)
        self._doubts_for = doubts_for
        self._pause = QTimer(self, singleShot=True, interval=_PAUSE_MS)
        self._pause.timeout.connect(self._ask_doubts)
        if doubts_for is not None:
            form.edited.connect(self._pause.start)
            self._pause.start()  # what it begins with may be odd already
        self._lay_out()
        form.focus_first()

    def save(self) -> None:
        """Check the typing and ask the centre to keep the record."""
        if self._save.isEnabled() and self._form.is_understood():
            self._save.setEnabled(False)
            verb = self._verb_for(self._form.values())
            self._operations.change(verb, self._kept, self._refused, initiator=self.parent())

    def reject(self) -> None:
        """Close without keeping anything; ask first where something was entered."""
        if self._form.is_changed():
            self._question.ask()
        else:
            super().reject()

    def _ask_doubts(self) -> None:
        if self._doubts_for is not None and not self._form.typing_problems():
            question = self._doubts_for(self._form.values())
            self._operations.ask(question, self._show_doubts, key=(self, "doubts"))

    def _show_doubts(self, problems: tuple[Problem, ...]) -> None:
        self._form.show_doubts(problems)

    def _drop(self) -> None:
        super().reject()

    def _kept(self, changes: Changes) -> None:
        self.kept.emit(changes)
        self.accept()

    def _refused(self, problems: tuple[Problem, ...]) -> None:
        self._save.setEnabled(True)
        self._form.show_problems(problems)

    def _lay_out(self) -> None:
        px = theme().px
        column = QVBoxLayout()
        column.setContentsMargins(px(20), px(20), px(20), 0)
        column.addWidget(self._form)
        column.addStretch()
        cancel = QuietButton("Отмена")
        cancel.clicked.connect(self.reject)
        buttons = QWidget()
        row = QHBoxLayout(buttons)
        row.setContentsMargins(px(20), px(16), px(20), px(16))
        row.addStretch()
        row.addWidget(cancel)
        row.addWidget(self._save)
        self.take(column, buttons)
