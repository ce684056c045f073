"""Leaflets and posters as PDF: one page, its type as large as the page holds."""

from kcentre.paper.placard import Placard
from kcentre.paper.placards.sheet import sheet


def placard_pdf(placard: Placard) -> bytes:
    """Return a placard as PDF; the same placard always gives the same bytes.

    Raises CharacterNotPrintable, or PictureNotReadable for its logo, each with its sentence.
    """
    return sheet(placard)
