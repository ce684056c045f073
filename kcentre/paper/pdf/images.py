"""A picture on the page, its caption below."""

from collections.abc import Iterator
from io import BytesIO

from reportlab.platypus import Flowable, Image

from kcentre.paper.document import Align, Picture
from kcentre.paper.pdf.styles import ENDLESS, MM, SMALL, paragraph
from kcentre.paper.pictures import sound

_SPACE = 10.0
_CAPTION_SPACE = 4.0


def picture(block: Picture, width: float, height: float) -> Iterator[Flowable]:
    """Yield a picture and its caption: together no larger than the text's width and height."""
    caption = paragraph(block.caption, SMALL, Align.CENTRE, space=_CAPTION_SPACE)
    below = caption.wrap(width, ENDLESS)[1] + _CAPTION_SPACE if block.caption else 0.0
    found = sound(block)
    wide, high = found.fitted(block.width_mm * MM, width, height - below - 1)
    image = Image(BytesIO(found.image), width=wide, height=high, lazy=0)
    image.spaceBefore = _SPACE
    yield image
    if block.caption:
        yield caption
