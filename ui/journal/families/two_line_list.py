"""A short list whose lines have an icon, a title, and beneath it what is secondary."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QModelIndex, QRect, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QPainter
from PySide6.QtWidgets import (
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from ui.widgets.colours import Tone
from ui.widgets.icons import ICON_PX, pixmap
from ui.widgets.looks import set_look
from ui.widgets.theme import theme
from ui.widgets.told_lines import LINE_ROLE, Index, ToldLines

_PADDING, _GAP, _SIDE = 8, 10, 14
_ENTER = {Qt.Key.Key_Return, Qt.Key.Key_Enter}
_CENTRE = int(Qt.AlignmentFlag.AlignVCenter)


@dataclass(frozen=True, slots=True)
class TwoLines:
    """What one line shows; `mark` stands at its right end in `tone`."""

    icon: str
    title: str
    under: str = ""
    mark: str = ""
    tone: Tone = Tone.SECONDARY

    @property
    def told(self) -> str:
        """The whole line for the tooltip and for screen readers."""
        return ". ".join(filter(None, (self.title, self.mark, self.under)))


class TwoLineList(QListView):
    """Enter or a double click opens a line; the cursor stays at its place when lines change."""

    opened = Signal(int)
    """Place of the line."""

    moved = Signal()
    """The cursor is on another line, or the lines are others."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        """``name`` is the accessible name."""
        super().__init__(parent)
        set_look(self, role="rows")
        self._lines = ToldLines()
        self.lines: Sequence[TwoLines] = ()
        self.setModel(self._lines)
        self.setAccessibleName(name)
        self.setItemDelegate(_Painter(self))
        self.setUniformItemSizes(True)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.doubleClicked.connect(self._open)
        self.selectionModel().currentChanged.connect(self._tell_moved)

    @property
    def place(self) -> int:
        """The line under the cursor; -1 where there is none."""
        return self.currentIndex().row()

    def show_lines(self, lines: Sequence[TwoLines]) -> None:
        """Show other lines, or the same ones anew."""
        place, self.lines = self.place, lines
        self._lines.show_lines(lines)
        self.go_to(min(max(place, 0), len(lines) - 1))
        self.moved.emit()

    def go_to(self, place: int) -> None:
        """Put the cursor on a line."""
        self.setCurrentIndex(self._lines.index(place, 0))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in _ENTER and self.currentIndex().isValid():
            self._open(self.currentIndex())
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if not self.currentIndex().isValid() and self.lines:
            self.go_to(0)

    def _open(self, index: QModelIndex) -> None:
        self.opened.emit(index.row())

    def _tell_moved(self) -> None:
        self.moved.emit()


class _Painter(QStyledItemDelegate):
    def sizeHint(self, option: QStyleOptionViewItem, _index: Index) -> QSize:
        return QSize(0, option.fontMetrics.lineSpacing() * 2 + theme().px(2 * _PADDING))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        line: TwoLines = index.data(LINE_ROLE)
        is_chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        if is_chosen:
            painter.fillRect(option.rect, option.palette.highlight())
        px, metrics = theme().px, option.fontMetrics
        box = option.rect.adjusted(px(_SIDE), px(_PADDING), -px(_SIDE), -px(_PADDING))
        words = box.adjusted(_paint_icon(painter, box, line.icon) + px(_GAP), 0, 0, 0)
        half = words.height() // 2
        upper, lower = words.adjusted(0, 0, 0, -half), words.adjusted(0, half, 0, 0)
        painter.setPen(theme().colour(Tone.TEXT if is_chosen else line.tone))
        painter.drawText(upper, _CENTRE | int(Qt.AlignmentFlag.AlignRight), line.mark)
        mark = metrics.horizontalAdvance(line.mark) + px(_GAP) if line.mark else 0
        for text, where, tone in (
            (line.title, upper.adjusted(0, 0, -mark, 0), Tone.TEXT),
            (line.under, lower, Tone.SECONDARY),
        ):
            painter.setPen(theme().colour(tone))
            shown = metrics.elidedText(text, Qt.TextElideMode.ElideRight, where.width())
            painter.drawText(where, _CENTRE, shown)


def _paint_icon(painter: QPainter, box: QRect, name: str) -> int:
    """Paint the icon at the left end, in the middle of the height; return its width."""
    side = theme().px(ICON_PX)
    top = box.top() + (box.height() - side) // 2
    painter.drawPixmap(box.left(), top, pixmap(name, theme().colours.secondary, side))
    return side
