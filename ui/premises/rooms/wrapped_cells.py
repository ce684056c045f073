"""Cells whose words are broken into a few lines where one is too short for them."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtGui import QFont, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from ui.widgets.colours import Tone
from ui.widgets.paged_cells import CELL_PADDING
from ui.widgets.paged_model import PagedTableModel
from ui.widgets.theme import theme
from ui.widgets.wrapped_text import wrapped_lines

_LINES = 3
_SIDE = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter


def broken(text: str, font: QFont, width: int) -> list[str]:
    """Return the lines of a cell ``width`` pixels wide."""
    return wrapped_lines(text, font, width - 2 * theme().px(CELL_PADDING), _LINES)


class WrappedCells(QStyledItemDelegate):
    """Paints the words of a column in as many lines as they need; the row must be as high."""

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        model = index.model()
        row = model.row_at(index.row()) if isinstance(model, PagedTableModel) else None
        if not isinstance(model, PagedTableModel) or row is None:
            return
        is_chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        if is_chosen:
            painter.fillRect(option.rect, option.palette.highlight())
        tone_of = model.columns[index.column()].tone
        tone = (tone_of(row) if tone_of else None) or Tone.TEXT
        painter.setFont(option.font)
        painter.setPen(theme().colour(Tone.TEXT if is_chosen else tone))
        padding = theme().px(CELL_PADDING)
        lines = broken(model.text_of(row, index.column()), option.font, option.rect.width())
        box = option.rect.adjusted(padding, 0, -padding, 0)
        painter.drawText(box, int(_SIDE), "\n".join(lines))
