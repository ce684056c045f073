"""A document laid out on its pages; a poster in the largest type with which it is one page."""

from collections.abc import Callable
from dataclasses import replace
from functools import partial
from io import BytesIO
from typing import Final, NamedTuple

from kcentre.paper.document import Document, Table
from kcentre.paper.page import page_of
from kcentre.paper.pdf.pages import (
    CopiesCanvas,
    LabelledCanvas,
    NumberedCanvas,
    Sheet,
    SheetCanvas,
    pages_of,
)
from kcentre.paper.pdf.story import Room, story
from kcentre.paper.pdf.tables import USUAL, TableLook, is_unshrunk
from kcentre.storage.progress import UNWATCHED, Progress

_USUAL: Final = 20
_SMALLEST, _LARGEST = 14, 60
"""How large a poster's type may be, in twentieths of the usual."""
_MOST_AIR: Final = 12
"""Points above and below the rows of a poster's table, to fill its page."""
_FORM_SPACES: Final = (10.0, 8.0)
"""Above the heads of a form, which should take few sheets."""
_POSTER_SIZES: Final = (12.0, 11.0, 10.0, 9.0, 8.0, 7.0)
"""In a poster the table is what people come to read."""


class Built(NamedTuple):
    """A PDF file and how many pages it has."""

    content: bytes
    pages: int


def build(document: Document, progress: Progress = UNWATCHED) -> Built:
    """Return the PDF of a document; `progress` is told the pages, of labelled ones also the whole.

    Raises CharacterNotPrintable for a character that no bundled face has.
    """
    if document.is_poster:
        return _poster(document)
    return _built(document, round(_USUAL * document.enlarged), USUAL, progress)


def _poster(document: Document) -> Built:
    """Return a poster on one page, or in the usual size where no size makes it one page."""

    def sized(twentieths: int) -> Built | None:
        return _on_one_page(document, twentieths, _poster_look(0))

    scale, found = _largest(sized, _SMALLEST, _LARGEST)
    if found is None:
        return _built(document, _USUAL, _poster_look(0))

    def aired(air: int) -> Built | None:
        return _on_one_page(document, scale, _poster_look(air))

    return _largest(aired, 0, _MOST_AIR)[1] or found


def _largest(made: Callable[[int], Built | None], low: int, high: int) -> tuple[int, Built | None]:
    """Return the largest number from `low` to `high` of which something is made, and that."""
    best, found = low, made(low)
    while found is not None and low < high:
        middle = (low + high + 1) // 2
        tried = made(middle)
        if tried is None:
            high = middle - 1
        else:
            low = best = middle
            found = tried
    return best, found


def _on_one_page(document: Document, twentieths: int, look: TableLook) -> Built | None:
    """Return a poster that is one page, its tables' type not made small by large letters."""
    if twentieths > _USUAL and not _is_legible(document, twentieths, look):
        return None
    built = _built(document, twentieths, look)
    return built if built.pages == 1 else None


def _is_legible(document: Document, twentieths: int, look: TableLook) -> bool:
    width = Sheet(page_of(document), twentieths / _USUAL).text_width
    tables = (block for block in document.blocks if isinstance(block, Table))
    return all(is_unshrunk(table, width, look) for table in tables)


def _poster_look(air: int) -> TableLook:
    return TableLook(_POSTER_SIZES, air, middle=True)


def _built(
    document: Document, twentieths: int, look: TableLook, progress: Progress = UNWATCHED
) -> Built:
    target = BytesIO()
    sheet = Sheet(page_of(document), twentieths / _USUAL)
    pages = pages_of(document, sheet, target)
    labels = document.page_labels

    def tell(kind: str, value: object) -> None:
        if kind == "PAGE" and isinstance(value, int):
            progress.report(min(value, len(labels)), len(labels))

    pages.setProgressCallBack(tell)
    room = Room(sheet.text_width, sheet.text_height, look)
    if document.is_form:
        room = replace(room, heading_spaces=_FORM_SPACES)
    pages.build(story(document, room), canvasmaker=_canvas(document, sheet, progress))
    return Built(target.getvalue(), pages.page)


def _canvas(document: Document, sheet: Sheet, progress: Progress) -> Callable[..., SheetCanvas]:
    """Return what makes the canvas that labels the pages as the document asks."""
    if document.copies:
        return partial(CopiesCanvas, sheet=sheet, document=document, progress=progress)
    if document.page_labels:
        return partial(LabelledCanvas, sheet=sheet, labels=document.page_labels)
    return partial(NumberedCanvas, sheet=sheet)
