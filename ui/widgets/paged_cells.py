"""How the table of the house paints its cells."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QTableView

from ui.widgets.colours import Tone
from ui.widgets.paged_model import PLACEHOLDER, PagedTableModel, Row
from ui.widgets.theme import theme

CELL_PADDING = 8
_CURSOR_WIDTH = 2
_TONES_ON_SELECTION = {Tone.TEXT, Tone.SECONDARY, Tone.ACCENT}


class PagedCells(QStyledItemDelegate):
    """Paints a cell: padding, the tone of its text, plain text on a chosen row, the cursor."""

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        model = index.model()
        if not isinstance(model, PagedTableModel):
            return
        is_chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        if is_chosen:
            painter.fillRect(option.rect, option.palette.highlight())
        row = model.row_at(index.row())
        tone = _tone_of(model, row, index.column())
        if is_chosen and tone not in _TONES_ON_SELECTION:
            tone = Tone.TEXT
        text = PLACEHOLDER if row is None else model.text_of(row, index.column())
        padding = theme().px(CELL_PADDING)
        box = option.rect.adjusted(padding, 0, -padding, 0)
        painter.setFont(option.font)
        painter.setPen(theme().colour(tone))
        shown = option.fontMetrics.elidedText(text, Qt.TextElideMode.ElideRight, box.width())
        painter.drawText(box, model.alignment(index.column()), shown)
        if _is_under_cursor(option, index):
            _draw_cursor(painter, option)


def _tone_of(model: PagedTableModel, row: Row | None, column: int) -> Tone:
    if row is None:
        return Tone.SECONDARY
    tone = model.columns[column].tone
    return (tone(row) if tone else None) or Tone.TEXT


def _is_under_cursor(
    option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
) -> bool:
    table = option.widget
    if not isinstance(table, QTableView) or not getattr(table, "has_cell_cursor", False):
        return False
    return table.hasFocus() and table.currentIndex() == index


def _draw_cursor(painter: QPainter, option: QStyleOptionViewItem) -> None:
    painter.setPen(QPen(theme().colour(Tone.ACCENT), _CURSOR_WIDTH))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRect(option.rect.adjusted(1, 1, -1, -1))
