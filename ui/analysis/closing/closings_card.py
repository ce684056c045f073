"""Every closing of a period, each with its pages as they were and what has changed since."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QLabel, QSizePolicy, QVBoxLayout, QWidget

from ui.analysis.closing.sent_work import closed_words, reason_words, reopened_words, sent_words
from ui.widgets.buttons import LinkButton
from ui.widgets.card import Card
from ui.widgets.flow_layout import FlowLayout
from ui.widgets.looks import set_look
from ui.widgets.theme import theme

if TYPE_CHECKING:
    from kcentre.analysis.closing.records import Snapshot


class ClosingRow(QWidget):
    """What was handed in once."""

    pages_wanted = Signal(object)
    """(Snapshot)"""

    differences_wanted = Signal(object)
    """(Snapshot)"""

    def __init__(self, closing: Snapshot, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.closing = closing
        self.pages, self.differences = LinkButton("Страницы"), LinkButton("Лист расхождений")
        self.pages.clicked.connect(self._want_pages)
        self.differences.clicked.connect(self._want_differences)
        self._lay_out()

    def _want_pages(self) -> None:
        self.pages_wanted.emit(self.closing)

    def _want_differences(self) -> None:
        self.differences_wanted.emit(self.closing)

    def _lay_out(self) -> None:
        px, words = theme().px, closed_words(self.closing)
        column = QVBoxLayout(self)
        column.setContentsMargins(px(14), px(8), px(14), px(6))
        column.setSpacing(px(2))
        for label in self._lines():
            label.setWordWrap(True)
            label.setTextFormat(Qt.TextFormat.PlainText)
            column.addWidget(label)
        links = QWidget()
        row = FlowLayout(px(8), links)
        for button in (self.pages, self.differences):
            button.setAccessibleName(f"{button.text()}. {words}")
            row.addWidget(button)
        self.differences.setHidden(self.closing.is_in_force)
        column.addWidget(links)

    def _lines(self) -> Iterator[QLabel]:
        closing = self.closing
        yield QLabel(f"{closed_words(closing)}; {sent_words(closing)}")
        for words, tone in ((reason_words(closing), "attention"), (reopened_words(closing), "bad")):
            if words:
                label = QLabel(words)
                set_look(label, tone=tone)
                yield label


class ClosingsCard(Card):
    """The newest closing first."""

    pages_wanted = Signal(object)
    differences_wanted = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("Что сдавали", parent)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        self.rows: list[ClosingRow] = []
        self._place = QWidget()
        self._column = QVBoxLayout(self._place)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self.add(self._place)

    def show_closings(self, closings: Sequence[Snapshot]) -> None:
        """Show other closings; rows that stay the same stay where they are."""
        if [row.closing for row in self.rows] == list(closings):
            return
        self.rows = []
        while (item := self._column.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        for closing in closings:
            self._add(ClosingRow(closing))

    def _add(self, row: ClosingRow) -> None:
        if self.rows:
            line = QFrame()
            set_look(line, role="line")
            self._column.addWidget(line)
        row.pages_wanted.connect(self.pages_wanted)
        row.differences_wanted.connect(self.differences_wanted)
        self.rows.append(row)
        self._column.addWidget(row)
