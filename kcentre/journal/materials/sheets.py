"""The paper «Каталог материалов»: what the bank holds, by topics."""

import datetime as dt
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import count, groupby

from kcentre.centre.letter import issued_by
from kcentre.centre.queries import passport
from kcentre.journal.materials.uses import use_counts
from kcentre.language.dates import short_date, today_here
from kcentre.language.plurals import counted
from kcentre.language.sentences import capital
from kcentre.materials.queries import materials
from kcentre.materials.records import Material
from kcentre.materials.words import ANY_TOPIC, ages_text
from kcentre.paper.document import (
    Block,
    Column,
    Document,
    Kind,
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

CATALOGUE_TITLE = "Каталог материалов"

_COLUMNS = (
    Column("№", Kind.INTEGER, weight=0.5),
    Column("Материал", weight=4),
    Column("Возраст детей", weight=1.6),
    Column("Автор, источник", weight=2.3),
    Column("Где взять", weight=2.2),
    Column("Использован в\u00a0услугах", Kind.INTEGER, absent="", weight=1.0),
)
_TYPE_SIZE = 9.5
_NOTHING = "в банке пока нет материалов"


def materials_catalogue(file: CentreFile, today: dt.date | None = None) -> Document:
    """Return the materials in use by topics and titles, those for any topic last."""
    day = today or today_here()
    with file.reading():
        centre, known = passport(file), materials(file)
        used = use_counts(file, [one.id for one in known])
    by_topic = sorted(known, key=lambda one: (not one.topic, one.topic))
    words = f"для работы {centre.centre_genitive}"
    return Document(
        title=f"КАТАЛОГ МАТЕРИАЛОВ\n{words}",
        subject=f"{CATALOGUE_TITLE} {words}",
        **issued_by(centre),
        blocks=(*_blocks(by_topic, used, day), Signature("Составил", "")),
    )


def _blocks(known: Sequence[Material], used: Counter[int], today: dt.date) -> Iterator[Block]:
    rows = tuple(_rows(known, used))
    yield Table(_COLUMNS, rows, empty=_NOTHING, size=_TYPE_SIZE)
    if known:
        whole = counted(len(known), "материал", "материала", "материалов")
        yield Paragraph(f"Всего {whole}. Сведения на {short_date(today)}.", small=True)


def _rows(known: Sequence[Material], used: Counter[int]) -> Iterator[Row]:
    numbers = count(1)
    for topic, those in groupby(known, key=lambda one: one.topic):
        yield group(topic or capital(ANY_TOPIC))
        for one in those:
            yield _row(next(numbers), one, used[one.id])


def _row(number: int, one: Material, uses: int) -> Row:
    draft = one.draft
    about = ". ".join(filter(None, (capital(draft.kind.label), " ".join(draft.summary.split()))))
    return body(
        number,
        Lines((Line(draft.title), Line(about, small=True))),
        ages_text(draft.age_from, draft.age_to),
        ", ".join(filter(None, (draft.author, draft.source))),
        _place(one),
        uses or None,
    )


def _place(one: Material) -> str:
    files = counted(one.files, "файл", "файла", "файлов") if one.files else ""
    text = "текст в банке" if one.draft.text else ""
    return ", ".join(filter(None, (files, text, one.draft.link)))
