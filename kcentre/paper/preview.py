"""Pages of a PDF as images: what is previewed and printed is the very file that is saved."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from threading import Lock

import pypdfium2

# PDFium keeps global state: one thread at a time may be inside it
_pdfium = Lock()


@dataclass(frozen=True, slots=True)
class PageImage:
    """A page drawn: rows of 4 bytes a pixel, blue, green, red and one unused (Qt's RGB32)."""

    number: int
    width: int
    height: int
    stride: int
    """Bytes in a row."""
    pixels: bytes


def page_count(source: bytes | Path) -> int:
    """Return how many pages a PDF has."""
    with _pdfium, pypdfium2.PdfDocument(source) as document:
        return len(document)


def page_width(source: bytes | Path) -> float:
    """Return the width of the first page, in points; a paper's pages are equally wide."""
    with _pdfium, pypdfium2.PdfDocument(source) as document:
        width: float = document[0].get_width()
        return width


def page_images(
    source: bytes | Path, scale: float, numbers: Iterable[int] | None = None
) -> Iterator[PageImage]:
    """Yield pages one by one, all or those of `numbers` (from 0); `scale` 1 is 72 dots an inch."""
    wanted = range(page_count(source)) if numbers is None else numbers
    for number in wanted:
        yield _page_image(source, scale, number)


def _page_image(source: bytes | Path, scale: float, number: int) -> PageImage:
    with _pdfium, pypdfium2.PdfDocument(source) as document:
        bitmap = document[number].render(scale=scale, prefer_bgrx=True)
        return PageImage(number, bitmap.width, bitmap.height, bitmap.stride, bytes(bitmap.buffer))
