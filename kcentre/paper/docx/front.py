"""What stands above the text of an official paper, down to the title (ГОСТ Р 7.0.97)."""

from typing import Final

from docx.document import Document as Text
from docx.shared import Mm, Pt
from docx.text.paragraph import Paragraph

from kcentre.paper.characters import writable
from kcentre.paper.document import Align, Approval, Document
from kcentre.paper.docx.letterhead import write_letterhead
from kcentre.paper.docx.looks import ALIGNMENTS, TITLE_SIZE
from kcentre.paper.docx.tables import bare_table
from kcentre.paper.page import page_of

_MARK_PARTS: Final = (0.46, 0.08, 0.46)
_ADDRESSEE_FROM: Final = 0.53


def write_front(text: Text, document: Document) -> None:
    """Write the organisation, the marks of approval, the addressee, the title."""
    width = page_of(document).text_width
    write_letterhead(text, document.letterhead, width)
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
