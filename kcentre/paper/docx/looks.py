"""The page, the types and the numbering of an editable text (ГОСТ Р 7.0.97).

The face is one that every office PC has: an editable text can't bring its own along.
"""

import datetime as dt
from typing import Final

import docx
from docx.document import Document as Text
from docx.enum.section import WD_ORIENT
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Mm, Pt, RGBColor
from docx.styles.style import ParagraphStyle
from docx.text.paragraph import Paragraph

from kcentre.language.sentences import shortened
from kcentre.paper.characters import writable
from kcentre.paper.document import Align, Document
from kcentre.paper.page import page_of

FACE: Final = "Times New Roman"
BODY_SIZE: Final = 12.0
SMALL_SIZE: Final = 10.0
TITLE_SIZE: Final = 14.0
HEADING_SIZES: Final = (13.0, 12.0)
_SCRIPTS: Final = ("w:ascii", "w:hAnsi", "w:cs", "w:eastAsia")
_BEFORE_HEADING: Final = (16.0, 12.0)
_NO_DAY: Final = dt.datetime(2000, 1, 1, tzinfo=dt.UTC)
"""The template's own day would be a lie, today's would make every copy another file."""

_LONGEST_PROPERTY: Final = 255
"""Characters: the format's own bound."""

ALIGNMENTS: Final = {
    Align.LEFT: WD_ALIGN_PARAGRAPH.LEFT,
    Align.CENTRE: WD_ALIGN_PARAGRAPH.CENTER,
    Align.RIGHT: WD_ALIGN_PARAGRAPH.RIGHT,
    Align.JUSTIFY: WD_ALIGN_PARAGRAPH.JUSTIFY,
}


def new_text(document: Document) -> Text:
    """Return an empty text with the page, types and properties that a document asks for."""
    text = docx.Document()
    _describe(text, document)
    _set_up_page(text, document)
    _plain(text.styles["Normal"], document)
    for level, (size, before) in enumerate(
        zip(HEADING_SIZES, _BEFORE_HEADING, strict=True), start=1
    ):
        _heading(text.styles[f"Heading {level}"], size * document.enlarged, before)
    return text


def body_size(text: Text) -> float:
    """Return the size of plain words, in points."""
    size = text.styles["Normal"].font.size
    return float(size.pt)


def small_size(text: Text) -> float:
    """Return the size of remarks beside plain words, in points."""
    return body_size(text) * SMALL_SIZE / BODY_SIZE


def _describe(text: Text, document: Document) -> None:
    """Fill in the file's properties: the organisation is the author, no person's name."""
    properties = text.core_properties
    properties.title = _property(document.title.replace("\n", " "))
    properties.subject = _property(document.subject)
    properties.author = _property(document.organisation)
    properties.last_modified_by = ""
    properties.comments = ""
    properties.language = document.language
    properties.created = properties.modified = _NO_DAY


def _property(words: str) -> str:
    """Return the words of a property, cut to what Office Open XML allows one to hold."""
    return shortened(writable(words), _LONGEST_PROPERTY)


def _set_up_page(text: Text, document: Document) -> None:
    page = page_of(document)
    section = text.sections[0]
    section.orientation = WD_ORIENT.LANDSCAPE if page.is_landscape else WD_ORIENT.PORTRAIT
    section.page_width, section.page_height = Mm(page.width), Mm(page.height)
    section.left_margin, section.right_margin = Mm(page.margins.left), Mm(page.margins.right)
    section.top_margin, section.bottom_margin = Mm(page.margins.top), Mm(page.margins.bottom)
    section.header_distance = Mm(page.margins.top / 2)
    section.different_first_page_header_footer = True
    _number(section.header.paragraphs[0])


def _number(line: Paragraph) -> None:
    """Let a line show the number of its page."""
    line.alignment = WD_ALIGN_PARAGRAPH.CENTER
    run = line.add_run()
    run.font.size = Pt(SMALL_SIZE)
    for kind, code in (("begin", ""), ("", "PAGE"), ("end", "")):
        part = OxmlElement("w:instrText" if code else "w:fldChar")
        if code:
            part.text = code
        else:
            part.set(qn("w:fldCharType"), kind)
        run._r.append(part)  # noqa: SLF001 — the library has no fields of its own


def _plain(style: object, document: Document) -> None:
    assert isinstance(style, ParagraphStyle)  # noqa: S101 — the template has it as one
    _face(style, BODY_SIZE * document.enlarged)
    style.paragraph_format.space_after = Pt(0)
    style.paragraph_format.line_spacing = 1.15
    spoken = OxmlElement("w:lang")
    spoken.set(qn("w:val"), document.language)
    style.element.get_or_add_rPr().append(spoken)


def _heading(style: object, size: float, before: float) -> None:
    assert isinstance(style, ParagraphStyle)  # noqa: S101 — the template has it as one
    _face(style, size)
    style.font.bold = True
    style.font.color.rgb = RGBColor(0, 0, 0)
    style.paragraph_format.space_before = Pt(before)
    style.paragraph_format.space_after = Pt(4)
    style.paragraph_format.keep_with_next = True


def _face(style: ParagraphStyle, size: float) -> None:
    """Set a type's face for every script: the template names others for its theme."""
    style.font.name, style.font.size = FACE, Pt(size)
    fonts = style.element.get_or_add_rPr().get_or_add_rFonts()
    for script in _SCRIPTS:
        fonts.set(qn(script), FACE)
    for theme in ("w:asciiTheme", "w:hAnsiTheme", "w:cstheme", "w:eastAsiaTheme"):
        fonts.attrib.pop(qn(theme), None)
