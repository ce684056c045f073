"""The lines of a day as rows of a list, and how a row is painted."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QPersistentModelIndex,
    QRect,
    QSize,
    Qt,
)
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from kcentre.journal.held.day import DayLine
from kcentre.language.dates import now_here
from ui.journal.today import words
from ui.widgets.colours import Tone
from ui.widgets.theme import theme

LINE_ROLE = Qt.ItemDataRole.UserRole
_EDGE, _PADDING, _GAP, _ACCENT, _CHIP = 14, 6, 2, 3, 6
_TEXT_ROLES = {Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleTextRole}
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
_Index = QModelIndex | QPersistentModelIndex


class DayRows(QAbstractListModel):
    """The lines; `with_day`: they are of several days, `with_specialist`: of several people."""

    def __init__(self) -> None:
        super().__init__()
        self.lines: Sequence[DayLine] = ()
        self.now = now_here()
        self.with_day = False
        self.with_specialist = False

    def show_lines(
        self, lines: Sequence[DayLine], now: dt.datetime, *, with_day: bool, with_specialist: bool
    ) -> None:
        """Show other lines."""
        self.beginResetModel()
        self.lines, self.now = lines, now
        self.with_day, self.with_specialist = with_day, with_specialist
        self.endResetModel()

    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008 — Qt's signature
        return 0 if parent.isValid() else len(self.lines)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid() or index.row() >= len(self.lines):
            return None
        line = self.lines[index.row()]
        if role == LINE_ROLE:
            return line
        if role == Qt.ItemDataRole.DisplayRole:
            return f"{words.time_words(line, with_day=self.with_day)} {words.who_words(line)}"
        return words.all_words(line, self.now) if role in _TEXT_ROLES else None


class DayRowPainter(QStyledItemDelegate):
    """Paints a line in two: when and who; beneath it the state as a chip, the topic and place."""

    def sizeHint(self, option: QStyleOptionViewItem, _index: _Index) -> QSize:
        body, small = QFontMetrics(option.font), QFontMetrics(theme().small_font())
        px = theme().px
        height = body.height() + small.height() + px(_GAP) * 2 + px(_PADDING) * 2
        return QSize(0, height)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        line, rows = index.data(LINE_ROLE), index.model()
        if not isinstance(line, DayLine) or not isinstance(rows, DayRows):
            return
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        _paint_ground(painter, option)
        px = theme().px
        box = option.rect.adjusted(px(_EDGE), px(_PADDING), -px(_PADDING), -px(_PADDING))
        self._paint_head(painter, option, box, line, rows)
        self._paint_foot(painter, box, line, rows)
        painter.restore()

    def _paint_head(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        box: QRect,
        line: DayLine,
        rows: DayRows,
    ) -> None:
        metrics = QFontMetrics(option.font)
        head = box.adjusted(0, 0, 0, metrics.height() - box.height())
        painter.setFont(option.font)
        when = words.time_words(line, with_day=rows.with_day)
        room = metrics.horizontalAdvance("вт 30.08 00:00" if rows.with_day else "00:00")
        _paint_words(painter, head, when, Tone.SECONDARY)
        who = head.adjusted(room + theme().px(_PADDING), 0, 0, 0)
        tone = Tone.SECONDARY if words.is_quiet(line) else Tone.TEXT
        _paint_words(painter, who, words.who_words(line), tone)

    def _paint_foot(self, painter: QPainter, box: QRect, line: DayLine, rows: DayRows) -> None:
        painter.setFont(theme().small_font())
        height = QFontMetrics(painter.font()).height() + theme().px(_GAP)
        foot = box.adjusted(0, box.height() - height, 0, 0)
        state, tone = words.state_words(line, rows.now)
        if state:
            foot.setLeft(_paint_chip(painter, foot, state, tone))
        detail = words.detail_words(line, with_specialist=rows.with_specialist)
        _paint_words(painter, foot, detail, Tone.SECONDARY)


def _paint_ground(painter: QPainter, option: QStyleOptionViewItem) -> None:
    colours, box = theme().colours, option.rect
    if option.state & QStyle.StateFlag.State_Selected:
        painter.fillRect(box, QColor(colours.selection))
        painter.fillRect(
            box.x(), box.y(), theme().px(_ACCENT), box.height(), QColor(colours.accent)
        )
    if option.state & QStyle.StateFlag.State_HasFocus:
        painter.setPen(QPen(QColor(colours.accent), 1.5))
        painter.drawRect(box.adjusted(1, 1, -2, -2))


def _paint_chip(painter: QPainter, box: QRect, text: str, tone: Tone) -> int:
    """Paint a state on its ground; return where the words after it begin."""
    px, metrics = theme().px, QFontMetrics(painter.font())
    width = min(metrics.horizontalAdvance(text) + 2 * px(_CHIP), box.width())
    chip = box.adjusted(0, 0, width - box.width(), 0)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(theme().colours.accent_ground))
    painter.drawRoundedRect(chip, chip.height() / 2, chip.height() / 2)
    _paint_words(painter, chip.adjusted(px(_CHIP), 0, -px(_CHIP) + 1, 0), text, tone)
    return int(chip.right()) + px(_CHIP)


def _paint_words(painter: QPainter, box: QRect, text: str, tone: Tone) -> None:
    shown = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, box.width())
    painter.setPen(theme().colour(tone))
    painter.drawText(box, int(_LEFT), shown)
