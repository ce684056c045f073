"""The questions of a questionnaire, each with how many answered it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QPainter, QResizeEvent
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from ui.widgets.colours import Tone
from ui.widgets.looks import set_look
from ui.widgets.theme import theme
from ui.widgets.told_lines import LINE_ROLE, Index, ToldLines
from ui.widgets.wrapped_text import wrapped_lines

_SIDE, _PADDING, _GAP = 14, 7, 10
_MOST_LINES = 3
_WIDEST_COUNT = "9\u00a0999"


@dataclass(frozen=True, slots=True)
class QuestionLine:
    """One question: `section` stands above the first of its section, `count` at the right."""

    key: str
    title: str
    count: str
    section: str = ""

    @property
    def told(self) -> str:
        """The whole line for the tooltip and for screen readers."""
        return ". ".join(filter(None, (self.section, self.title, f"Ответили: {self.count}")))


class QuestionList(QListView):
    """Arrows move from question to question, and what is shown of them moves too."""

    moved = Signal(str)
    """Key of the question under the cursor."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        set_look(self, role="rows")
        self._lines = ToldLines()
        self.lines: Sequence[QuestionLine] = ()
        self.setModel(self._lines)
        self.setItemDelegate(_Painter(self))
        self.setAccessibleName("Вопросы")
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.selectionModel().currentChanged.connect(self._tell)
        theme().changed.connect(self.scheduleDelayedItemsLayout)

    @property
    def key(self) -> str:
        """Key of the question under the cursor; empty where there is none."""
        place = self.currentIndex().row()
        return self.lines[place].key if place >= 0 else ""

    def show_lines(self, lines: Sequence[QuestionLine]) -> None:
        """Show other questions; the cursor stays on the same one where it is still there."""
        before, self.lines = self.key, lines
        self._lines.show_lines(lines)
        self.go_to(before)

    def go_to(self, key: str) -> None:
        """Put the cursor on a question, or on the first one."""
        keys = [line.key for line in self.lines]
        place = keys.index(key) if key in keys else 0
        self.setCurrentIndex(self._lines.index(place, 0))

    def step(self, by: int) -> None:
        """Go on by so many questions, as far as there are any."""
        place = self.currentIndex().row() + by
        if 0 <= place < len(self.lines):
            self.setCurrentIndex(self._lines.index(place, 0))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.scheduleDelayedItemsLayout()

    def _tell(self) -> None:
        if self.key:
            self.moved.emit(self.key)


class _Painter(QStyledItemDelegate):
    """Paints the words in up to three lines and the count at the right."""

    def __init__(self, view: QListView) -> None:
        super().__init__(view)
        self._view = view

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        line: QuestionLine = index.data(LINE_ROLE)
        words = len(self._words(line, option.fontMetrics)) * option.fontMetrics.lineSpacing()
        return QSize(0, words + self._section_height(line) + 2 * theme().px(_PADDING))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        line: QuestionLine = index.data(LINE_ROLE)
        is_chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        head = self._section_height(line)
        box = option.rect.adjusted(0, head, 0, 0)
        if is_chosen:
            painter.fillRect(box, option.palette.highlight())
        if head:
            self._paint_section(painter, option.rect, line.section)
        px, metrics = theme().px, option.fontMetrics
        inner = box.adjusted(px(_SIDE), px(_PADDING), -px(_SIDE), -px(_PADDING))
        painter.setFont(option.font)
        painter.setPen(theme().colour(Tone.SECONDARY))
        painter.drawText(inner, int(Qt.AlignmentFlag.AlignRight), line.count)
        painter.setPen(theme().colour(Tone.TEXT))
        for place, words in enumerate(self._words(line, metrics)):
            row = inner.adjusted(0, place * metrics.lineSpacing(), 0, 0)
            painter.drawText(row, int(Qt.AlignmentFlag.AlignLeft), words)

    def _paint_section(self, painter: QPainter, box: QRect, section: str) -> None:
        font, px = theme().small_font(), theme().px
        font.setBold(True)
        painter.setFont(font)
        painter.setPen(theme().colour(Tone.SECONDARY))
        room = box.adjusted(px(_SIDE), px(_PADDING), -px(_SIDE), 0)
        shown = QFontMetrics(font).elidedText(section, Qt.TextElideMode.ElideRight, room.width())
        painter.drawText(room, int(Qt.AlignmentFlag.AlignLeft), shown)

    def _section_height(self, line: QuestionLine) -> int:
        if not line.section:
            return 0
        return QFontMetrics(theme().small_font()).lineSpacing() + 2 * theme().px(_PADDING)

    def _words(self, line: QuestionLine, metrics: QFontMetrics) -> list[str]:
        px = theme().px
        count = metrics.horizontalAdvance(_WIDEST_COUNT) + px(_GAP)
        room = self._view.viewport().width() - 2 * px(_SIDE) - count
        return wrapped_lines(line.title, self._view.font(), max(room, 1), _MOST_LINES)
