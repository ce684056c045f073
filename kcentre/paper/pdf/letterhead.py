"""The organisation's lines at the top of a paper, its logo at their left."""

from collections.abc import Iterator, Sequence
from io import BytesIO

from reportlab.platypus import Flowable, Image, Table

from kcentre.paper.document import Align, LetterLine, Line, Picture
from kcentre.paper.fonts import Face
from kcentre.paper.letter_widths import letter_widths
from kcentre.paper.page import LOGO_HEIGHT
from kcentre.paper.pdf.styles import LETTERHEAD, MM, SMALL, paragraph
from kcentre.paper.pictures import sound

_BESIDE = 4.0
BARE = (
    ("FONT", (0, 0), (-1, -1), Face.SERIF.value),
    ("VALIGN", (0, 0), (-1, -1), "TOP"),
    ("LEFTPADDING", (0, 0), (-1, -1), 0),
    ("RIGHTPADDING", (0, 0), (-1, -1), 0),
    ("TOPPADDING", (0, 0), (-1, -1), 0),
    ("BOTTOMPADDING", (0, 0), (-1, -1), 0),
)


def letterhead(lines: Sequence[LetterLine], width: float) -> Iterator[Flowable]:
    """Yield the lines in the middle; a logo stands beside them and takes no height of its own."""
    texts = [_text(line) for line in lines if not isinstance(line, Picture)]
    logo = next((line for line in lines if isinstance(line, Picture)), None)
    if logo is None:
        yield from texts
        return
    found = sound(logo)
    across, high = found.fitted(logo.width_mm * MM, width, LOGO_HEIGHT * MM)
    image = Image(BytesIO(found.image), width=across, height=high, mask="auto", lazy=0)
    said = (line for line in lines if not isinstance(line, Picture))
    parts = letter_widths(said, width / MM, logo.width_mm + _BESIDE)
    yield Table(
        [[image, texts, ""]],
        colWidths=[part * MM for part in parts],
        style=[*BARE, ("VALIGN", (0, 0), (-1, -1), "MIDDLE"), ("ALIGN", (0, 0), (0, 0), "LEFT")],
    )


def _text(line: str | Line) -> Flowable:
    if isinstance(line, Line):
        return paragraph(line.text, SMALL if line.small else LETTERHEAD, Align.CENTRE)
    return paragraph(line, LETTERHEAD, Align.CENTRE)
