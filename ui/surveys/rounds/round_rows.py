"""A round in the list: its title, its questionnaire, a bar from the first form to the target."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QStyleOptionViewItem

from kcentre.surveys.rounds.records import RoundLine
from ui.records.row_painter import RowPainter
from ui.records.rows import ROW_ROLE, Index, Note, Row
from ui.surveys.rounds.texts import fraction, state_words
from ui.widgets.colours import Tone
from ui.widgets.theme import theme

_EDGE, _BAR, _BENEATH = 14, 6, 9


@dataclass(frozen=True, slots=True)
class RoundRow(Row):
    """A row with a bar; `fraction` is how much of the target is collected, None without one."""

    fraction: float | None = None


def round_row(line: RoundLine) -> RoundRow:
    """Return what the list says of a round."""
    is_full = line.target is not None and line.forms >= line.target
    is_done = is_full or line.has_conclusion
    notes = (
        Note(line.questionnaire),
        Note(state_words(line), Tone.GOOD if is_done else Tone.SECONDARY),
    )
    return RoundRow(line.id, line.title, notes=notes, is_bold=True, fraction=fraction(line))


class RoundPainter(RowPainter):
    """Paints the bar beneath the words."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        hint = super().sizeHint(option, index)
        return hint + QSize(0, theme().px(_BAR + _BENEATH)) if _has_bar(index) else hint

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        super().paint(painter, option, index)
        row = index.data(ROW_ROLE)
        if isinstance(row, RoundRow) and row.fraction is not None:
            _paint_bar(painter, QRectF(option.rect), row.fraction)


def _has_bar(index: Index) -> bool:
    row = index.data(ROW_ROLE)
    return isinstance(row, RoundRow) and row.fraction is not None


def _paint_bar(painter: QPainter, box: QRectF, done: float) -> None:
    px, colours = theme().px, theme().colours
    top = box.bottom() - px(_BAR + _BENEATH)
    bar = QRectF(box.x() + px(_EDGE), top, box.width() - 2 * px(_EDGE), px(_BAR))
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(colours.border))
    painter.drawRoundedRect(bar, bar.height() / 2, bar.height() / 2)
    if done:
        bar.setWidth(max(bar.height(), bar.width() * done))
        painter.setBrush(theme().colour(Tone.GOOD if done >= 1 else Tone.ACCENT))
        painter.drawRoundedRect(bar, bar.height() / 2, bar.height() / 2)
    painter.restore()
