"""The card of the conclusions: the text, its state, the day it is accepted on."""

from __future__ import annotations

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPlainTextEdit, QSizePolicy, QWidget

from ui.widgets.buttons import PrimaryButton, QuietButton
from ui.widgets.card import Card, Chip
from ui.widgets.colours import Tone
from ui.widgets.date_field import DateField
from ui.widgets.flow_layout import FlowLayout
from ui.widgets.looks import set_look
from ui.widgets.problem_line import ProblemLine
from ui.widgets.theme import theme
from ui.widgets.undo_key import pass_unused_undo_on

_LEAST_LINES, _DAY_WIDTH = 5, 130
_PARAGRAPH = "\u2029"


class ProseField(QPlainTextEdit):
    """A text as high as there is room; Tab goes on to the next field."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setTabChangesFocus(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        pass_unused_undo_on(self)

    def minimumSizeHint(self) -> QSize:
        height = self.fontMetrics().lineSpacing() * _LEAST_LINES + theme().px(24)
        return QSize(theme().px(240), height)

    def text(self) -> str:
        """Return what is written; no-break spaces stay what they are, unlike in Qt's plain text."""
        return self.document().toRawText().replace(_PARAGRAPH, "\n")

    def show_text(self, text: str) -> None:
        """Show another text; what was written before is no longer to be taken back here."""
        if text != self.text():
            self.setPlainText(text)

    def replace_text(self, text: str) -> None:
        """Put a text in the place of all; Ctrl+Z brings the old one back."""
        cursor = self.textCursor()
        cursor.select(cursor.SelectionType.Document)
        cursor.insertText(text)
        cursor.setPosition(0)
        self.setTextCursor(cursor)


class TextCard(Card):
    """Accepted conclusions are only read until «Изменить»."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("Выводы по спросу", parent)
        self.state = Chip("")
        self.text, self.problem = ProseField(), ProblemLine()
        self.draft = QuietButton("Составить заново из данных", "rotate-ccw")
        self.keep = QuietButton("Сохранить черновик")
        self.day_words, self.day = QLabel("Дата"), DateField(empty_is_today=True)
        self.accept = PrimaryButton("Принять выводы")
        self.change = QuietButton("Изменить", "pencil")
        self._fill()
        self.say("")

    def say(self, sentence: str) -> None:
        """Say what stops the conclusions from being kept or accepted."""
        self.problem.tell(sentence)

    def tell_state(self, words: str, tone: Tone) -> None:
        """Say what becomes of the text."""
        self.state.setText(words)
        self.state.set_tone(tone)

    def offer(self, *, is_accepted: bool) -> None:
        """Show what can be done now."""
        self.text.setReadOnly(is_accepted)
        self.change.setVisible(is_accepted)
        for widget in (self.draft, self.keep, self.day_words, self.day, self.accept):
            widget.setVisible(not is_accepted)

    def _fill(self) -> None:
        px = theme().px
        self.text.setAccessibleName("Выводы по спросу")
        self.day.setAccessibleName("Дата, которой принимаются выводы")
        self.day.setFixedWidth(px(_DAY_WIDTH))
        self.keep.setToolTip("Ctrl+S. Черновик сохраняется и сам")
        self.accept.setToolTip("После этого шаг 1 выполнен")
        set_look(self.day_words, role="secondary")
        self.add_chip(self.state)
        for button in (self.draft, self.change):
            self.add_action(button)
        self.pad_body()
        foot = QWidget()
        row = FlowLayout(px(10), foot)
        row.addWidget(self.keep)
        row.spring()
        dated = QWidget()
        pair = QHBoxLayout(dated)
        pair.setContentsMargins(0, 0, 0, 0)
        pair.setSpacing(px(8))
        for widget in (self.day_words, self.day, self.accept):
            pair.addWidget(widget)
        row.addWidget(dated)
        self.add(self.text, 1)
        self.add(self.problem)
        self.add(foot)
