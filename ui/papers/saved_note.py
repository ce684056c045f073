"""One line that says what was saved, with a way to open it."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget

from ui.widgets.buttons import IconButton, LinkButton
from ui.widgets.folders import show_folder
from ui.widgets.looks import set_look
from ui.widgets.theme import theme


class SavedNote(QWidget):
    """Hidden until something was done; stays until the next deed or its cross."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._path: Path | None = None
        self.text = QLabel()
        set_look(self.text, tone="good")
        self.opener, self.folder = LinkButton("Открыть"), LinkButton("Показать в папке")
        self.opener.clicked.connect(self._open)
        self.folder.clicked.connect(self._open_folder)
        closer = IconButton("x", "Скрыть сообщение")
        closer.clicked.connect(self.hide)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme().px(8))
        for part in (self.text, self.opener, self.folder, closer):
            row.addWidget(part)
        row.addStretch()
        self.hide()

    def say(self, sentence: str, path: Path | None) -> None:
        """Say what was done; `path` can be opened from here."""
        self._path = path
        self.text.setText(sentence)
        for button in (self.opener, self.folder):
            button.setVisible(path is not None)
        self.show()

    def _open(self) -> None:
        if self._path is not None:
            QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._path)))

    def _open_folder(self) -> None:
        if self._path is not None:
            show_folder(self._path.parent)
