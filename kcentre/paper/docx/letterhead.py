"""The organisation's lines at the top of an editable text, its logo at their left."""

from collections.abc import Sequence
from io import BytesIO
from typing import Final

from docx.document import Document as Text
from docx.enum.table import WD_CELL_VERTICAL_ALIGNMENT
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Mm, Pt
from docx.text.paragraph import Paragraph

from kcentre.paper.characters import writable
from kcentre.paper.document import Align, LetterLine, Line, Picture
from kcentre.paper.docx.looks import ALIGNMENTS
from kcentre.paper.docx.tables import bare_table
from kcentre.paper.letter_widths import letter_widths
from kcentre.paper.page import LOGO_HEIGHT
from kcentre.paper.pictures import sound

_SIZE: Final = 11.0
_SMALL_SIZE: Final = 10.0
_BESIDE: Final = 4.0


def write_letterhead(text: Text, lines: Sequence[LetterLine], width: float) -> None:
    """Write the lines in the middle, with a rule under the last one."""
    texts = [line for line in lines if not isinstance(line, Picture)]
    logo = next((line for line in lines if isinstance(line, Picture)), None)
    if logo is not None:
        _write_beside(text, texts, logo, width)
        return
    written = [_fill(text.add_paragraph(), line) for line in texts]
    if written:
        _underline(written[-1])


def _write_beside(text: Text, lines: Sequence[str | Line], logo: Picture, width: float) -> None:
    """Write the lines in a row without a frame, the logo in its first cell."""
    parts = letter_widths(lines, width, logo.width_mm + _BESIDE)
    grid = bare_table(text, [["", "", ""]], list(parts))
    for cell in grid.rows[0].cells:
        cell.vertical_alignment = WD_CELL_VERTICAL_ALIGNMENT.CENTER
    found = sound(logo)
    across, _ = found.fitted(logo.width_mm, width, LOGO_HEIGHT)
    place, middle, _ = grid.rows[0].cells
    shape = place.paragraphs[0].add_run().add_picture(BytesIO(found.image), width=Mm(across))
    shape._inline.docPr.set("descr", writable(logo.caption))  # noqa: SLF001 — no other way to it
    for index, line in enumerate(lines):
        _fill(middle.add_paragraph() if index else middle.paragraphs[0], line)
    rule = text.add_paragraph()
    rule.paragraph_format.line_spacing = Pt(2)
    _underline(rule)


def _fill(line: Paragraph, said: str | Line) -> Paragraph:
    is_small = isinstance(said, Line) and said.small
    run = line.add_run(writable(said.text if isinstance(said, Line) else said))
    run.bold, run.font.size = None, Pt(_SMALL_SIZE if is_small else _SIZE)
    line.alignment = ALIGNMENTS[Align.CENTRE]
    line.paragraph_format.space_before = Pt(0)
    return line


def _underline(line: Paragraph) -> None:
    """Draw the rule under the organisation's last line."""
    borders, bottom = OxmlElement("w:pBdr"), OxmlElement("w:bottom")
    for name, value in (("val", "single"), ("sz", "6"), ("space", "4"), ("color", "000000")):
        bottom.set(qn(f"w:{name}"), value)
    borders.append(bottom)
    line._p.get_or_add_pPr().append(borders)  # noqa: SLF001 — the library has no borders
