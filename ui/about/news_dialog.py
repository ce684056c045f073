"""What is new, in three sentences, and where the file as it was lies."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from kcentre.language.dates import long_date
from ui.about.news import News
from ui.widgets.buttons import LinkButton, PrimaryButton
from ui.widgets.fitted_dialog import FittedDialog
from ui.widgets.folders import show_folder
from ui.widgets.looks import set_look
from ui.widgets.plain_text import plain_text
from ui.widgets.theme import theme

_WIDTH = 520
_MIGRATED = "Файл центра переведён в новую версию"


class NewsDialog(FittedDialog):
    """Esc and Enter close it; nothing has to be decided."""

    def __init__(self, news: News | None, kept: Path | None, parent: QWidget) -> None:
        """``kept`` is the copy of the file as it was before it was migrated."""
        super().__init__(_WIDTH, parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle("Что нового")
        self._kept = kept
        self.told = [plain_text(sentence) for sentence in news.sentences] if news else []
        self.where = plain_text(_where(kept), "secondary")
        self._lay_out(_heading(news), long_date(news.day) if news else "")

    def _lay_out(self, heading: str, day: str) -> None:
        px = theme().px
        column = QVBoxLayout()
        column.setContentsMargins(px(24), px(20), px(24), px(8))
        column.setSpacing(px(12))
        column.addWidget(plain_text(heading, "title"))
        if day:
            column.addWidget(plain_text(day, "small"))
        for sentence in self.told:
            column.addWidget(sentence)
        if self._kept is not None:
            column.addWidget(_line())
            column.addLayout(self._kept_row())
        column.addStretch()
        self.take(column, self._footer_row())
        self._close.setFocus()

    def _kept_row(self) -> QHBoxLayout:
        opener = LinkButton("Показать в папке")
        opener.clicked.connect(self._show_kept)
        row = QHBoxLayout()
        row.setSpacing(theme().px(12))
        row.addWidget(self.where, 1)
        row.addWidget(opener, 0, Qt.AlignmentFlag.AlignTop)
        return row

    def _footer_row(self) -> QWidget:
        px = theme().px
        self._close = close = PrimaryButton("Понятно")
        close.setDefault(True)
        close.clicked.connect(self.accept)
        footer = QWidget()
        row = QHBoxLayout(footer)
        row.setContentsMargins(px(24), px(12), px(24), px(16))
        row.addStretch()
        row.addWidget(close)
        return footer

    def _show_kept(self) -> None:
        if self._kept is not None:
            show_folder(self._kept.parent)


def _heading(news: News | None) -> str:
    return f"Что нового в версии {news.version}" if news else _MIGRATED


def _where(kept: Path | None) -> str:
    return f"Прежний файл сохранён: {Path(kept.parent.name) / kept.name}" if kept else ""


def _line() -> QFrame:
    line = QFrame()
    set_look(line, role="line")
    return line
