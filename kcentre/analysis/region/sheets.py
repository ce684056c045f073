"""A region's form as paper: the official head, the table of four columns, the signature."""

from collections.abc import Iterator
from datetime import date
from decimal import Decimal

from kcentre.analysis.region.filling import filled
from kcentre.analysis.region.records import FilledForm, FilledRow
from kcentre.centre.letter import addressee, issued_by, signature
from kcentre.centre.queries import passport
from kcentre.language.sentences import shortened
from kcentre.paper.document import (
    Align,
    Block,
    Cell,
    Column,
    Document,
    Kind,
    Paragraph,
    Row,
    Table,
    body,
    group,
)
from kcentre.periods import titles
from kcentre.periods.period import Period
from kcentre.storage import CentreFile

_COLUMNS = (
    Column("№ п/п", align=Align.CENTRE, weight=0.4),
    Column("Наименование показателя", weight=3),
    Column("Единица измерения", align=Align.CENTRE, weight=0.8),
    Column("Значение", Kind.NUMBER, align=Align.CENTRE, absent=""),
)
_LONGEST_STEM = 60


def form_sheet(file: CentreFile, form_id: int, period: Period, today: date) -> Document:
    """Return a form filled for a period as paper. It names no recipient."""
    with file.reading():
        centre, found = passport(file), filled(file, form_id, period, today)
    over = titles.over(period)
    return Document(
        title=f"{found.title}\n{over}",
        subject=f"{found.title} {over}",
        **issued_by(centre),
        addressee=addressee(centre),
        blocks=(*_blocks(found, today), signature(centre)),
    )


def file_stem(title: str, period: Period) -> str:
    """Return what the files of a form are called, however long its title is."""
    return f"{shortened(title, _LONGEST_STEM)} {titles.over(period)}"


def _blocks(found: FilledForm, today: date) -> Iterator[Block]:
    yield Table(_COLUMNS, tuple(_row(row) for row in found.rows))
    if found.is_partial:
        yield Paragraph(titles.still_running(today), small=True)
    for line in found.note.splitlines():
        yield Paragraph(line, small=True)


def _row(one: FilledRow) -> Row:
    row = one.row
    if row.is_heading:
        return group(row.caption)
    return body(row.number, row.title, row.unit, _value(one))


def _value(one: FilledRow) -> Cell:
    """Return a number for a workbook to count with, as many decimals as it is shown with."""
    if one.value is None:
        return one.shown
    if float(one.value).is_integer():
        return int(one.value)
    return Decimal(f"{one.value:.{len(one.shown.rpartition(',')[2])}f}")
