"""A room in the list: its name, what it is for, how far it is ready, what is missing."""

from dataclasses import dataclass

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem

from kcentre.premises.rooms.records import RoomLine
from ui.premises.rooms.gauge import paint_bar
from ui.premises.rooms.texts import (
    lacks_words,
    percent_text,
    purpose_words,
    readiness_words,
    size_words,
)
from ui.records.row_painter import paint_ground
from ui.records.rows import ROW_ROLE, Index, Row
from ui.widgets.colours import Tone
from ui.widgets.theme import theme

_EDGE, _PADDING, _GAP, _BAR_HEIGHT = 14, 10, 3, 14
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


@dataclass(frozen=True, slots=True, kw_only=True)
class RoomRow(Row):
    """A row that knows its room; its words say all that is painted."""

    line: RoomLine

    @property
    def words(self) -> str:
        return "\n".join(_words(self.line))


def room_row(line: RoomLine) -> RoomRow:
    """Return a room as a row."""
    return RoomRow(line.room.id, line.room.name, line=line)


class RoomRowPainter(QStyledItemDelegate):
    """Paints a row of the list as a small card."""

    def sizeHint(self, option: QStyleOptionViewItem, _index: Index) -> QSize:
        body, small = QFontMetrics(option.font), QFontMetrics(theme().small_font())
        px = theme().px
        words = body.height() + 2 * small.height() + 2 * px(_GAP)
        return QSize(0, words + px(_BAR_HEIGHT) + 2 * px(_PADDING))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        row = index.data(ROW_ROLE)
        if not isinstance(row, RoomRow):
            return
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        paint_ground(painter, option)
        self._paint_words(painter, option, row.line)
        painter.restore()

    def _paint_words(self, painter: QPainter, option: QStyleOptionViewItem, line: RoomLine) -> None:
        px = theme().px
        name_font = QFont(option.font)
        name_font.setBold(True)
        box = QRectF(option.rect).adjusted(px(_EDGE), px(_PADDING), -px(_EDGE), -px(_PADDING))
        body, small = QFontMetrics(name_font), QFontMetrics(theme().small_font())
        head = QRectF(box.x(), box.y(), box.width(), body.height())
        below = head.translated(0, head.height() + px(_GAP))
        below.setHeight(small.height())
        bar = below.translated(0, below.height() + px(_GAP))
        bar.setHeight(px(_BAR_HEIGHT))
        foot = QRectF(box.x(), bar.bottom(), box.width(), small.height())
        tone = Tone.SECONDARY if line.room.is_retired else Tone.TEXT
        named = head.adjusted(0, 0, -_paint_percent(painter, head, line), 0)
        _paint_line(painter, named, line.room.name, tone, font=name_font)
        _paint_line(painter, below, purpose_words(line.room), Tone.SECONDARY)
        if line.readiness.needed and not line.room.is_retired:
            paint_bar(painter, bar, line.readiness)
        _paint_foot(painter, foot, line)


def _paint_percent(painter: QPainter, box: QRectF, line: RoomLine) -> int:
    """Paint how far a room is ready at the right; return how wide that is with a gap."""
    if line.room.is_retired or not line.readiness.needed:
        return 0
    words = percent_text(line.readiness)
    tone = Tone.GOOD if line.readiness.is_ready else Tone.TEXT
    _paint_line(painter, box, words, tone, side=_RIGHT)
    return QFontMetrics(theme().small_font()).horizontalAdvance(words) + theme().px(_PADDING)


def _paint_foot(painter: QPainter, box: QRectF, line: RoomLine) -> None:
    """Paint what is missing at the left and the room's size at the right, where it fits."""
    words, tone = _state_words(line)
    _paint_line(painter, box, words, tone)
    metrics = QFontMetrics(theme().small_font())
    size = size_words(line.room)
    left = metrics.horizontalAdvance(words) + theme().px(_EDGE)
    if left + metrics.horizontalAdvance(size) <= box.width():
        _paint_line(painter, box, size, Tone.SECONDARY, side=_RIGHT)


def _state_words(line: RoomLine) -> tuple[str, Tone]:
    if line.room.is_retired:
        return "выведено из работы", Tone.SECONDARY
    if not line.readiness.needed:
        return readiness_words(line.readiness), Tone.ATTENTION
    if line.readiness.is_ready:
        return "всё на месте", Tone.GOOD
    return lacks_words(line.readiness), Tone.SECONDARY


def _paint_line(
    painter: QPainter,
    box: QRectF,
    words: str,
    tone: Tone,
    *,
    font: QFont | None = None,
    side: Qt.AlignmentFlag = _LEFT,
) -> None:
    font = font or theme().small_font()
    painter.setFont(font)
    painter.setPen(theme().colour(tone))
    width = int(box.width())
    shown = QFontMetrics(font).elidedText(words, Qt.TextElideMode.ElideRight, width)
    painter.drawText(box, int(side), shown)


def _words(line: RoomLine) -> list[str]:
    room = line.room
    if room.is_retired:
        state = "выведено из работы"
    else:
        percent = percent_text(line.readiness) if line.readiness.needed else ""
        parts = (percent, readiness_words(line.readiness), lacks_words(line.readiness))
        state = " · ".join(part for part in parts if part)
    return [part for part in (room.name, purpose_words(room), size_words(room), state) if part]
