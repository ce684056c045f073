"""A table measured: its printed texts, column widths and the lines of every cell."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace

from kcentre.paper.document import Column, Kind, Row, RowRole, Table
from kcentre.paper.fonts import Face, clean, width
from kcentre.paper.lines import bound, longest_word, tied, wrapped
from kcentre.paper.pdf.pen import Style
from kcentre.paper.pdf.widths import Need, column_widths, fits
from kcentre.paper.printed import printed

SIZES = (10.0, 9.0, 8.0, 7.0)
"""Table sizes tried until no word breaks; the last one breaks words."""
PAD_X = 4.0
_PAD_Y = 2.6
_TEXT_SHARE = 3.0
"""How much more of the free width a column of text takes than one of numbers."""
_WIDEST_TEXT = 0.55
"""No column of text asks for more than this part of the width."""
_ROWS_TRIED = 50
_HEAD_LINES = 2.2
_HEAD_SIZE = 0.92
_LEADING = 1.2


@dataclass(frozen=True, slots=True)
class Line:
    """One drawn row: the lines of each cell and its height.

    `spanned`: one cell takes the whole width. `joined`: the line goes on with a row that was
    too tall for one page.
    """

    cells: tuple[tuple[str, ...], ...]
    height: float
    role: RowRole
    spanned: bool = False
    joined: bool = False


@dataclass(frozen=True, slots=True)
class Styles:
    """The types of a table."""

    body: Style
    bold: Style
    head: Style
    pad: float
    """The free height above and below the lines of a cell."""

    @staticmethod
    def of(size: float) -> "Styles":
        plain = Style(Face.SERIF, size, size * _LEADING)
        bold = replace(plain, face=Face.SERIF_BOLD)
        head = size * _HEAD_SIZE
        return Styles(plain, bold, Style(bold.face, head, head * _LEADING), _PAD_Y)

    def with_air(self, air: float) -> "Styles":
        return replace(self, pad=_PAD_Y * air)

    def row(self, lines: int) -> float:
        """Return the height of a row of so many lines."""
        return lines * self.body.leading + 2 * self.pad

    def head_row(self, lines: int) -> float:
        """Return the height of a line of titles."""
        return lines * self.head.leading + 2 * self.pad

    def for_role(self, role: RowRole) -> Style:
        return self.body if role is RowRole.BODY else self.bold


def styles_and_widths(
    table: Table, texts: Sequence[tuple[str, ...]], room: float
) -> tuple[Styles, list[float]]:
    """Return the largest type in which no word breaks, and the widths in it.

    Columns of numbers are equally wide, unless the table gets higher by that.
    """
    measures = _column_texts(table, texts)
    for size in SIZES:
        needs = _needs(table.columns, measures, size, room)
        if fits(needs, room):
            break
    styles = Styles.of(size)
    candidates = (_evened(table.columns, needs, room), needs)
    widths = (column_widths(found, room) for found in candidates if found)
    return styles, min(widths, key=lambda tried: _lines_taken(table, texts, tried, styles))


def _lines_taken(
    table: Table, texts: Sequence[tuple[str, ...]], widths: Sequence[float], styles: Styles
) -> int:
    """Return how many lines of text the head and the first rows take."""
    titles = [bound(clean(column.title)) for column in table.columns]
    taken = max(
        len(wrapped(title, styles.head.face, styles.head.size, width - 2 * PAD_X))
        for title, width in zip(titles, widths, strict=True)
    )
    for row, cells in zip(table.rows[:_ROWS_TRIED], texts, strict=False):
        taken += max(map(len, row_lines(row, cells, widths, styles).cells))
    return taken


def row_texts(table: Table) -> list[tuple[str, ...]]:
    """Return the printed text of every cell."""
    columns = table.columns
    return [_texts(row, columns) for row in table.rows]


def _texts(row: Row, columns: tuple[Column, ...]) -> tuple[str, ...]:
    return tuple(
        tied(clean(printed(value, column)))
        for value, column in zip(row.cells, columns, strict=False)
    )


@dataclass(frozen=True, slots=True)
class _Measure:
    """Widths at size 1 of what stands in a column."""

    longest: float
    widest: float


def _column_texts(table: Table, texts: Sequence[tuple[str, ...]]) -> list[_Measure]:
    rows = [
        (row.role, cells)
        for row, cells in zip(table.rows, texts, strict=True)
        if row.role is not RowRole.GROUP
    ]
    plain = [cells for role, cells in rows if role is RowRole.BODY]
    bold = [cells for role, cells in rows if role is RowRole.TOTAL]
    return [
        _measure({cells[index] for cells in plain}, {cells[index] for cells in bold})
        for index in range(len(table.columns))
    ]


def _measure(plain: set[str], bold: set[str]) -> _Measure:
    widest, longest = 0.0, 0.0
    for texts, face in ((plain, Face.SERIF), (bold, Face.SERIF_BOLD)):
        for text in texts:
            whole = max(width(line, face) for line in text.split("\n"))
            widest = max(widest, whole)
            longest = max(longest, longest_word(text, face) if " " in text else whole)
    return _Measure(longest, widest)


def _needs(
    columns: tuple[Column, ...], measures: Sequence[_Measure], size: float, room: float
) -> list[Need]:
    grouped = Counter(column.group for column in columns)
    return [
        _need(column, measure, size, room, grouped[column.group])
        for column, measure in zip(columns, measures, strict=True)
    ]


def _need(column: Column, measure: _Measure, size: float, room: float, grouped: int) -> Need:
    title = bound(clean(column.title))
    word = longest_word(title, Face.SERIF_BOLD)
    word = max(word, longest_word(bound(clean(column.group)), Face.SERIF_BOLD) / grouped)
    head = max(word, width(title.replace("\n", " "), Face.SERIF_BOLD) / _HEAD_LINES)
    pads = 2 * PAD_X + 0.1
    narrow = max(word * _HEAD_SIZE, measure.longest) * size + pads
    natural = min(max(head * _HEAD_SIZE, measure.widest) * size + pads, room * _WIDEST_TEXT)
    share = _TEXT_SHARE if column.kind is Kind.TEXT else 1.0
    return Need(narrow, max(natural, narrow), column.weight * share)


def _evened(columns: tuple[Column, ...], needs: list[Need], room: float) -> list[Need] | None:
    """Return the needs with columns of numbers equally wide, if no text is broken by that."""
    is_text = [column.kind is Kind.TEXT for column in columns]
    numbers = [need for need, text in zip(needs, is_text, strict=True) if not text]
    texts = [need for need, text in zip(needs, is_text, strict=True) if text]
    widest = max((need.natural for need in numbers), default=0.0)
    left = room - widest * len(numbers)
    if left < sum(need.narrow for need in texts):
        return None
    natural = sum(need.natural for need in texts)
    shrunk = column_widths(texts, left) if natural > left else [need.natural for need in texts]
    text_widths = iter(shrunk)
    return [
        Need(need.narrow, next(text_widths) if text else widest, need.weight)
        for need, text in zip(needs, is_text, strict=True)
    ]


def row_lines(row: Row, texts: tuple[str, ...], widths: Sequence[float], styles: Styles) -> Line:
    """Return a row broken into lines."""
    style = styles.for_role(row.role)
    rooms = [sum(widths)] if row.role is RowRole.GROUP else widths
    cells = tuple(
        wrapped(text, style.face, style.size, room - 2 * PAD_X)
        for text, room in zip(texts, rooms, strict=True)
    )
    tallest = max(map(len, cells))
    spanned = row.role is RowRole.GROUP
    return Line(cells, styles.row(tallest), row.role, spanned)


def with_air(line: Line, styles: Styles) -> Line:
    """Return a row with the height that it has in these styles."""
    return replace(line, height=styles.row(max(map(len, line.cells))))


def chunks(line: Line, styles: Styles, highest: float) -> list[Line]:
    """Part a row that is too tall for a page into joined rows."""
    if line.height <= highest:
        return [line]
    step = max(1, int((highest - 2 * styles.pad) / styles.body.leading))
    tallest = max(map(len, line.cells))
    parts = []
    for first in range(0, tallest, step):
        cells = tuple(cell[first : first + step] for cell in line.cells)
        height = styles.row(max(map(len, cells)))
        parts.append(replace(line, cells=cells, height=height, joined=first > 0))
    return parts
