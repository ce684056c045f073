"""A dialog that edits one record of a list."""

from collections.abc import Callable
from typing import Any

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from kcentre.language import Problem
from kcentre.storage import CentreFile, Changes
from ui.operations import Operations
from ui.widgets.buttons import PrimaryButton, QuietButton
from ui.widgets.fitted_dialog import FittedDialog
from ui.widgets.form import Form
from ui.widgets.shortcuts import add_shortcut
from ui.widgets.theme import theme

_WIDTH = 480

Verb = Callable[[CentreFile], Changes]


class RecordDialog(FittedDialog):
    """Shows a form; «Сохранить» (Ctrl+Enter) runs the verb made from its values.

    It closes when the change is done and shows the problems beside the fields when it is refused.
    """

    def __init__(
        self,
        title: str,
        form: Form,
        verb_for: Callable[[dict[str, Any]], Verb],
        operations: Operations,
        parent: QWidget,
    ) -> None:
        super().__init__(_WIDTH, parent)
        self.setWindowTitle(title)
        self._form, self._verb_for, self._operations = form, verb_for, operations
        self._save = PrimaryButton("Сохранить")
        self._save.setDefault(True)
        self._save.clicked.connect(self.save)
        add_shortcut(self, "Ctrl+Return").activated.connect(self.save)
        self._lay_out()
        form.focus_first()

    def save(self) -> None:
        """Check the typing and ask the centre to keep the record."""
        if self._save.isEnabled() and self._form.is_understood():
            self._save.setEnabled(False)
            verb = self._verb_for(self._form.values())
            self._operations.change(verb, self._kept, self._refused, initiator=self.parent())

    def _kept(self, _changes: Changes) -> None:
        self.accept()

    def _refused(self, problems: tuple[Problem, ...]) -> None:
        self._save.setEnabled(True)
        self._form.show_problems(problems)

    def _lay_out(self) -> None:
        px = theme().px
        column = QVBoxLayout()
        column.setContentsMargins(px(20), px(20), px(20), px(16))
        column.setSpacing(px(16))
        column.addWidget(self._form)
        column.addStretch()
        cancel = QuietButton("Отмена")
        cancel.clicked.connect(self.reject)
        row = QHBoxLayout()
        row.addStretch()
        row.addWidget(cancel)
        row.addWidget(self._save)
        column.addLayout(row)
        self.take(column)
