"""The blocks of a document, one after another."""

from io import BytesIO
from typing import Final

from docx.document import Document as Text
from docx.enum.table import WD_CELL_VERTICAL_ALIGNMENT
from docx.shared import Mm, Pt
from docx.text.paragraph import Paragraph as Line

from kcentre.language.dates import short_date
from kcentre.paper.characters import writable
from kcentre.paper.chart import Chart
from kcentre.paper.document import (
    SPELLED_OUT,
    Align,
    Banner,
    Block,
    Choice,
    Choices,
    Document,
    Heading,
    PageBreak,
    Paragraph,
    Picture,
    Signature,
    Spacer,
    Table,
    WritingLines,
)
from kcentre.paper.docx.charts import graphic_png
from kcentre.paper.docx.looks import (
    ALIGNMENTS,
    HEADING_SIZES,
    SMALL_SIZE,
    body_size,
    small_size,
)
from kcentre.paper.docx.tables import bare_table, write_table
from kcentre.paper.docx.writing_lines import within, writing_line
from kcentre.paper.drawing import Graphic, Scheme, Timeline
from kcentre.paper.page import page_of
from kcentre.paper.pdf.styles import MM
from kcentre.paper.pdf.widths import PAD
from kcentre.paper.pictures import sound
from kcentre.paper.sign_widths import sign_shares

_INDENT: Final = 12.5
_CHART_TITLE: Final = 11.0
_TITLE_HEIGHT: Final = 20
"""Millimetres for two lines of a title and what is free around them."""
_TICK_INDENT: Final = 5
_WRITTEN: Final = " " + "_" * 30
_BLANK_DAY: Final = "«____» ______________ 20____ г."


def write_blocks(text: Text, document: Document) -> None:
    """Write everything that stands under the title."""
    room = page_of(document)
    for index, block in enumerate(document.blocks):
        follows = document.blocks[index + 1] if index + 1 < len(document.blocks) else None
        _write(text, block, room.text_width, room.text_height)
        if isinstance(follows, Signature) and text.paragraphs:
            text.paragraphs[-1].paragraph_format.keep_with_next = True


def _write(text: Text, block: Block, width: float, height: float) -> None:
    match block:
        case Table():
            write_table(text, block, width)
        case Chart() | Scheme() | Timeline():
            _graphic(text, block, width, height)
        case Picture():
            _picture(text, block, width, height)
        case Signature():
            _signature(text, block, width)
        case Choices() | WritingLines():
            _to_fill_in(text, block, width)
        case Paragraph():
            _paragraph(text, block, width)
        case _:
            _write_text(text, block)


def _write_text(text: Text, block: Heading | Banner | PageBreak | Spacer) -> None:
    match block:
        case Heading():
            text.add_heading(writable(block.text), min(block.level, len(HEADING_SIZES)))
        case Banner():
            _banner(text, block)
        case PageBreak():
            text.add_page_break()
        case Spacer():
            text.add_paragraph().paragraph_format.line_spacing = Mm(block.height)


def _to_fill_in(text: Text, block: Choices | WritingLines, width: float) -> None:
    """Write what is ticked or written on; a question is not torn from its answers."""
    if block.hint:
        hint = text.add_paragraph()
        hint.add_run(writable(block.hint)).font.size = Pt(small_size(text))
        hint.paragraph_format.keep_with_next = True
    if isinstance(block, WritingLines):
        for _ in range(block.count):
            text.add_paragraph(writing_line(body_size(text), width))
        return
    said = [_choice(choice) for choice in block.options]
    if block.is_scale:
        said = ["   ".join(filter(None, (block.lowest, *said, block.highest)))]
    for index, words in enumerate(said, start=1):
        line = text.add_paragraph(writable(words)).paragraph_format
        line.left_indent = Mm(_TICK_INDENT)
        line.keep_with_next = index < len(said)


def _choice(choice: Choice) -> str:
    written = _WRITTEN if choice.is_written else ""
    hint = f"  {choice.hint}" if choice.hint else ""
    return f"☐ {choice.label}{written}{hint}"


def _paragraph(text: Text, block: Paragraph, width: float) -> None:
    size = small_size(text) if block.small else body_size(text)
    for index, part in enumerate(writable(block.text).split("\n")):
        line = text.add_paragraph()
        run = line.add_run(within(part, size, width))
        run.bold = block.bold or None
        line.alignment = ALIGNMENTS[block.align]
        line.paragraph_format.space_before = Pt(0 if index else 6)
        if block.small:
            run.font.size = Pt(size)
        elif block.align is Align.JUSTIFY:
            line.paragraph_format.first_line_indent = Mm(_INDENT)
        line.paragraph_format.keep_with_next = block.leads or None


def _banner(text: Text, block: Banner) -> None:
    line = text.add_paragraph()
    run = line.add_run(writable(block.text))
    run.bold, run.font.size = block.bold, Pt(block.size)
    line.alignment = ALIGNMENTS[Align.CENTRE]


def _graphic(text: Text, block: Graphic, width: float, height: float) -> None:
    line = text.add_paragraph()
    run = line.add_run(writable(block.title))
    run.bold, run.font.size = True, Pt(_CHART_TITLE)
    line.paragraph_format.space_before = Pt(12)
    line.paragraph_format.keep_with_next = True
    image, across = graphic_png(block, width, height - _TITLE_HEIGHT)
    _place(text, image, across, block.title)


def _picture(text: Text, block: Picture, width: float, height: float) -> None:
    found = sound(block)
    across, _ = found.fitted(block.width_mm, width, height)
    line = _place(text, found.image, across, block.caption)
    if block.caption:
        line.paragraph_format.keep_with_next = True
        caption = text.add_paragraph()
        caption.add_run(writable(block.caption)).font.size = Pt(SMALL_SIZE)


def _place(text: Text, image: bytes, width: float, spoken: str) -> Line:
    """Put a picture on a line of its own; `spoken` is what a reader hears who can't see it."""
    line = text.add_paragraph()
    shape = line.add_run().add_picture(BytesIO(image), width=Mm(width))
    shape._inline.docPr.set("descr", writable(spoken))  # noqa: SLF001 — no other way to it
    return line


def _signature(text: Text, block: Signature, width: float) -> None:
    text.add_paragraph().paragraph_format.keep_with_next = True
    spelled = "" if block.name else SPELLED_OUT
    name = block.name or "_" * 20
    rows = [[block.position, "_" * 15, name], ["", "(подпись)", spelled]]
    if block.dated:
        rows.append([short_date(block.day) if block.day else _BLANK_DAY, "", ""])
    shares = sign_shares(block.name, width * MM, 2 * PAD)
    table = bare_table(text, rows, [width * share for share in shares])
    for cell in table.rows[0].cells:
        cell.vertical_alignment = WD_CELL_VERTICAL_ALIGNMENT.BOTTOM
    for row in table.rows:
        row.cells[1].paragraphs[0].alignment = ALIGNMENTS[Align.CENTRE]
        row.cells[2].paragraphs[0].alignment = ALIGNMENTS[Align.RIGHT]
    for cell in table.rows[1].cells[1:]:
        for run in cell.paragraphs[0].runs:
            run.font.size = Pt(8)
