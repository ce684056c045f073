"""XLSX: a document as a workbook with typed cells, ready to count with and to print."""

from dataclasses import dataclass, field
from io import BytesIO
from pathlib import Path

from openpyxl import Workbook

from kcentre.language.dates import short_date
from kcentre.paper.chart import Chart
from kcentre.paper.document import (
    Banner,
    Block,
    Choices,
    Document,
    Heading,
    LetterLine,
    Line,
    Paragraph,
    Picture,
    Signature,
    Table,
    WritingLines,
)
from kcentre.paper.drawing import Graphic, Scheme, Timeline
from kcentre.paper.page import LOGO_HEIGHT, page, page_of
from kcentre.paper.xlsx.graphics import graphic_table
from kcentre.paper.xlsx.looks import BOLD, PLAIN, SECTION, SMALL, TITLE, describe, set_up_page
from kcentre.paper.xlsx.pictures import place_picture
from kcentre.paper.xlsx.safety import SheetNames
from kcentre.paper.xlsx.sheet import SheetWriter
from kcentre.storage.atomic import atomic_write

_MANY_COLUMNS = 7


@dataclass(slots=True)
class _Section:
    """What stands on one sheet."""

    name: str
    blocks: list[Block] = field(default_factory=list)

    @property
    def tables(self) -> list[Table]:
        return [block for block in self.blocks if isinstance(block, Table)]


def write_xlsx(document: Document, path: Path) -> None:
    """Write a document to a file, whole or not at all."""
    content = xlsx_bytes(document)
    with atomic_write(path) as temporary:
        temporary.write_bytes(content)


def xlsx_bytes(document: Document) -> bytes:
    """Return a document as the bytes of a workbook: a title sheet, then a sheet a section."""
    book = Workbook()
    book.remove(book.worksheets[0])
    describe(book, document.title, document.organisation, document.subject)
    names = SheetNames()
    sections = _sections(document)
    for number, section in enumerate(sections):
        sheet = book.create_sheet(names.take(section.name))
        writer = SheetWriter(sheet)
        if number == 0:
            _front(writer, document)
        _write_section(writer, section, page_of(document).text_width)
        widest = max((len(table.columns) for table in section.tables), default=0)
        lying = document.landscape or widest >= _MANY_COLUMNS
        set_up_page(sheet, page(document.size, lying, document.is_poster))
    target = BytesIO()
    book.save(target)
    return target.getvalue()


def _sections(document: Document) -> list[_Section]:
    """Return the sheets: each head of level 1 begins one, and so does a second table.

    The head right above that table goes with it.
    """
    sections = [_Section(document.title.split("\n", maxsplit=1)[0])]
    for block in document.blocks:
        if isinstance(block, Heading) and block.level == 1:
            sections.append(_Section(block.text))
        elif isinstance(block, Table) and sections[-1].tables:
            sections.append(_of_second_table(block, sections[-1]))
        sections[-1].blocks.append(block)
    return sections


def _of_second_table(table: Table, section: _Section) -> _Section:
    above = section.blocks[-1]
    if not isinstance(above, Heading):
        return _Section(table.caption or section.name)
    section.blocks.pop()
    return _Section(table.caption or above.text, [above])


def _front(writer: SheetWriter, document: Document) -> None:
    for line in document.letterhead:
        _letter_line(writer, line)
    for lines in (_marks(document), document.addressee):
        if lines:
            writer.gap()
        for line in lines:
            writer.line(line)
    writer.gap()
    for line in document.title.split("\n"):
        writer.line(line, TITLE)
    for line in document.subtitle.splitlines():
        writer.line(line)


def _letter_line(writer: SheetWriter, line: LetterLine) -> None:
    match line:
        case Picture():
            writer.room(place_picture(writer.sheet, line, writer.row, line.width_mm, LOGO_HEIGHT))
        case Line():
            writer.line(line.text, SMALL if line.small else PLAIN)
        case _:
            writer.line(line)


def _marks(document: Document) -> tuple[str, ...]:
    marks = [mark for mark in (document.adopted, document.approved) if mark is not None]
    return tuple(line for mark in marks for line in (mark.word, *mark.lines))


def _write_section(writer: SheetWriter, section: _Section, text_width: float) -> None:
    charts = [graphic_table(block) for block in section.blocks if isinstance(block, Graphic)]
    for table in (*section.tables, *charts):
        writer.measure(table)
    writer.finish()
    for block in section.blocks:
        if isinstance(block, Picture):
            _picture(writer, block, text_width)
        else:
            _write_block(writer, block)


def _write_block(writer: SheetWriter, block: Block) -> None:
    match block:
        case Table():
            writer.table(block)
        case Chart() | Scheme() | Timeline():
            writer.gap()
            writer.table(graphic_table(block))
        case Signature():
            _signature(writer, block)
        case Choices():
            if block.hint:
                writer.line(block.hint, SMALL)
            for choice in block.options:
                writer.line(f"☐ {choice.label}")
        case WritingLines():
            writer.gap()
        case _:
            _write_text(writer, block)


def _write_text(writer: SheetWriter, block: Block) -> None:
    match block:
        case Heading():
            writer.gap()
            writer.line(block.text, SECTION if block.level == 1 else BOLD)
        case Banner():
            writer.paragraph(block.text, BOLD if block.bold else PLAIN)
        case Paragraph():
            plain = SMALL if block.small else PLAIN
            writer.paragraph(block.text, BOLD if block.bold else plain)


def _picture(writer: SheetWriter, block: Picture, text_width: float) -> None:
    writer.gap()
    writer.room(place_picture(writer.sheet, block, writer.row, text_width))
    if block.caption:
        writer.line(block.caption, SMALL)


def _signature(writer: SheetWriter, block: Signature) -> None:
    writer.gap()
    writer.line(f"{block.position}   ____________________   {block.name or '_' * 20}")
    if block.dated:
        writer.line(short_date(block.day) if block.day else "«____» ______________ 20____ г.")
