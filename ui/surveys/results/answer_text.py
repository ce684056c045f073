"""The whole of one free answer beneath the list, and the topics its words hint at."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLabel, QScrollArea, QVBoxLayout, QWidget

from kcentre.language.dates import short_date
from kcentre.surveys.results.records import FreeAnswerLine
from ui.widgets.buttons import LinkButton
from ui.widgets.looks import set_look
from ui.widgets.theme import theme

_HEIGHT = 66


class AnswerText(QWidget):
    """Shows a `FreeAnswerLine`; the hint is taken by a click or by the key 0."""

    hint_taken = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.text, self.about = QLabel(), QLabel()
        self.hint = LinkButton("")
        self._lay_out()
        self.hint.clicked.connect(self.hint_taken)
        theme().changed.connect(self._fit)

    def show_answer(self, line: FreeAnswerLine | None) -> None:
        """Show an answer; None clears it."""
        self.text.setText(line.text if line else "")
        self.about.setText(_about(line) if line else "")
        self.show_hint(())

    def show_hint(self, titles: Sequence[str]) -> None:
        """Offer topics; none hides the offer."""
        self.hint.setText(f"Похоже на: {'; '.join(titles)} — отметить (0)")
        self.hint.setVisible(bool(titles))

    def _fit(self) -> None:
        self._area.setFixedHeight(theme().px(_HEIGHT))

    def _lay_out(self) -> None:
        px = theme().px
        for label, look in ((self.text, ""), (self.about, "small")):
            label.setWordWrap(True)
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            set_look(label, role=look)
        inner = QWidget()
        words = QVBoxLayout(inner)
        words.setContentsMargins(0, 0, px(8), 0)
        words.setSpacing(px(4))
        words.addWidget(self.text)
        words.addWidget(self.about)
        words.addStretch()
        self._area = QScrollArea()
        self._area.setWidgetResizable(True)
        self._area.setWidget(inner)
        self._area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        column = QVBoxLayout(self)
        column.setContentsMargins(px(14), px(8), px(14), px(8))
        column.setSpacing(px(4))
        column.addWidget(self._area)
        column.addWidget(self.hint, 0, Qt.AlignmentFlag.AlignLeft)
        self.hint.hide()
        self._fit()


def _about(line: FreeAnswerLine) -> str:
    number = "без номера" if line.form_number is None else f"№\u00a0{line.form_number}"
    day = short_date(line.day) if line.day else ""
    beside = f"рядом с «{line.option}»" if line.option else ""
    return " · ".join(filter(None, (f"Анкета {number}", day, line.question, beside)))
