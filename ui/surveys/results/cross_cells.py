"""How a cell of two questions is painted: a share, how many forms, and its warmth."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from ui.widgets.colours import Tone
from ui.widgets.heat_map import ground_and_ink
from ui.widgets.theme import theme

CELL_ROLE = Qt.ItemDataRole.UserRole
_GAP, _RADIUS = 2, 4
_CENTRE = Qt.AlignmentFlag.AlignCenter


class CrossCells(QStyledItemDelegate):
    """Paints cells; the one under the cursor has a frame."""

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        cell = index.data(CELL_ROLE)
        colours = theme().colours
        box = QRectF(option.rect).adjusted(_GAP, _GAP, -_GAP, -_GAP)
        ground, ink = ground_and_ink(colours, cell.warmth)
        painter.save()
        below = option.rect.adjusted(0, option.rect.height() - 1, 0, 0)
        painter.fillRect(below, QColor(colours.border))
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        if not cell.is_total:
            painter.setBrush(QColor(ground))
            painter.drawRoundedRect(box, _RADIUS, _RADIUS)
        painter.setPen(QColor(colours.text if cell.is_total else ink))
        font = option.font
        font.setBold(cell.is_total)
        painter.setFont(font)
        half = box.height() / 2
        if cell.under:
            painter.drawText(box.adjusted(0, _GAP, 0, -half), _CENTRE, cell.text)
            painter.setFont(theme().small_font())
            painter.drawText(box.adjusted(0, half, 0, -_GAP), _CENTRE, cell.under)
        else:
            painter.drawText(box, _CENTRE, cell.text)
        if option.state & (QStyle.StateFlag.State_Selected | QStyle.StateFlag.State_MouseOver):
            is_chosen = bool(option.state & QStyle.StateFlag.State_Selected)
            if is_chosen or cell.code:
                painter.setBrush(Qt.BrushStyle.NoBrush)
                painter.setPen(QPen(theme().colour(Tone.ACCENT), 2 if is_chosen else 1))
                painter.drawRoundedRect(box, _RADIUS, _RADIUS)
        painter.restore()
