"""Audiences × channels: each number opens what is behind it."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter
from PySide6.QtWidgets import QHeaderView, QWidget

from kcentre.structure.media.plan.records import GridCell, GridLine, MediaGrid
from ui.widgets.colours import Tone
from ui.widgets.door import Door
from ui.widgets.figure_cells import EDGE, PADDING
from ui.widgets.figure_table import FigureTable
from ui.widgets.theme import theme

_COLUMN, _WORDS, _LEAST_HEIGHT = 88, 180, 220
_LOW = Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignBottom
_TOTAL = "Всего"
_REQUESTS = "Пришло обращений"


class WrappedHead(QHeaderView):
    """Titles of several lines above narrow columns."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self.setSectionsClickable(False)

    def paintSection(self, painter: QPainter, rect: QRect, logicalIndex: int) -> None:  # noqa: N803 — Qt's name
        painter.save()
        painter.fillRect(rect, QColor(theme().colours.card))
        painter.setPen(theme().colour(Tone.SECONDARY))
        painter.setFont(theme().small_font())
        side, start = theme().px(PADDING), theme().px(PADDING if logicalIndex else EDGE)
        said = str(self.model().headerData(logicalIndex, self.orientation()) or "")
        edge = Qt.AlignmentFlag.AlignRight if logicalIndex else Qt.AlignmentFlag.AlignLeft
        painter.drawText(rect.adjusted(start, 4, -side, -side), int(_LOW | edge), said)
        painter.restore()


class GridTable(FigureTable):
    """Shows a grid; where the window is narrow it scrolls sideways and no word is cut."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("Аудитории и каналы", parent, scrolls=True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
        head = WrappedHead(self)
        self.setHorizontalHeader(head)
        head.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        head.setMinimumSectionSize(1)
        self.setMinimumHeight(theme().px(_LEAST_HEIGHT))

    def show_grid(self, grid: MediaGrid) -> None:
        """Show another grid."""
        titles = ("Для кого", *(name for _, name in grid.channels), _TOTAL)
        rows = [[*_line(grid, line)] for line in grid.lines]
        if grid.lines:
            rows.append([*_sums(grid)])
        rows.append([*_requests(grid)])
        self.show_lines(titles, rows)
        self.begin_at_door()

    def _head_height(self) -> int:
        side = theme().px(PADDING)
        return 2 * side + max(map(self._title_height, self.figures.titles), default=0)

    def _narrowest_words(self) -> int:
        return max(theme().px(_WORDS), super()._narrowest_words())

    def _width_of(self, column: int) -> int:
        """Return how wide a column of numbers is: its longest word is never broken."""
        metrics = QFontMetrics(theme().small_font())
        words = self.figures.titles[column].split()
        longest = max((metrics.horizontalAdvance(word) for word in words), default=0)
        return max(theme().px(_COLUMN), longest + 2 * theme().px(PADDING) + 2)

    def _title_height(self, title: str) -> int:
        room = theme().px(_COLUMN) - 2 * theme().px(PADDING)
        metrics = QFontMetrics(theme().small_font())
        return metrics.boundingRect(
            0, 0, room, 10_000, int(Qt.TextFlag.TextWordWrap), title
        ).height()


def _line(grid: MediaGrid, line: GridLine) -> Iterator[Door]:
    yield Door(line.title)
    for (number, channel), cell in zip(grid.channels, line.cells, strict=True):
        yield _cell(cell, f"cell/{line.audience_id}/{number}/{grid.word}", line.title, channel)
    whole = _whole(line.cells)
    yield _cell(whole, f"cell/{line.audience_id}//{grid.word}", line.title, _TOTAL)


def _sums(grid: MediaGrid) -> Iterator[Door]:
    yield Door(_TOTAL, is_bold=True)
    for place, (number, channel) in enumerate(grid.channels):
        cell = _whole(tuple(line.cells[place] for line in grid.lines))
        yield _cell(cell, f"cell//{number}/{grid.word}", _TOTAL, channel)
    whole = _whole(tuple(cell for line in grid.lines for cell in line.cells))
    yield _cell(whole, f"cell///{grid.word}", _TOTAL, _TOTAL)


def _requests(grid: MediaGrid) -> Iterator[Door]:
    yield Door(_REQUESTS, is_bold=True)
    for (number, channel), came in zip(grid.channels, grid.requests, strict=True):
        code = f"journal/requests/learned/{number}/{grid.word}" if came else ""
        tone = Tone.TEXT if came else Tone.SECONDARY
        yield Door(str(came), code, f"Обращений, {channel}: {came}", tone=tone)
    yield Door(str(sum(grid.requests)), is_bold=True)


def _whole(cells: tuple[GridCell, ...]) -> GridCell:
    return GridCell(sum(cell.planned for cell in cells), sum(cell.done for cell in cells))


def _cell(cell: GridCell, code: str, audience: str, channel: str) -> Door:
    if not cell.planned:
        return Door("—", name=f"{audience}, {channel}: ничего не намечено", tone=Tone.SECONDARY)
    said = f"{cell.done} из\u00a0{cell.planned}"
    tone = Tone.GOOD if cell.done == cell.planned else Tone.TEXT
    return Door(said, code, f"{audience}, {channel}: сделано {said}", tone=tone)
