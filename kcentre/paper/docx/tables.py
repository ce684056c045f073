"""Tables in an editable text: heads repeated on every page, rows not torn."""

from collections.abc import Iterable, Sequence
from itertools import groupby
from typing import Final

from docx.document import Document as Text
from docx.enum.table import WD_CELL_VERTICAL_ALIGNMENT, WD_TABLE_ALIGNMENT
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Mm, Pt
from docx.table import Table as Grid
from docx.table import _Cell as GridCell
from docx.table import _Row as GridRow

from kcentre.paper.characters import writable
from kcentre.paper.document import ACROSS, Align, Column, Lines, Row, RowRole, Table
from kcentre.paper.docx.looks import ALIGNMENTS
from kcentre.paper.pdf.styles import MM
from kcentre.paper.pdf.tables import type_and_widths
from kcentre.paper.pdf.widths import HEAD_SIZE, PAD, SMALL_SHARE
from kcentre.paper.printed import alignment, printed

_HEAD_SHADE: Final = "EDEDED"
_TOTAL_SHADE: Final = "F2F2F2"
_NOTE_SIZE: Final = 9.0
_TWENTIETHS: Final = 20
_AIR: Final = 1.5
"""Free above and beneath a cell's text, in points."""


def write_table(text: Text, table: Table, width: float) -> None:
    """Write a table with its caption and note, `width` millimetres wide."""
    size, widths = type_and_widths(table, width * MM)
    if table.caption:
        line = text.add_paragraph()
        run = line.add_run(writable(table.caption))
        run.bold, run.font.size = True, Pt(11)
        line.paragraph_format.space_before = Pt(8)
        line.paragraph_format.keep_with_next = True
    grid = _grid(text, [each / MM for each in widths], "Table Grid")
    _write_head(grid, table.columns, size)
    rows = table.rows or (Row((table.empty,), RowRole.SUM),)
    for row in rows:
        _write_row(grid, row, table.columns, size)
    if table.note:
        _fill(_joined(grid.add_row()), table.note, _NOTE_SIZE, Align.LEFT)
    text.add_paragraph().paragraph_format.line_spacing = Pt(8)


def bare_table(text: Text, rows: Iterable[Sequence[str]], widths: Sequence[float]) -> Grid:
    """Write texts side by side, without a frame; widths in millimetres."""
    grid = _grid(text, widths, "Normal Table")
    for row in rows:
        written = grid.add_row()
        _mark(written, "w:cantSplit")
        for cell, said in zip(written.cells, row, strict=True):
            line = cell.paragraphs[0]
            line.add_run(writable(said))
            line.paragraph_format.keep_with_next = True
    return grid


def _grid(text: Text, widths: Sequence[float], style: str) -> Grid:
    grid: Grid = text.add_table(0, len(widths))
    grid.style = style
    grid.alignment = WD_TABLE_ALIGNMENT.CENTER
    grid.autofit = False
    _pad(grid)
    for column, wide in zip(grid.columns, widths, strict=True):
        column.width = Mm(wide)
    return grid


def _pad(grid: Grid) -> None:
    """Leave as much free beside a cell's text as its column was measured with."""
    margins = OxmlElement("w:tblCellMar")
    for side, free in (("top", _AIR), ("left", PAD), ("bottom", _AIR), ("right", PAD)):
        room = OxmlElement(f"w:{side}")
        room.set(qn("w:w"), str(round(free * _TWENTIETHS)))
        room.set(qn("w:type"), "dxa")
        margins.append(room)
    grid._tbl.tblPr.append(margins)  # noqa: SLF001 — the library has no cell margins


def _write_head(grid: Grid, columns: Sequence[Column], size: float) -> None:
    """Write the titles, under common heads where neighbours have one."""
    grouped = any(column.group for column in columns)
    rows = [_head_row(grid) for _ in range(2 if grouped else 1)]
    place = 0
    for common, members in groupby(columns, lambda column: column.group):
        titles = [column.title for column in members]
        last = place + len(titles) - 1
        if common:
            joined = rows[0].cells[place].merge(rows[0].cells[last])
            _fill_head(joined, common, size)
        for index, title in enumerate(titles, start=place):
            cell = rows[-1].cells[index]
            if grouped and not common:
                cell = rows[0].cells[index].merge(cell)
            _fill_head(cell, title, size)
        place = last + 1


def _head_row(grid: Grid) -> GridRow:
    row: GridRow = grid.add_row()
    _mark(row, "w:tblHeader", "w:cantSplit")
    return row


def _write_row(grid: Grid, row: Row, columns: Sequence[Column], size: float) -> None:
    written = grid.add_row()
    _mark(written, "w:cantSplit")
    is_bold = row.role is not RowRole.BODY
    if row.role in ACROSS:
        cell = _joined(written)
        _fill(cell, str(row.cells[0] or ""), size, Align.LEFT, bold=is_bold)
        _shade(cell, _TOTAL_SHADE)
        cell.paragraphs[0].paragraph_format.keep_with_next = True
        return
    for cell, value, column in zip(written.cells, row.cells, columns, strict=True):
        if isinstance(value, Lines):
            _fill_lines(cell, value, size)
        else:
            _fill(cell, printed(value, column), size, alignment(column), bold=is_bold)
        if is_bold:
            _shade(cell, _TOTAL_SHADE)


def _fill_head(cell: GridCell, title: str, size: float) -> None:
    _fill(cell, title, size * HEAD_SIZE, Align.CENTRE, bold=True)
    cell.paragraphs[0].paragraph_format.keep_with_next = True
    cell.vertical_alignment = WD_CELL_VERTICAL_ALIGNMENT.CENTER
    _shade(cell, _HEAD_SHADE)


def _fill(cell: GridCell, said: str, size: float, align: Align, *, bold: bool = False) -> None:
    line = cell.paragraphs[0]
    line.alignment = ALIGNMENTS[Align.LEFT if align is Align.JUSTIFY else align]
    line.paragraph_format.line_spacing = 1.0
    run = line.add_run(writable(said))
    run.bold, run.font.size = bold or None, Pt(size)


def _fill_lines(cell: GridCell, lines: Lines, size: float) -> None:
    for index, each in enumerate(lines.lines):
        line = cell.paragraphs[0] if index == 0 else cell.add_paragraph()
        line.paragraph_format.line_spacing = 1.0
        run = line.add_run(writable(each.text))
        run.bold = each.bold or None
        run.font.size = Pt(size * (SMALL_SHARE if each.small else 1))


def _joined(row: GridRow) -> GridCell:
    joined: GridCell = row.cells[0].merge(row.cells[-1])
    return joined


def _mark(row: GridRow, *names: str) -> None:
    """Say of a row what the library has no words for: repeated as a head, not torn."""
    properties = row._tr.get_or_add_trPr()  # noqa: SLF001 — see above
    for name in names:
        properties.append(OxmlElement(name))


def _shade(cell: GridCell, colour: str) -> None:
    shade = OxmlElement("w:shd")
    for name, value in (("val", "clear"), ("color", "auto"), ("fill", colour)):
        shade.set(qn(f"w:{name}"), value)
    cell._tc.get_or_add_tcPr().append(shade)  # noqa: SLF001 — the library has no shades
