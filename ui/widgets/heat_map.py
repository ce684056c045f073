"""A table of counts coloured by how many: where parents want to come."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from math import ceil

from PySide6.QtCore import QEvent, QRectF, QSize, Qt
from PySide6.QtGui import (
    QColor,
    QFontMetrics,
    QHelpEvent,
    QKeyEvent,
    QPainter,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from ui.widgets.colours import Colours, Tone, contrast
from ui.widgets.theme import theme

_GAP, _RADIUS, _ROW, _NARROWEST = 2, 4, 22, 200
# Five steps rather than a slope: between the last two no ink would be readable
_STRENGTHS = (0.14, 0.26, 0.38, 0.5, 1.0)
_STEPS = {
    Qt.Key.Key_Left: (0, -1),
    Qt.Key.Key_Right: (0, 1),
    Qt.Key.Key_Up: (-1, 0),
    Qt.Key.Key_Down: (1, 0),
}


@dataclass(frozen=True, slots=True)
class HeatCell:
    """One count; `is_marked` frames it, `says` is its tooltip and what a screen reader hears."""

    value: int
    says: str
    is_marked: bool = False


class HeatMap(QWidget):
    """Rows × columns of counts; the largest has the full accent colour, nothing has none.

    Arrows move from cell to cell, so that the keyboard reaches every tooltip.
    """

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._rows: Sequence[str] = ()
        self._columns: Sequence[str] = ()
        self._cells: Sequence[Sequence[HeatCell]] = ()
        self._current = (0, 0)
        theme().changed.connect(self._renew)

    def show_cells(
        self, rows: Sequence[str], columns: Sequence[str], cells: Sequence[Sequence[HeatCell]]
    ) -> None:
        """Show counts, `cells[row][column]`."""
        self._rows, self._columns, self._cells = rows, columns, cells
        self._current = (0, 0)
        self._renew()

    def sizeHint(self) -> QSize:
        return QSize(theme().px(_NARROWEST), (len(self._rows) + 1) * theme().px(_ROW))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = _STEPS.get(Qt.Key(event.key()))
        if step is None or not self._cells:
            super().keyPressEvent(event)
            return
        row = min(max(self._current[0] + step[0], 0), len(self._rows) - 1)
        column = min(max(self._current[1] + step[1], 0), len(self._columns) - 1)
        self._current = (row, column)
        self._say_current()
        self.update()

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            at = self._cell_at(event.pos().x(), event.pos().y())
            says = self._cells[at[0]][at[1]].says if at else ""
            QToolTip.showText(event.globalPos(), says, self)
            return True
        return super().event(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(theme().small_font())
        painter.setPen(theme().colour(Tone.SECONDARY))
        for place, title in enumerate(self._columns):
            painter.drawText(self._box(-1, place), Qt.AlignmentFlag.AlignCenter, title)
        for place, title in enumerate(self._rows):
            self._paint_title(painter, place, title)
        largest = max((cell.value for row in self._cells for cell in row), default=0)
        for row, cells in enumerate(self._cells):
            for column, cell in enumerate(cells):
                self._paint_cell(painter, self._box(row, column), cell, largest)
        if self.hasFocus() and self._cells:
            painter.setPen(QPen(theme().colour(Tone.ACCENT), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(self._box(*self._current), _RADIUS, _RADIUS)
        painter.end()

    def _paint_title(self, painter: QPainter, row: int, title: str) -> None:
        box = QRectF(0, self._box(row, 0).y(), self._titles_width(), theme().px(_ROW))
        width = round(box.width()) - theme().px(6)
        shown = painter.fontMetrics().elidedText(title, Qt.TextElideMode.ElideRight, width)
        painter.drawText(box, Qt.AlignmentFlag.AlignVCenter, shown)

    def _paint_cell(self, painter: QPainter, box: QRectF, cell: HeatCell, largest: int) -> None:
        colours = theme().colours
        share = cell.value / largest if largest else 0.0
        ground, ink = ground_and_ink(colours, share)
        painter.setBrush(QColor(ground))
        painter.setPen(
            QPen(QColor(colours.attention), 1.5) if cell.is_marked else Qt.PenStyle.NoPen
        )
        painter.drawRoundedRect(box, _RADIUS, _RADIUS)
        if cell.value:
            painter.setPen(QColor(ink))
            painter.drawText(box, Qt.AlignmentFlag.AlignCenter, str(cell.value))

    def _say_current(self) -> None:
        row, column = self._current
        says = self._cells[row][column].says
        self.setAccessibleDescription(says)
        box = self._box(row, column).toRect()
        QToolTip.showText(self.mapToGlobal(box.bottomLeft()), says, self)

    def _cell_at(self, x: int, y: int) -> tuple[int, int] | None:
        for row, cells in enumerate(self._cells):
            for column in range(len(cells)):
                if self._box(row, column).contains(x, y):
                    return row, column
        return None

    def _box(self, row: int, column: int) -> QRectF:
        left, height = self._titles_width(), theme().px(_ROW)
        width = (self.width() - left) / max(len(self._columns), 1)
        box = QRectF(left + column * width, (row + 1) * height, width, height)
        return box.adjusted(_GAP, _GAP, -_GAP, -_GAP)

    def _titles_width(self) -> int:
        metrics = QFontMetrics(theme().small_font())
        longest = max((metrics.horizontalAdvance(title) for title in self._rows), default=0)
        return min(longest + theme().px(8), max(self.width() // 3, theme().px(48)))

    def _renew(self) -> None:
        self.updateGeometry()
        self.update()


def ground_and_ink(colours: Colours, share: float) -> tuple[str, str]:
    """Return the colours of a cell and of its number, for a share 0…1 of the largest count."""
    if not share:
        return colours.zebra, colours.text
    strength = _STRENGTHS[ceil(share * len(_STRENGTHS)) - 1]
    ground = _mixed(colours.card, colours.accent, strength)
    inks = (colours.text, colours.on_accent)
    return ground, max(inks, key=lambda ink: contrast(ink, ground))


def _mixed(ground: str, ink: str, share: float) -> str:
    first, second = QColor(ground), QColor(ink)
    return QColor.fromRgbF(
        first.redF() + (second.redF() - first.redF()) * share,
        first.greenF() + (second.greenF() - first.greenF()) * share,
        first.blueF() + (second.blueF() - first.blueF()) * share,
    ).name()
