"""Saving the electronic form of a round, and the words that go to the parents with it."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from kcentre.language import Problem
from kcentre.storage import CentreFile, Changes
from kcentre.surveys.electronic.handing_out import save_form
from kcentre.surveys.electronic.message import page_name, parents_message
from kcentre.surveys.rounds.records import RoundLine
from ui.operations import Operations
from ui.papers.saved_note import SavedNote
from ui.papers.saving import chosen_path
from ui.widgets.buttons import PrimaryButton, QuietButton
from ui.widgets.editors import LongTextField
from ui.widgets.fitted_dialog import FittedDialog
from ui.widgets.looks import set_look
from ui.widgets.plain_text import plain_text
from ui.widgets.shortcuts import add_shortcut
from ui.widgets.theme import theme

_WIDTH, _MESSAGE_LINES = 640, 9
_COPIED_MS = 3000
_STEPS = (
    "Анкета — один файл: её открывают в браузере на телефоне или компьютере, без интернета.",
    "Отправьте файл по почте, в мессенджере или положите на сайт детского сада.",
    "Ответы приходят файлами или текстом: нажмите «Прочитать ответы…», повторы не примутся.",
)
_COPY, _COPIED = "Скопировать текст", "Скопировано"


class SaveFormDialog(FittedDialog):
    """What the form is, a ready message for the parents, «Сохранить анкету…»."""

    def __init__(self, operations: Operations, parent: QWidget, line: RoundLine) -> None:
        super().__init__(_WIDTH, parent)
        self._operations = operations
        self._round = line
        self._path: Path | None = None
        self.setWindowTitle("Электронная анкета")
        self.message = LongTextField(_MESSAGE_LINES)
        self.copy = QuietButton(_COPY)
        self.note = SavedNote()
        self.problem = QLabel()
        self.save = PrimaryButton("Сохранить анкету…")
        self.closer = QuietButton("Закрыть")
        self._calm = QTimer(self, singleShot=True, interval=_COPIED_MS)
        self._calm.timeout.connect(self._offer_copying)
        self._lay_out()
        self._connect()
        operations.ask(self._message, self._take_message, key=(self, "message"))

    def choose_and_save(self) -> None:
        """Ask where, then write the file."""
        name = page_name(self._round.code, self._round.questionnaire)
        path = chosen_path(name, "html", self)
        if path is not None:
            self.save_to(path)

    def save_to(self, path: Path) -> None:
        """Write the file in the worker."""
        self._path, round_id = path, self._round.id
        self._allow(allowed=False)
        self.note.hide()
        self.problem.hide()

        def write(file: CentreFile) -> Changes:
            return save_form(file, round_id, path)

        self._operations.change(write, self._saved, self._not_saved, initiator=self)

    def copy_message(self) -> None:
        """Put the message, as it was edited, on the clipboard."""
        QGuiApplication.clipboard().setText(self.message.value())
        self.copy.setText(_COPIED)
        self._calm.start()

    def _message(self, file: CentreFile) -> str:
        return parents_message(file, self._round.id)

    def _take_message(self, text: str) -> None:
        self.message.set_value(text)

    def _saved(self, _changes: Changes) -> None:
        self._allow(allowed=True)
        self.note.say("Анкета сохранена.", self._path)
        self.note.opener.setFocus()

    def _not_saved(self, problems: tuple[Problem, ...]) -> None:
        self._allow(allowed=True)
        self.problem.setText(" ".join(problem.sentence for problem in problems))
        self.problem.setVisible(bool(problems))
        self.save.setFocus()

    def _allow(self, *, allowed: bool) -> None:
        self.save.setEnabled(allowed)

    def _offer_copying(self) -> None:
        self.copy.setText(_COPY)

    def _connect(self) -> None:
        self.save.clicked.connect(self.choose_and_save)
        self.copy.clicked.connect(self.copy_message)
        self.closer.clicked.connect(self.reject)
        add_shortcut(self, "Ctrl+S").activated.connect(self.save.click)
        self.save.setToolTip("Ctrl+S")
        self.save.setDefault(True)

    def _lay_out(self) -> None:
        px = theme().px
        column = QVBoxLayout()
        column.setContentsMargins(px(20), px(16), px(20), px(8))
        column.setSpacing(px(8))
        heading = plain_text(f"{self._round.name}, код {self._round.code}")
        set_look(heading, role="heading")
        column.addWidget(heading)
        for number, step in enumerate(_STEPS, start=1):
            column.addWidget(plain_text(f"{number}. {step}"))
        label = plain_text("Сообщение родителям, его можно изменить:")
        label.setBuddy(self.message)
        set_look(label, role="secondary")
        self.message.setAccessibleName("Сообщение родителям")
        column.addSpacing(px(4))
        column.addWidget(label)
        column.addWidget(self.message)
        self.problem.setWordWrap(True)
        self.problem.hide()
        set_look(self.problem, role="problem")
        column.addWidget(self.problem)
        column.addWidget(self.note)
        self.take(column, self._footer_row())
        self.save.setFocus()

    def _footer_row(self) -> QWidget:
        px = theme().px
        footer = QWidget()
        row = QHBoxLayout(footer)
        row.setContentsMargins(px(20), px(8), px(20), px(16))
        row.setSpacing(px(10))
        row.addWidget(self.copy)
        row.addStretch(1)
        row.addWidget(self.closer)
        row.addWidget(self.save)
        return footer


def open_save_form(operations: Operations, parent: QWidget, line: RoundLine) -> SaveFormDialog:
    """Open the dialog over a page's window."""
    dialog = SaveFormDialog(operations, parent, line)
    dialog.finished.connect(dialog.deleteLater)
    dialog.open()
    return dialog
