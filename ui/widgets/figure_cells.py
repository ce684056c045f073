"""How a cell with a figure is painted: padding, weight, tone, and that it can be opened."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QRectF, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QApplication, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from ui.widgets.colours import Tone
from ui.widgets.door import Door
from ui.widgets.theme import theme

DOOR_ROLE = Qt.ItemDataRole.UserRole
EDGE, PADDING, TALL = 14, 8, 5
"""Pixels before the words, beside a number (as the heads have it), above and below a text."""

_BAR_WIDTH, _BAR_HEIGHT, _BAR_RADIUS = 96, 12, 3

_WRAPPED = int(Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignVCenter)


def font_of(door: Door) -> QFont:
    """Return the font that a door is written in."""
    font = QFont(QApplication.font())
    font.setBold(door.is_bold)
    return font


def width_of(door: Door) -> int:
    """Return how wide a door is in one line, with its bar."""
    words = QFontMetrics(font_of(door)).horizontalAdvance(door.text)
    return words if door.bar is None else words + theme().px(_BAR_WIDTH + PADDING)


def longest_word(door: Door) -> int:
    """Return how wide the longest word of a door is."""
    metrics = QFontMetrics(font_of(door))
    return max((metrics.horizontalAdvance(word) for word in door.text.split()), default=0)


def height_of(door: Door, room: int) -> int:
    """Return how tall a door is when its words are broken into lines of `room`."""
    box = QFontMetrics(font_of(door)).boundingRect(0, 0, max(1, room), 10_000, _WRAPPED, door.text)
    return box.height() + 2 * theme().px(TALL)


class FigureCells(QStyledItemDelegate):
    """Paints doors; one under the mouse or the cursor shows that it opens."""

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        door = index.data(DOOR_ROLE)
        if not isinstance(door, Door):
            return
        is_chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        is_hovered = bool(option.state & QStyle.StateFlag.State_MouseOver)
        if is_chosen:
            painter.fillRect(option.rect, option.palette.highlight())
            painter.setPen(QPen(theme().colour(Tone.ACCENT), 2))
            painter.drawRect(option.rect.adjusted(1, 1, -1, -1))
        tone = Tone.ACCENT if door.opens and (is_hovered or is_chosen) else door.tone
        if door.bar is not None:
            _paint_bar(painter, option.rect, door)
        painter.setFont(font_of(door))
        painter.setPen(theme().colour(tone))
        side = Qt.AlignmentFlag.AlignRight if index.column() else Qt.AlignmentFlag.AlignLeft
        edge = theme().px(PADDING if index.column() else EDGE)
        box = option.rect.adjusted(edge, 0, -theme().px(PADDING), 0)
        painter.drawText(box, _WRAPPED | int(side), door.text)


def _paint_bar(painter: QPainter, cell: QRect, door: Door) -> None:
    """Paint the bar at the left of its cell; something, however little, is never nothing."""
    px = theme().px
    length = max(px(_BAR_WIDTH) * min(door.bar or 0.0, 1.0), px(2) if door.bar else 0)
    top = cell.y() + (cell.height() - px(_BAR_HEIGHT)) / 2
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(theme().colour(Tone.ACCENT if door.tone is Tone.TEXT else door.tone))
    bar = QRectF(cell.x() + px(PADDING), top, length, px(_BAR_HEIGHT))
    painter.drawRoundedRect(bar, px(_BAR_RADIUS), px(_BAR_RADIUS))
    painter.restore()
