"""The head's own words in the Model: texts, lists, risks with their answers."""

from collections.abc import Iterator, Sequence

from kcentre.centre.queries import passport
from kcentre.language.sentences import small
from kcentre.paper.document import Block, Column, Paragraph, Table, WritingLines, body
from kcentre.storage import CentreFile
from kcentre.structure.office.records import ModelItem

_LAW = (
    "статьи 64 Федерального закона от 29.12.2012 № 273-ФЗ «Об образовании в Российской Федерации»"
)
_BLANK_LINES = 2
_BLANK_ROWS = 2


def opening(file: CentreFile) -> Iterator[Block]:
    """Yield what the Model is for, and by what law."""
    centre = passport(file)
    own = f" «{centre.brand.name}»" if centre.brand.name else ""
    yield Paragraph(
        f"Настоящая Модель описывает, для кого, какими силами и средствами работает "
        f"{centre.centre_kind.label}{own} ({centre.kindergarten}). Помощь родителям (законным "
        f"представителям) оказывается без взимания платы на основании части 3 {_LAW}."
    )


def said(text: str) -> Iterator[Block]:
    """Yield a text, a paragraph a line; lines to write on where nobody wrote it."""
    if not text:
        yield WritingLines(_BLANK_LINES)
    for line in text.splitlines():
        yield Paragraph(line)


def listed(items: Sequence[ModelItem]) -> Iterator[Block]:
    """Yield a list, lines to write on where it is empty."""
    if not items:
        yield WritingLines(_BLANK_LINES)
    last = len(items) - 1
    for index, item in enumerate(items):
        yield Paragraph(f"— {small(item.title.rstrip('.;'))}{'.' if index == last else ';'}")


def risks_table(items: Sequence[ModelItem]) -> Table:
    """Return the risks with their answers; what has no answer yet has room for one."""
    rows = [body(number, item.title, item.detail) for number, item in enumerate(items, start=1)]
    blank = [body("", "\n", "") for _ in range(_BLANK_ROWS)]
    columns = (Column("№", weight=0.01), Column("Риск"), Column("Ответ", weight=1.4))
    return Table(columns, tuple(rows or blank))
