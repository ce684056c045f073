"""Papers: a neutral document, and the only modules that know PDF, XLSX, DOCX and charts.

ReportLab, openpyxl and python-docx are costly to import, so this module and `document` are free
of them: each function here brings in its format when it is first called.
"""

import os
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from kcentre.paper.document import Cell, Column, Document, Row
from kcentre.paper.drawing import Graphic
from kcentre.storage.progress import UNWATCHED, Progress

if TYPE_CHECKING:
    from kcentre.paper.charts.scene import Colours
    from kcentre.paper.charts.svg import ChartPicture
    from kcentre.paper.pdf.sheets import SheetRows

# python-docx brings lxml along; openpyxl would take it up and lose its guard against XML bombs
os.environ.setdefault("OPENPYXL_LXML", "False")

__all__ = [
    "chart_picture",
    "chart_svg",
    "docx_bytes",
    "pdf_bytes",
    "sheets_of",
    "write_docx",
    "write_list",
    "write_pdf",
    "write_pngs",
    "write_xlsx",
    "xlsx_bytes",
]


def write_pdf(document: Document, path: Path) -> None:
    """Write a document as PDF, whole or not at all.

    Raises CharacterNotPrintable or a FileRefused of the storage, each with its sentence.
    """
    from kcentre.paper import pdf  # noqa: PLC0415 — ReportLab only when a paper is made

    pdf.write_pdf(document, path)


def pdf_bytes(document: Document, progress: Progress = UNWATCHED) -> bytes:
    """Return a document as PDF; the same document always gives the same bytes."""
    from kcentre.paper import pdf  # noqa: PLC0415 — ReportLab only when a paper is made

    return pdf.pdf_bytes(document, progress)


def sheets_of(
    columns: tuple[Column, ...],
    rows: Sequence[Row],
    size: float,
    *,
    landscape: bool,
    progress: Progress = UNWATCHED,
) -> "list[SheetRows]":
    """Part the rows of a book into sheets of A4, each as full as it can be."""
    from kcentre.paper.pdf import sheets  # noqa: PLC0415 — ReportLab only when a paper is made

    return sheets.sheets_of(columns, rows, size, landscape=landscape, progress=progress)


def write_xlsx(document: Document, path: Path) -> None:
    """Write a document as a workbook, whole or not at all."""
    from kcentre.paper import xlsx  # noqa: PLC0415 — openpyxl only when a workbook is made

    xlsx.write_xlsx(document, path)


def xlsx_bytes(document: Document) -> bytes:
    """Return a document as the bytes of a workbook."""
    from kcentre.paper import xlsx  # noqa: PLC0415 — openpyxl only when a workbook is made

    return xlsx.xlsx_bytes(document)


def write_docx(document: Document, path: Path) -> None:
    """Write a document as a text for a word processor, whole or not at all."""
    from kcentre.paper import docx  # noqa: PLC0415 — python-docx only when a text is made

    docx.write_docx(document, path)


def docx_bytes(document: Document) -> bytes:
    """Return a document as the bytes of a text for a word processor."""
    from kcentre.paper import docx  # noqa: PLC0415 — python-docx only when a text is made

    return docx.docx_bytes(document)


def write_pngs(pdf: bytes, path: Path) -> list[Path]:
    """Write the pages of a PDF as PNG files: `path`, or «имя-1.png»… where there are several."""
    from kcentre.paper import png  # noqa: PLC0415 — Pillow only when pictures are made

    return png.write_pngs(pdf, path)


def write_list(
    path: Path,
    title: str,
    columns: tuple[Column, ...],
    rows: Iterable[Sequence[Cell]],
    progress: Progress = UNWATCHED,
    *,
    total: int = 0,
    organisation: str = "",
) -> int:
    """Stream a long flat list into a workbook; return how many rows it has."""
    from kcentre.paper.xlsx import listing  # noqa: PLC0415 — openpyxl only when it is needed

    return listing.write_list(
        path, title, columns, rows, progress, total=total, organisation=organisation
    )


def chart_picture(
    graphic: Graphic, colours: "Colours", width: float, text_size: float = 13.0
) -> "ChartPicture":
    """Draw a graphic for the screen, `width` pixels wide, with the place of all that is in it."""
    from kcentre.paper.charts import svg  # noqa: PLC0415 — the faces' widths are ReportLab's

    return svg.chart_picture(graphic, colours, width, text_size)


def chart_svg(graphic: Graphic, colours: "Colours", width: float = 520.0) -> str:
    """Return a graphic for the screen as SVG."""
    return chart_picture(graphic, colours, width).svg
