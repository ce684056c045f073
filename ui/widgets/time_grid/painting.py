"""How a grid is drawn: the body, then the header and the hours that stay in view."""

from dataclasses import dataclass

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QFont, QFontMetricsF, QPainter, QPen

from ui.widgets.theme import theme
from ui.widgets.time_grid.block_painting import paint_behind, paint_block, paint_ghost, paint_ring
from ui.widgets.time_grid.block_texts import BlockTexts
from ui.widgets.time_grid.measures import Measures
from ui.widgets.time_grid.records import GridColumn, clock
from ui.widgets.time_grid.stage import Stage

_HEADER_PADDING, _HOURS_PADDING = 6, 8
_NOW_DOT = 3
_MIDDLE = Qt.AlignmentFlag.AlignCenter
_ELIDE = Qt.TextElideMode.ElideRight


@dataclass(frozen=True, slots=True)
class Picture:
    """All that is drawn; `scrolled` is the point of the body at the top left of the view."""

    stage: Stage
    measures: Measures
    texts: BlockTexts
    scrolled: QPointF
    view: QRectF
    now: int | None
    has_focus: bool


def header_height(font: QFont) -> float:
    """Return the height of the row of titles with their notes."""
    return (
        QFontMetricsF(font).height()
        + QFontMetricsF(theme().small_font()).height()
        + 2 * theme().px(_HEADER_PADDING)
    )


def hours_width() -> float:
    """Return the width of the column of hours."""
    digits = QFontMetricsF(theme().small_font()).horizontalAdvance("00:00")
    return digits + 2 * theme().px(_HOURS_PADDING)


def paint(painter: QPainter, picture: Picture, font: QFont) -> None:
    """Draw the visible part."""
    top, left = header_height(font), hours_width()
    view, scrolled = picture.view, picture.scrolled
    painter.fillRect(view, QColor(theme().colours.card))
    painter.save()
    painter.setClipRect(view.adjusted(left, top, 0, 0))
    painter.translate(left - scrolled.x(), top - scrolled.y())
    _paint_body(painter, picture, QRectF(scrolled, view.size()).adjusted(0, 0, -left, -top))
    painter.restore()
    _paint_hours(painter, picture, top, left)
    _paint_titles(painter, picture, top, left, font)


def _paint_body(painter: QPainter, picture: Picture, seen: QRectF) -> None:
    stage, measures = picture.stage, picture.measures
    columns = [
        at
        for at in range(len(stage.board.columns))
        if measures.lefts[at] < seen.right() and measures.lefts[at] + measures.widths[at] > seen.x()
    ]
    for at in columns:
        _paint_ground(painter, picture, at)
    _paint_lines(painter, measures, seen)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    for at in columns:
        for placed in stage.board.behind(at):
            paint_behind(painter, placed.block, measures.area_rect(placed.area), picture.texts)
        for placed in stage.board.in_column(at):
            box = measures.block_rect(placed)
            if box.intersects(seen):
                is_lit = placed.block.key == stage.hovered
                paint_block(painter, placed.block, box, picture.texts, is_lit=is_lit)
        if picture.now is not None and stage.board.columns[at].is_today:
            _paint_now(painter, measures, at, picture.now)
    _paint_marks(painter, picture)


def _paint_ground(painter: QPainter, picture: Picture, at: int) -> None:
    column, measures, colours = picture.stage.board.columns[at], picture.measures, theme().colours
    box = QRectF(measures.lefts[at], 0, measures.widths[at], measures.size.height())
    if column.is_closed:
        painter.fillRect(box, QColor(colours.window))
        painter.fillRect(box, QBrush(QColor(colours.border), Qt.BrushStyle.BDiagPattern))
    elif column.is_today:
        painter.fillRect(box, QColor(colours.zebra))


def _paint_lines(painter: QPainter, measures: Measures, seen: QRectF) -> None:
    board, border = measures.board, QColor(theme().colours.border)
    faint = QColor(border)
    faint.setAlphaF(0.45)
    right = min(seen.right(), measures.size.width())
    for minute in range(board.first, board.last + 1, 30):
        painter.setPen(border if minute % 60 == 0 else faint)
        y = round(measures.y_of(minute))
        painter.drawLine(QLineF(seen.left(), y, right, y))
    painter.setPen(border)
    for left, width in zip(measures.lefts, measures.widths, strict=True):
        x = round(left + width) - 1
        painter.drawLine(QLineF(x, seen.top(), x, min(seen.bottom(), measures.size.height())))


def _paint_now(painter: QPainter, measures: Measures, at: int, now: int) -> None:
    if not measures.board.first <= now <= measures.board.last:
        return
    ink, dot = QColor(theme().colours.bad), theme().px(_NOW_DOT)
    y = measures.y_of(now)
    painter.setPen(QPen(ink, 1.5 * theme().scale))
    painter.setBrush(ink)
    left = measures.lefts[at]
    painter.drawLine(QLineF(left, y, left + measures.widths[at], y))
    painter.drawEllipse(QPointF(left + dot, y), dot, dot)


def _paint_marks(painter: QPainter, picture: Picture) -> None:
    """Draw the ghost, or the ring around the choice or the cursor."""
    stage, measures = picture.stage, picture.measures
    if not stage.board.columns:
        return
    if stage.ghost is not None:
        paint_ghost(painter, stage.ghost, measures.area_rect(stage.ghost), picture.texts)
        return
    chosen = stage.chosen_block()
    if chosen is not None:
        paint_ring(painter, measures.block_rect(chosen), is_strong=picture.has_focus)
    elif picture.has_focus:
        paint_ring(painter, measures.area_rect(stage.cursor).adjusted(2, 1, -2, -1), is_strong=True)


def _paint_hours(painter: QPainter, picture: Picture, top: float, left: float) -> None:
    measures, colours = picture.measures, theme().colours
    painter.save()
    painter.setClipRect(QRectF(0, top, left, picture.view.height() - top))
    painter.fillRect(QRectF(0, top, left, picture.view.height()), QColor(colours.card))
    painter.setFont(theme().small_font())
    painter.setPen(QColor(colours.secondary))
    height = QFontMetricsF(theme().small_font()).height()
    for minute in range(measures.board.first, measures.board.last + 1, 60):
        y = top + measures.y_of(minute) - picture.scrolled.y()
        y += 0 if minute == measures.board.first else -height / 2
        y -= height / 2 if minute == measures.board.last else 0
        box = QRectF(0, y, left - theme().px(_HOURS_PADDING), height)
        painter.drawText(box, Qt.AlignmentFlag.AlignRight, clock(minute))
    painter.restore()
    painter.setPen(QColor(colours.border))
    painter.drawLine(QLineF(left - 1, 0, left - 1, picture.view.height()))


def _paint_titles(
    painter: QPainter, picture: Picture, top: float, left: float, font: QFont
) -> None:
    measures = picture.measures
    painter.fillRect(QRectF(0, 0, picture.view.width(), top), QColor(theme().colours.card))
    painter.save()
    painter.setClipRect(QRectF(left, 0, picture.view.width() - left, top))
    for at, column in enumerate(picture.stage.board.columns):
        x = left + measures.lefts[at] - picture.scrolled.x()
        seen = picture.view.adjusted(left, 0, 0, 0)
        box = QRectF(x, 0, measures.widths[at] - 1, top).intersected(seen)
        if not box.isEmpty():
            _paint_title(painter, column, box, font)
    painter.restore()
    painter.setPen(QColor(theme().colours.border))
    painter.drawLine(QLineF(0, top - 1, picture.view.width(), top - 1))


def _paint_title(painter: QPainter, column: GridColumn, box: QRectF, font: QFont) -> None:
    colours, padding = theme().colours, theme().px(_HEADER_PADDING)
    bold, small = QFont(font), theme().small_font()
    bold.setBold(True)
    room = box.adjusted(padding, padding, -padding, -padding)
    height = QFontMetricsF(bold).height()
    first = QRectF(room.x(), room.y(), room.width(), height)
    rest = QRectF(room.x(), first.bottom(), room.width(), room.height() - height)
    painter.setFont(bold)
    painter.setPen(QColor(colours.accent if column.is_today else colours.text))
    title = QFontMetricsF(bold).elidedText(column.title, _ELIDE, room.width())
    painter.drawText(first if column.note else room, _MIDDLE, title)
    painter.setFont(small)
    painter.setPen(QColor(colours.attention if column.is_closed else colours.secondary))
    note = QFontMetricsF(small).elidedText(column.note, _ELIDE, room.width())
    painter.drawText(rest, _MIDDLE, note)
