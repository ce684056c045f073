"""The paper «Номенклатура дел» of a calendar year."""

import datetime as dt
from collections.abc import Iterator, Sequence
from itertools import groupby

from kcentre.centre.letter import approved_by_head, issued_by
from kcentre.centre.queries import passport
from kcentre.paper.document import (
    Block,
    Column,
    Document,
    Heading,
    Line,
    Lines,
    Paragraph,
    Row,
    Signature,
    Table,
    body,
    group,
)
from kcentre.storage import CentreFile
from kcentre.structure.documents.nomenclature.queries import case_files
from kcentre.structure.documents.nomenclature.records import CaseFile, CaseFileLine

_COLUMNS = (
    Column("Индекс дела", weight=1.1),
    Column("Заголовок дела", weight=4),
    Column("Кол-во ед. хр.", weight=1),
    Column("Срок хранения, статья по перечню", weight=2),
    Column("Ответственный", weight=2.1),
    Column("Примечание", weight=1.8),
)
_TYPE_SIZE = 10.0
"""Six columns of words beside a portrait page's margins: in points."""

_SUMMED = (
    Column("По срокам хранения", weight=4),
    Column("Всего", weight=1.2),
    Column("переходящих", group="В том числе", weight=1.4),
    Column("с отметкой «ЭПК»", group="В том числе", weight=1.6),
)
_TERMS = (
    "Постоянного", "Временного (свыше 10 лет)", "Временного (до 10 лет включительно)", "Итого",
)  # fmt: skip
_NOTHING = "дела не заведены"


def nomenclature_sheet(file: CentreFile, year: int) -> Document:
    """Return the nomenclature for a calendar year, as an office keeps it.

    The number of units is written when the year is over, so it is a blank, as is a term that
    nobody has entered.
    """
    with file.reading():
        centre, lines = passport(file), case_files(file)
    words = centre.centre_genitive
    return Document(
        title=f"НОМЕНКЛАТУРА ДЕЛ\n{words}\nна {year} год",
        subject=f"Номенклатура дел {words} на {year} год",
        **issued_by(centre),
        approved=approved_by_head(centre),
        blocks=tuple(_blocks(lines, year)),
    )


def current_year(today: dt.date) -> int:
    """Return the year that a nomenclature is made for: in December, the coming one."""
    return today.year + (today.month == _MADE_IN)


def _blocks(lines: Sequence[CaseFileLine], year: int) -> Iterator[Block]:
    yield Table(_COLUMNS, tuple(_rows(lines)), empty=_NOTHING, size=_TYPE_SIZE)
    if not lines:
        return
    yield Signature("Ответственный за делопроизводство", "")
    yield Heading(f"Итоговая запись о категориях и количестве дел, заведённых в {year} году", 2)
    yield Table(_SUMMED, tuple(body(term, "", "", "") for term in _TERMS), size=_TYPE_SIZE)
    yield Paragraph("Заполняется по окончании года.", small=True)
    yield Signature("Ответственный за делопроизводство", "")


def _rows(lines: Sequence[CaseFileLine]) -> Iterator[Row]:
    for section, found in groupby(lines, key=lambda line: line.case_file.section):
        if section:
            yield group(section)
        for line in found:
            yield _row(line.case_file)


def _row(case_file: CaseFile) -> Row:
    article = (Line(case_file.article, small=True),) if case_file.article else ()
    return body(
        case_file.code,
        case_file.title,
        "",
        Lines((Line(case_file.term or _BLANK), *article)),
        case_file.responsible,
        case_file.note,
    )


_BLANK = "____________"
_MADE_IN = 12
