"""The types of an official paper (ГОСТ Р 7.0.97), and texts as platypus' paragraphs."""

from typing import Final
from xml.sax.saxutils import escape

from reportlab.lib.enums import TA_CENTER, TA_JUSTIFY, TA_LEFT, TA_RIGHT
from reportlab.lib.styles import ParagraphStyle
from reportlab.platypus import Paragraph

from kcentre.paper.document import Align
from kcentre.paper.fonts import Face, clean, runs
from kcentre.paper.lines import bound

MM: Final = 72 / 25.4
ENDLESS: Final = 1e6
"""A height that nothing is too tall for."""
_ALIGNMENTS = {
    Align.LEFT: TA_LEFT,
    Align.CENTRE: TA_CENTER,
    Align.RIGHT: TA_RIGHT,
    Align.JUSTIFY: TA_JUSTIFY,
}


def style(face: Face, size: float, leading: float) -> ParagraphStyle:
    """Return a type; its paragraphs leave and take over two lines."""
    return ParagraphStyle(
        face.value,
        fontName=face.value,
        bulletFontName=face.value,
        fontSize=size,
        leading=leading,
        allowWidows=0,
        hyphenationMinWordLength=7,
    )


BODY = style(Face.SERIF, 12, 15.5)
BODY_BOLD = style(Face.SERIF_BOLD, 12, 15.5)
SMALL = style(Face.SERIF, 10, 12.5)
SMALL_BOLD = style(Face.SERIF_BOLD, 10, 12.5)
TINY = style(Face.SERIF, 8, 10)
LETTERHEAD = style(Face.SERIF, 11, 14)
TITLE = style(Face.SERIF_BOLD, 14, 18)
CHART_TITLE = style(Face.SERIF_BOLD, 11, 14)
HEADINGS = (style(Face.SERIF_BOLD, 13, 16.5), style(Face.SERIF_BOLD, 12, 15.5))


def paragraph(
    text: str,
    kind: ParagraphStyle,
    align: Align = Align.LEFT,
    *,
    space: float = 0.0,
    left: float = 0.0,
    indent: float = 0.0,
) -> Paragraph:
    """Return a text with so much free above it, left of it and before its first line."""
    content = markup(bound(clean(text)), Face(kind.fontName))
    wished = kind.clone(
        kind.name,
        alignment=_ALIGNMENTS[align],
        spaceBefore=space,
        leftIndent=left,
        firstLineIndent=indent,
        # platypus miscounts the lines of a part where words are broken and faces change
        embeddedHyphenation=int("<" not in content),
    )
    return Paragraph(content, wished)


def markup(text: str, face: Face) -> str:
    """Return a cleaned text as platypus reads it; characters that `face` lacks name another.

    Raises CharacterNotPrintable where no bundled face has a character.
    """
    return "<br/>".join(
        "".join(_part(part, chosen, face) for chosen, part in runs(line, face))
        for line in text.split("\n")
    )


def _part(text: str, chosen: Face, face: Face) -> str:
    return escape(text) if chosen is face else f'<font face="{chosen}">{escape(text)}</font>'
