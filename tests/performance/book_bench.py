"""A year's journal of 5 000 rows as a bound book, against the same tables by bare ReportLab."""

from collections.abc import Iterator
from io import BytesIO
from pathlib import Path

from reportlab.lib.pagesizes import A4, landscape
from reportlab.lib.styles import ParagraphStyle
from reportlab.lib.units import mm
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.platypus import Flowable, LongTable, Paragraph, SimpleDocTemplate, TableStyle

from kcentre import paper
from kcentre.journal.books.books import book
from kcentre.journal.books.records import Book, BookWish, MadeBook
from kcentre.paper.document import ACROSS, Document, Row, Table
from kcentre.storage import CentreFile, open_for_reading

from .centres import UNTIL, Centres
from .measurement import Measurement, seconds, side_by_side

_SESSIONS = 20_000
_ROWS = 5_000
_YEARS = range(UNTIL.year, UNTIL.year - 10, -1)
_SIZE = 9
_LEADING = 10.8
_FONT = "BenchSerif"
_FONT_FILE = Path(__file__).parents[2] / "resources" / "fonts" / "PTF55F.ttf"
_GRID = TableStyle(
    [
        ("FONT", (0, 0), (-1, -1), _FONT, _SIZE, _LEADING),
        ("GRID", (0, 0), (-1, -1), 0.5, "black"),
        ("VALIGN", (0, 0), (-1, -1), "TOP"),
    ]
)
_TEXT = ParagraphStyle("cell", fontName=_FONT, fontSize=_SIZE, leading=_LEADING)
_WORDS_THAT_WRAP = 12
"""A text of fewer characters is put into a cell as it is."""


def measure(centres: Centres) -> Iterator[Measurement]:
    """Yield the drawing of a year's book beside the same, and the way from the file to sheets."""
    pdfmetrics.registerFont(TTFont(_FONT, str(_FONT_FILE)))
    with open_for_reading(centres.of(_SESSIONS)) as file:
        wish = _fullest(file)
        made = book(file, wish, today=UNTIL)
        laid = seconds(lambda: book(file, wish, today=UNTIL), repeats=3)
        parts = _first_rows(made, _ROWS)
    drawn, bare = side_by_side(lambda: paper.pdf_bytes(parts), lambda: _bare_pdf(parts), repeats=3)
    rows = sum(len(table.rows) for table in _tables(parts))
    yield Measurement(f"a year's journal of {rows} rows as PDF", drawn, 1.5, bare)
    yield Measurement("  from the file to its sheets", laid, 3.0)


def _fullest(file: CentreFile) -> BookWish:
    """Return the wish for the year with the most services."""
    counted = {}
    for year in _YEARS:
        sql = "SELECT count(*) FROM session WHERE substr(date, 1, 4) = ?"
        (counted[year],) = file.db.run(sql, (str(year),)).fetchone()
    return BookWish(Book.SESSIONS, max(counted, key=counted.__getitem__), with_names=True)


def _first_rows(made: MadeBook, most: int) -> Document:
    """Return a book's sheets until they hold so many rows."""
    blocks, rows = [], 0
    for block in made.document.blocks:
        blocks.append(block)
        rows += len(block.rows) if isinstance(block, Table) else 0
        if rows >= most:
            break
    return Document(
        made.document.title,
        tuple(blocks),
        landscape=True,
        is_bare=True,
        page_labels=made.document.page_labels,
    )


def _tables(document: Document) -> list[Table]:
    return [block for block in document.blocks if isinstance(block, Table)]


def _bare_pdf(document: Document) -> bytes:
    """Draw the tables as one writes it by hand: page by page, texts that may wrap as paragraphs."""
    target = BytesIO()
    flow: list[Flowable] = [_bare_table(table) for table in _tables(document)]
    SimpleDocTemplate(
        target,
        pagesize=landscape(A4),
        leftMargin=30 * mm,
        rightMargin=10 * mm,
        topMargin=20 * mm,
        bottomMargin=20 * mm,
        initialFontName=_FONT,
    ).build(flow)
    return target.getvalue()


def _bare_table(table: Table) -> LongTable:
    head: list[object] = [Paragraph(column.title, _TEXT) for column in table.columns]
    rows = [head, *(_bare_row(table, row) for row in table.rows)]
    widths = [column.weight * mm for column in table.columns]
    return LongTable(rows, colWidths=widths, repeatRows=1, style=_GRID)


def _bare_row(table: Table, row: Row) -> list[object]:
    if row.role in ACROSS:
        return [*row.cells, *[""] * (len(table.columns) - 1)]
    return [
        Paragraph(str(cell), _TEXT) if len(str(cell)) > _WORDS_THAT_WRAP else cell
        for cell in row.cells
    ]
