"""How a row of words looks: chosen with an accent edge, a hairline beneath."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from ui.records.rows import ROW_ROLE, Index, Row
from ui.widgets.colours import Tone
from ui.widgets.theme import theme
from ui.widgets.wrapped_text import wrapped_lines

_EDGE, _PADDING, _GAP, _LEAD, _DOT, _TITLE_LINES = 14, 9, 3, 26, 8, 2
_MOST_KNOWN = 1_000
"""Heights remembered: at every key in one row the list asks for those of all the others."""

_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter


@dataclass(frozen=True, slots=True)
class _Plan:
    """The lines of a row in a width."""

    band: str
    title: list[str]
    notes: list[tuple[str, Tone]]
    left: int
    height: int


class RowPainter(QStyledItemDelegate):
    """Paints a `Row` as high as its words need in the width of the list."""

    def __init__(self, view: QListView) -> None:
        super().__init__(view)
        self._view = view
        self._heights: dict[tuple[Row, int, str], int] = {}
        theme().changed.connect(self._heights.clear)

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        row = index.data(ROW_ROLE)
        if not isinstance(row, Row):
            return QSize()
        width = self._view.viewport().width()
        known = (row, width, option.font.key())
        if known not in self._heights:
            if len(self._heights) > _MOST_KNOWN:
                self._heights.clear()
            self._heights[known] = _plan(row, option.font, width).height
        return QSize(0, self._heights[known])

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        row = index.data(ROW_ROLE)
        if not isinstance(row, Row):
            return
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if row.heads:
            painter.fillRect(option.rect, QColor(theme().colours.window))
        paint_ground(painter, option)
        _paint_words(painter, option, row)
        painter.restore()


def _plan(row: Row, font: QFont, width: int) -> _Plan:
    px = theme().px
    title_font = _bold(font) if row.is_bold else font
    body, small = QFontMetrics(title_font), QFontMetrics(theme().small_font())
    left = px(_EDGE) + (px(_LEAD) if row.lead else 0)
    room = max(px(40), width - left - px(_EDGE) - (px(_DOT + 6) if row.mark else 0))
    title = wrapped_lines(row.title, title_font, room, _TITLE_LINES) or [""]
    title = [body.elidedText(line, Qt.TextElideMode.ElideRight, room) for line in title]
    notes = [
        (small.elidedText(one.text, Qt.TextElideMode.ElideRight, room), one.tone)
        for one in row.notes
    ]
    band = small.elidedText(row.band, Qt.TextElideMode.ElideRight, width - 2 * px(_EDGE))
    height = len(title) * body.height() + len(notes) * (small.height() + px(_GAP))
    height += small.height() + px(_PADDING) if band else 0
    return _Plan(band, title, notes, left, height + 2 * px(_PADDING))


def paint_ground(painter: QPainter, option: QStyleOptionViewItem) -> None:
    """Paint what shows that a row is chosen and has the keyboard, and the hairline beneath."""
    box, colours = QRectF(option.rect), theme().colours
    if option.state & QStyle.StateFlag.State_Selected:
        painter.fillRect(box, QColor(colours.selection))
        edge = QRectF(box.x(), box.y(), theme().px(3), box.height())
        painter.fillRect(edge, QColor(colours.accent))
    if option.state & QStyle.StateFlag.State_HasFocus:
        painter.setPen(QPen(QColor(colours.accent), 2))
        painter.drawRect(box.adjusted(1, 1, -1, -1))
    painter.fillRect(QRectF(box.x(), box.bottom() - 1, box.width(), 1), QColor(colours.border))


def _paint_words(painter: QPainter, option: QStyleOptionViewItem, row: Row) -> None:
    px = theme().px
    box = QRectF(option.rect)
    plan = _plan(row, option.font, int(box.width()))
    small = QFontMetrics(theme().small_font())
    top = box.y() + px(_PADDING)
    if plan.band:
        _paint(painter, plan.band, (px(_EDGE), top), Tone.SECONDARY, _bold(theme().small_font()))
        top += small.height() + px(_PADDING)
    font = _bold(option.font) if row.is_bold else option.font
    if row.lead:
        _paint(painter, row.lead, (px(_EDGE), top), Tone.SECONDARY, option.font)
    if row.mark is not None:
        _paint_dot(painter, box, top + QFontMetrics(font).height() / 2, row.mark)
    for line in plan.title:
        _paint(painter, line, (plan.left, top), Tone.TEXT, font)
        top += QFontMetrics(font).height()
    for text, tone in plan.notes:
        top += px(_GAP)
        _paint(painter, text, (plan.left, top), tone, theme().small_font())
        top += small.height()


def _paint(
    painter: QPainter, words: str, place: tuple[float, float], tone: Tone, font: QFont
) -> None:
    metrics = QFontMetrics(font)
    painter.setFont(font)
    painter.setPen(theme().colour(tone))
    width = metrics.horizontalAdvance(words) + 2
    painter.drawText(QRectF(*place, width, metrics.height()), int(_LEFT), words)


def _paint_dot(painter: QPainter, box: QRectF, middle: float, tone: Tone) -> None:
    side = theme().px(_DOT)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(theme().colour(tone))
    left = box.right() - theme().px(_EDGE) - side
    painter.drawEllipse(QRectF(left, middle - side / 2, side, side))


def _bold(font: QFont) -> QFont:
    bold = QFont(font)
    bold.setBold(True)
    return bold
