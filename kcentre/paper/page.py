"""The sheet a paper is printed on and its margins, in millimetres: the same for every format."""

from dataclasses import dataclass, replace
from typing import Final

from kcentre.paper.document import Document, PaperSize

_SIDES: Final = {
    PaperSize.A3: (297.0, 420.0),
    PaperSize.A4: (210.0, 297.0),
    PaperSize.A5: (148.0, 210.0),
}


LOGO_HEIGHT: Final = 20.0
"""The highest a logo stands beside the lines of a letterhead."""


@dataclass(frozen=True, slots=True)
class Margins:
    """What stays free around the text."""

    left: float
    right: float
    top: float
    bottom: float


_MARGINS: Final = {
    PaperSize.A3: Margins(30.0, 15.0, 20.0, 20.0),
    PaperSize.A4: Margins(30.0, 10.0, 20.0, 20.0),
    PaperSize.A5: Margins(15.0, 10.0, 12.0, 12.0),
}
"""A4 by ГОСТ Р 7.0.97 for papers kept long; a slip of A5 is given away, not filed."""

_POSTER_MARGINS: Final = {PaperSize.A3: 18.0, PaperSize.A4: 13.0, PaperSize.A5: 10.0}
"""All around: a poster hangs, it is not bound."""


@dataclass(frozen=True, slots=True)
class Page:
    """A sheet of paper as it is held when read."""

    size: PaperSize
    width: float
    height: float
    margins: Margins

    @property
    def is_landscape(self) -> bool:
        return self.width > self.height

    @property
    def text_width(self) -> float:
        """The width between the margins."""
        return self.width - self.margins.left - self.margins.right

    @property
    def text_height(self) -> float:
        """The height between the margins."""
        return self.height - self.margins.top - self.margins.bottom


_FORM_MARGINS: Final = Margins(17.0, 15.0, 17.0, 12.0)
"""A form is filled in and entered, not bound; its number stands above the text."""


def page_of(document: Document) -> Page:
    """Return the page a document asks for."""
    found = page(document.size, document.landscape, document.is_poster)
    return replace(found, margins=_FORM_MARGINS) if document.is_form else found


def page(size: PaperSize = PaperSize.A4, landscape: bool = False, is_poster: bool = False) -> Page:
    """Return a page upright or lying; its margins stay where the reader has them."""
    short, long = _SIDES[size]
    width, height = (long, short) if landscape else (short, long)
    around = _POSTER_MARGINS[size]
    margins = Margins(around, around, around, around) if is_poster else _MARGINS[size]
    return Page(size, width, height, margins)
