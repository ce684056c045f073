"""The quarter's report as PDF, against the same tables drawn with bare ReportLab."""

from collections.abc import Iterator
from io import BytesIO
from pathlib import Path

from reportlab.lib.pagesizes import A4
from reportlab.lib.styles import ParagraphStyle
from reportlab.lib.units import mm
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.platypus import (
    Flowable,
    LongTable,
    Paragraph,
    SimpleDocTemplate,
    Spacer,
    TableStyle,
)

from kcentre.analysis.report import report_document, write_report
from kcentre.paper import write_pdf
from kcentre.paper.document import Document, Row, RowRole, Table
from kcentre.paper.printed import printed
from kcentre.periods.period import parse_period
from kcentre.storage import open_for_reading

from .centres import FOLDER, UNTIL, Centres
from .measurement import Measurement, seconds, side_by_side

QUARTER = parse_period("2026-Q2")
_SESSIONS = 10_000
_FONT = "BenchSerif"
_FONT_FILE = Path(__file__).parents[2] / "resources" / "fonts" / "PTF55F.ttf"
_GRID = TableStyle(
    [
        ("FONT", (0, 0), (-1, -1), _FONT, 10),
        ("GRID", (0, 0), (-1, -1), 0.5, "black"),
        ("VALIGN", (0, 0), (-1, -1), "TOP"),
        ("ALIGN", (1, 0), (-1, -1), "RIGHT"),
    ]
)
_TEXT = ParagraphStyle("cell", fontName=_FONT, fontSize=10, leading=12)


def measure(centres: Centres) -> Iterator[Measurement]:
    """Yield the drawing of a quarter's report, charts and prose included, and the whole way."""
    pdfmetrics.registerFont(TTFont(_FONT, str(_FONT_FILE)))
    target = FOLDER / "report.pdf"
    with open_for_reading(centres.of(_SESSIONS)) as file:
        document = report_document(file, QUARTER, UNTIL)
        write_pdf(document, target)
        drawn, bare = side_by_side(
            lambda: write_pdf(document, target),
            lambda: target.write_bytes(_bare_pdf(document)),
            repeats=9,
        )
        whole = seconds(lambda: write_report(file, QUARTER, pdf=target, today=UNTIL), repeats=5)
    yield Measurement("the quarter's PDF", drawn, 1.5, bare)
    yield Measurement(f"  from the file, {_SESSIONS} sessions in it", whole, 3.0)


def _bare_pdf(document: Document) -> bytes:
    """Draw the tables of a report as one writes it by hand: texts that may wrap are paragraphs."""
    flow: list[Flowable] = []
    for block in document.blocks:
        if isinstance(block, Table):
            flow += [Paragraph(block.caption, _TEXT), _bare_table(block), Spacer(1, 4 * mm)]
    target = BytesIO()
    SimpleDocTemplate(
        target,
        pagesize=A4,
        leftMargin=30 * mm,
        rightMargin=10 * mm,
        topMargin=20 * mm,
        bottomMargin=20 * mm,
        initialFontName=_FONT,
    ).build(flow)
    return target.getvalue()


def _bare_table(table: Table) -> LongTable:
    head: list[object] = [Paragraph(column.title, _TEXT) for column in table.columns]
    rows: list[list[object]] = [head, *(_bare_row(table, row) for row in table.rows)]
    return LongTable(rows, repeatRows=1, style=_GRID)


def _bare_row(table: Table, row: Row) -> list[object]:
    if row.role is RowRole.GROUP:
        return [*row.cells, *[""] * (len(table.columns) - 1)]
    return [
        Paragraph(cell, _TEXT) if isinstance(cell, str) else printed(cell, column)
        for cell, column in zip(row.cells, table.columns, strict=True)
    ]
