"""A document laid out on its pages; a poster in the largest type with which it is one page."""

from functools import partial
from io import BytesIO
from typing import Final, NamedTuple

from kcentre.paper.document import Document, Table
from kcentre.paper.page import page_of
from kcentre.paper.pdf.pages import NumberedCanvas, Sheet, pages_of
from kcentre.paper.pdf.story import Room, story
from kcentre.paper.pdf.tables import is_unshrunk

_SMALLEST: Final = 16
_USUAL: Final = 20
_LARGEST: Final = 61
"""How large a poster's type may be, in twentieths of the usual; the last one is not reached."""


class Built(NamedTuple):
    """A PDF file and how many pages it has."""

    content: bytes
    pages: int


def build(document: Document) -> Built:
    """Return the PDF of a document.

    Raises CharacterNotPrintable for a character that no bundled face has.
    """
    return _poster(document) if document.is_poster else _built(document, _USUAL)


def _poster(document: Document) -> Built:
    """Return a poster on one page, or in the usual size where no size makes it one page."""
    usual = _built(document, _USUAL)
    if usual.pages == 1:
        return _largest(document, usual, _USUAL, _LARGEST)
    smallest = _built(document, _SMALLEST)
    return usual if smallest.pages > 1 else _largest(document, smallest, _SMALLEST, _USUAL)


def _largest(document: Document, best: Built, low: int, high: int) -> Built:
    """Return the largest that is one page, where `low` (its PDF is `best`) is and `high` isn't."""
    while high - low > 1:
        middle = (low + high) // 2
        tried = _built(document, middle) if _is_legible(document, middle) else None
        if tried is not None and tried.pages == 1:
            low, best = middle, tried
        else:
            high = middle
    return best


def _built(document: Document, twentieths: int) -> Built:
    target = BytesIO()
    sheet = Sheet(page_of(document), twentieths / _USUAL)
    pages = pages_of(document, sheet, target)
    room = Room(sheet.text_width, sheet.text_height)
    pages.build(story(document, room), canvasmaker=partial(NumberedCanvas, sheet=sheet))
    return Built(target.getvalue(), pages.page)


def _is_legible(document: Document, twentieths: int) -> bool:
    """Say whether a larger type does not make the tables' type smaller."""
    width = Sheet(page_of(document), twentieths / _USUAL).text_width
    tables = (block for block in document.blocks if isinstance(block, Table))
    return twentieths <= _USUAL or all(is_unshrunk(table, width) for table in tables)
