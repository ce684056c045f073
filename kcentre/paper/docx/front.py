"""What stands above the text of an official paper, down to the title (ГОСТ Р 7.0.97)."""

from typing import Final

from docx.document import Document as Text
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Mm, Pt
from docx.text.paragraph import Paragraph

from kcentre.paper.characters import writable
from kcentre.paper.document import Align, Approval, Document
from kcentre.paper.docx.looks import ALIGNMENTS, TITLE_SIZE
from kcentre.paper.docx.tables import bare_table
from kcentre.paper.page import page_of

_MARK_PARTS: Final = (0.46, 0.08, 0.46)
_ADDRESSEE_FROM: Final = 0.53


def write_front(text: Text, document: Document) -> None:
    """Write the organisation, the marks of approval, the addressee, the title."""
    width = page_of(document).text_width
    for index, line in enumerate(document.letterhead):
        written = _line(text, line, Align.CENTRE, size=11)
        if index == len(document.letterhead) - 1:
            _underline(written)
    if document.adopted or document.approved:
        text.add_paragraph()
        marks = [_mark(document.adopted), "", _mark(document.approved)]
        bare_table(text, [marks], [width * part for part in _MARK_PARTS])
    for index, line in enumerate(document.addressee):
        written = _line(text, line, Align.LEFT, before=0 if index else 14)
        written.paragraph_format.left_indent = Mm(width * _ADDRESSEE_FROM)
    for index, line in enumerate(document.title.split("\n")):
        size = TITLE_SIZE * document.enlarged
        _line(text, line, Align.CENTRE, size, before=0 if index else 22, bold=True)
    for line in document.subtitle.splitlines():
        _line(text, line, Align.CENTRE, before=2)
    text.add_paragraph()


def _mark(mark: Approval | None) -> str:
    return "\n".join((mark.word, *mark.lines)) if mark else ""


def _line(
    text: Text, said: str, align: Align, size: float = 12, *, before: float = 0, bold: bool = False
) -> Paragraph:
    line = text.add_paragraph()
    run = line.add_run(writable(said))
    run.bold, run.font.size = bold or None, Pt(size)
    line.alignment = ALIGNMENTS[align]
    line.paragraph_format.space_before = Pt(before)
    return line


def _underline(line: Paragraph) -> None:
    """Draw the rule under the organisation's last line."""
    borders, bottom = OxmlElement("w:pBdr"), OxmlElement("w:bottom")
    for name, value in (("val", "single"), ("sz", "6"), ("space", "4"), ("color", "000000")):
        bottom.set(qn(f"w:{name}"), value)
    borders.append(bottom)
    line._p.get_or_add_pPr().append(borders)  # noqa: SLF001 — the library has no borders
