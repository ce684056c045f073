"""A text ready to be copied: one key, one button."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtGui import QGuiApplication, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QPlainTextEdit, QWidget

from kcentre.language.plurals import counted
from ui.widgets.buttons import PrimaryButton, QuietButton
from ui.widgets.card import Card, Chip
from ui.widgets.colours import Tone

if TYPE_CHECKING:
    from kcentre.drafts.announcements.records import AnnouncementText

COPIED = "Текст скопирован: вставьте его клавишами Ctrl+V."


class ReadyText(QPlainTextEdit):
    """Read only; Ctrl+C copies what is chosen, or all of it."""

    copied = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setReadOnly(True)
        self.setTabChangesFocus(True)
        self.setAccessibleName("Готовый текст: Ctrl+C копирует")

    def copy_all(self) -> None:
        """Put the whole text into the clipboard."""
        QGuiApplication.clipboard().setText(self.toPlainText())
        self.copied.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        is_copying = event.matches(QKeySequence.StandardKey.Copy)
        if is_copying and not self.textCursor().hasSelection():
            self.copy_all()
        else:
            super().keyPressEvent(event)


class TextCard(Card):
    """Shows a text, says how long it is, copies it."""

    copied = Signal(str)
    """(what to say)"""

    editing_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("Текст", parent)
        self.text = ReadyText()
        self.own, self.outdated = Chip("изменён Вами"), Chip("есть новый исходный", Tone.ATTENTION)
        self.editor = QuietButton("Изменить текст…", "pencil")
        self.copier = PrimaryButton("Скопировать")
        self.copier.setToolTip("Ctrl+C")
        for chip in (self.own, self.outdated):
            self.add_chip(chip)
            chip.hide()
        for button in (self.editor, self.copier):
            self.add_action(button)
        self.pad_body()
        self.add(self.text, 1)
        self.editor.clicked.connect(self.editing_wanted)
        self.copier.clicked.connect(self.text.copy_all)
        self.text.copied.connect(self._tell)

    def show_text(self, title: str, made: AnnouncementText) -> None:
        """Show another text."""
        self.set_title(title)
        self.set_note(counted(len(made.text), "знак", "знака", "знаков"))
        self.text.setPlainText(made.text)
        self.own.setVisible(made.is_own)
        self.outdated.setVisible(made.is_outdated)

    def _tell(self) -> None:
        self.copied.emit(COPIED)
