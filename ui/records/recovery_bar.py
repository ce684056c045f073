"""«Вернуть незаконченную запись?»: what was left unfinished when the program ended."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLabel, QWidget

from kcentre.journal.entry.drafts import KeptDraft
from kcentre.language.dates import short_date
from ui.widgets.buttons import LinkButton
from ui.widgets.flow_layout import FlowLayout
from ui.widgets.looks import set_look
from ui.widgets.theme import theme


class RecoveryBar(QWidget):
    """A calm line above the fields; it stays until it is answered."""

    restore_wanted = Signal(object)
    """(KeptDraft): it is to be shown again."""

    drop_wanted = Signal()

    def __init__(self, what: str = "незаконченную запись", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._what = what
        self.kept: KeptDraft | None = None
        self._text = QLabel()
        set_look(self._text, role="secondary")
        self.restore, self.drop = LinkButton("Вернуть"), LinkButton("Удалить")
        row = FlowLayout(theme().px(8), self)
        for part in (self._text, self.restore, self.drop):
            row.addWidget(part)
        self.restore.clicked.connect(self._restore)
        self.drop.clicked.connect(self._drop)
        self.hide()

    def offer(self, kept: KeptDraft | None) -> None:
        """Ask about a draft that was left; None asks nothing."""
        self.kept = kept
        if kept is not None:
            self._text.setText(f"Вернуть {self._what} от {_moment(kept.kept_at)}?")
        self.setVisible(kept is not None)

    def _restore(self) -> None:
        kept = self.kept
        self.offer(None)
        self.restore_wanted.emit(kept)

    def _drop(self) -> None:
        self.offer(None)
        self.drop_wanted.emit()


def _moment(moment: datetime) -> str:
    return f"{short_date(moment.date())}, {moment:%H:%M}"
