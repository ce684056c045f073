"""The first page of the folder: what lies in it, and what is missing."""

import datetime as dt
from collections.abc import Iterator, Sequence

from kcentre.analysis.folder.records import FolderPaper, Lacking
from kcentre.centre.letter import issued_by, signature
from kcentre.centre.queries import passport
from kcentre.language.dates import long_date
from kcentre.paper.document import (
    Block,
    Column,
    Document,
    Heading,
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
    Column("№"),
    Column("Документ", weight=6),
    Column("Страниц", Kind.INTEGER, absent="файл"),
)


def contents_page(
    file: CentreFile,
    year: Period,
    today: dt.date,
    papers: Sequence[tuple[str, Sequence[FolderPaper]]],
    lacking: Sequence[Lacking],
) -> Document:
    """Return the page; `papers` are those of each part, by its title."""
    facts = passport(file)
    return Document(
        title=f"СОДЕРЖАНИЕ\nпапки для проверки {facts.centre_genitive}\n{titles.over(year)}",
        subject="Содержание папки для проверки",
        **issued_by(facts),
        blocks=(*_blocks(papers, lacking, today), signature(facts)),
    )


def _blocks(
    papers: Sequence[tuple[str, Sequence[FolderPaper]]],
    lacking: Sequence[Lacking],
    today: dt.date,
) -> Iterator[Block]:
    yield Paragraph(
        f"Папка собрана {long_date(today)} Журналы напечатаны без имён получателей. "
        "Имя файла начинается с номера документа."
    )
    rows = tuple(row for title, found in papers for row in _rows(title, found))
    yield Table(_COLUMNS, rows, empty="Ни одного документа ещё нет.")
    if lacking:
        yield Heading("Чего нет")
        for number, one in enumerate(lacking, 1):
            yield Paragraph(f"{number}. {one.sentence}")


def _rows(title: str, found: Sequence[FolderPaper]) -> Iterator[Row]:
    if found:
        yield group(title)
    for paper in found:
        yield body(paper.number, paper.title, paper.pages)
