"""PDF: A4, margins of ГОСТ Р 7.0.97, embedded faces only, text that can be copied out.

The same document always gives the same bytes.
"""

from io import BytesIO
from pathlib import Path
from typing import BinaryIO

from reportlab import rl_config
from reportlab.lib.pagesizes import A4, landscape
from reportlab.pdfgen.canvas import Canvas

from kcentre.paper.document import Align, Document
from kcentre.paper.fonts import Face, clean, font
from kcentre.paper.pdf.flow import Paper, Placed, filled, paginated
from kcentre.paper.pdf.pen import Pen, Place, Style
from kcentre.paper.pdf.story import MM, story
from kcentre.storage.atomic import atomic_write

# pages as plain compressed bytes: text-only mail of the nineties needed more
rl_config.useA85 = 0

LEFT, RIGHT, TOP, BOTTOM = 30 * MM, 10 * MM, 20 * MM, 20 * MM
_NUMBER = Style(Face.SERIF, 10, 12)
_NUMBER_TOP = 10 * MM
_PROGRAM = "kcentre"
_NEARLY_EMPTY = 0.3
_TIGHTER = (0.85, 0.65)
_TIGHTENED = 12
"""In longer papers a nearly empty last page matters less."""


def write_pdf(document: Document, path: Path) -> None:
    """Write a document to a file, whole or not at all."""
    content = pdf_bytes(document)
    with atomic_write(path) as temporary:
        temporary.write_bytes(content)


def pdf_bytes(document: Document) -> bytes:
    """Return a document as the bytes of a PDF file.

    Raises CharacterNotPrintable for a character that no bundled face has.
    """
    target = BytesIO()
    _draw(document, target)
    return target.getvalue()


def _draw(document: Document, target: BinaryIO) -> None:
    width, height = landscape(A4) if document.landscape else A4
    paper = Paper(width - LEFT - RIGHT, height - TOP - BOTTOM)
    pages = _pages(document, paper)
    pen = Pen(_canvas(document, target, (width, height)))
    for number, page in enumerate(pages, 1):
        if number > 1:
            _page_number(pen, number, len(pages), (width, height))
        _page(pen, page, height - TOP)
        pen.canvas.showPage()
    pen.canvas.save()


def _pages(document: Document, paper: Paper) -> list[list[Placed]]:
    """Lay a document out; where the last page would be nearly empty, try with less free height."""
    items = story(document, paper)
    pages = paginated(items, paper.height)
    if not 1 < len(pages) <= _TIGHTENED or filled(pages[-1]) > paper.height * _NEARLY_EMPTY:
        return pages
    for air in _TIGHTER:
        tighter = paginated(items, paper.height, air)
        if len(tighter) < len(pages):
            return tighter
    return pages


def _canvas(document: Document, target: BinaryIO, size: tuple[float, float]) -> Canvas:
    font(Face.SERIF)
    canvas = Canvas(
        target,
        pagesize=size,
        invariant=1,
        pageCompression=1,
        initialFontName=Face.SERIF.value,  # type: ignore[arg-type]  # the stubs err
        lang=document.language,
    )
    canvas.setTitle(clean(document.title).replace("\n", " "))
    canvas.setSubject(clean(document.subject))
    canvas.setAuthor(clean(document.organisation))
    canvas.setCreator(_PROGRAM)
    canvas.setProducer(_PROGRAM)
    canvas.setViewerPreference("DisplayDocTitle", "true")
    return canvas


def _page(pen: Pen, page: list[Placed], top: float) -> None:
    for placed in page:
        placed.item.draw(pen, LEFT, top - placed.offset)
    pen.flush()


def _page_number(pen: Pen, number: int, total: int, size: tuple[float, float]) -> None:
    """«стр. 2 из 5» at the top centre of the text, from the second page on."""
    text = f"стр.\u00a0{number} из\u00a0{total}"
    width, height = size
    place = Place(LEFT, height - _NUMBER_TOP, width - LEFT - RIGHT)
    pen.block(place, (text,), _NUMBER, Align.CENTRE)
