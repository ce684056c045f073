"""How one block is drawn, and the ghost of one that is being carried."""

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QPainter, QPen

from ui.widgets.colours import Category
from ui.widgets.theme import theme
from ui.widgets.time_grid.block_texts import BlockTexts, reads_downwards
from ui.widgets.time_grid.records import Area, BlockLook, GridBlock, clock_range

_RADIUS, _STRIPE, _PADDING = 4, 3, 4
_RING = 2


def paint_block(
    painter: QPainter, block: GridBlock, box: QRectF, texts: BlockTexts, *, is_lit: bool
) -> None:
    """Draw a block in its category's colours."""
    category = theme().colours.category(block.tone)
    _paint_shape(painter, block, box, category)
    if is_lit:
        painter.setPen(QPen(QColor(category.ink), theme().scale))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(box, _radius(), _radius())
    is_muted = block.look is BlockLook.MUTED
    painter.setPen(QColor(theme().colours.secondary if is_muted else category.ink))
    _paint_lines(painter, block, box, texts)


def paint_behind(painter: QPainter, block: GridBlock, box: QRectF, texts: BlockTexts) -> None:
    """Draw what lies behind the blocks: a pause, closed time."""
    colours = theme().colours
    painter.fillRect(box, QColor(colours.window))
    painter.fillRect(box, QBrush(QColor(colours.border), Qt.BrushStyle.Dense6Pattern))
    painter.setPen(QColor(colours.secondary))
    _paint_lines(painter, block, box, texts)


def paint_ghost(painter: QPainter, area: Area, box: QRectF, texts: BlockTexts) -> None:
    """Draw where what is carried would be, with its time."""
    colours = theme().colours
    inner = box.adjusted(2, 1, -2, -1)
    ground = QColor(colours.accent_ground)
    ground.setAlphaF(0.92)
    painter.setPen(QPen(QColor(colours.accent), _RING * theme().scale, Qt.PenStyle.DashLine))
    painter.setBrush(ground)
    painter.drawRoundedRect(inner, _radius(), _radius())
    painter.setPen(QColor(colours.text))
    painter.setFont(texts.bold)
    where = Qt.AlignmentFlag.AlignCenter
    painter.drawText(inner, where, clock_range(area.starts, area.ends))


def paint_ring(painter: QPainter, box: QRectF, *, is_strong: bool) -> None:
    """Draw the ring around the choice or the cursor; a weaker one without the focus."""
    ink = QColor(theme().colours.accent)
    width = (_RING if is_strong else 1) * theme().scale
    painter.setPen(QPen(ink, width))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRoundedRect(box, _radius(), _radius())


def _paint_shape(painter: QPainter, block: GridBlock, box: QRectF, category: Category) -> None:
    colours, scale = theme().colours, theme().scale
    if block.look is BlockLook.SOLID:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(category.ground))
        painter.drawRoundedRect(box, _radius(), _radius())
        stripe = QRectF(
            box.left(), box.top() + scale, theme().px(_STRIPE), box.height() - 2 * scale
        )
        painter.fillRect(stripe, QColor(category.ink))
        return
    is_open = block.look is BlockLook.OPEN
    ink = QColor(category.ink if is_open else colours.border)
    line = Qt.PenStyle.DashLine if is_open else Qt.PenStyle.SolidLine
    painter.setPen(QPen(ink, scale, line))
    painter.setBrush(QColor(colours.card if is_open else colours.window))
    painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), _radius(), _radius())


def _paint_lines(painter: QPainter, block: GridBlock, box: QRectF, texts: BlockTexts) -> None:
    px = theme().px
    room = box.adjusted(px(_STRIPE + _PADDING), 1, -px(_PADDING), -1)
    if not reads_downwards(room.size()):
        _paint_words(painter, block, room, texts)
        return
    narrow = box.adjusted(px(_STRIPE) + 1, px(_PADDING), -1, -px(_PADDING))
    painter.save()
    painter.translate(narrow.topRight())
    painter.rotate(90)
    _paint_words(painter, block, QRectF(0, 0, narrow.height(), narrow.width()), texts)
    painter.restore()


def _paint_words(painter: QPainter, block: GridBlock, room: QRectF, texts: BlockTexts) -> None:
    lines = texts.lines(block, room.size())
    if not lines:
        return
    slack = room.height() - len(lines) * texts.line_height
    top = room.top() + (slack / 2 if slack < texts.line_height else theme().px(2))
    baseline = top + texts.ascent
    painter.setFont(texts.bold)
    painter.drawText(QPointF(room.left(), baseline), lines[0])
    painter.setFont(texts.plain)
    for at, line in enumerate(lines[1:], 1):
        painter.drawText(QPointF(room.left(), baseline + at * texts.line_height), line)


def _radius() -> float:
    return _RADIUS * theme().scale
