"""The paper «Аналитическая справка» about the practices that a centre has studied."""

import datetime as dt
from collections.abc import Iterable, Iterator, Sequence

from kcentre.centre.letter import issued_by, signature
from kcentre.centre.queries import passport
from kcentre.language.dates import short_date, today_here
from kcentre.language.plurals import counted, plural
from kcentre.language.quoting import quoted
from kcentre.language.sentences import capital, ended
from kcentre.paper.document import (
    Align,
    Block,
    Column,
    Document,
    Heading,
    Kind,
    Line,
    Lines,
    Paragraph,
    Row,
    Table,
    body,
)
from kcentre.storage import CentreFile
from kcentre.structure.practices.queries import practices
from kcentre.structure.practices.records import PracticeDraft, PracticeLine

NOTE_TITLE = "Аналитическая справка об изучении практики"

_SUMMARY = (
    Column("№", Kind.INTEGER, weight=0.4),
    Column("Практика", weight=2.2),
    Column("Что взять", weight=3.4),
    Column("Ответственный", weight=1.5),
    Column("Применена", Kind.DATE, absent="ещё нет", weight=1.1),
)
_TYPE_SIZE = 10.0
_NOTHING = "изученных практик пока нет"


def practices_note(
    file: CentreFile, practice_ids: Sequence[int] = (), today: dt.date | None = None
) -> Document:
    """Return the note about these practices, or about all where none is named.

    In the order they were studied: each practice by itself, then what is taken over of them all.
    """
    day = today or today_here()
    with file.reading():
        centre = passport(file)
        known = practices(file)
    chosen = [line for line in known if not practice_ids or line.id in practice_ids]
    return Document(
        title="АНАЛИТИЧЕСКАЯ СПРАВКА\nоб изучении практики других центров",
        subject=f"{NOTE_TITLE} других центров",
        **issued_by(centre),
        blocks=(*_blocks(chosen, day), signature(centre)),
    )


def _blocks(chosen: Sequence[PracticeLine], today: dt.date) -> Iterator[Block]:
    yield Paragraph(_introduction(chosen, today), Align.LEFT)
    for number, line in enumerate(chosen, start=1):
        yield from _practice(number, line.draft)
    if chosen:
        yield Heading("Выводы")
        yield Paragraph(_conclusion(chosen), leads=True)
        yield Table(_SUMMARY, tuple(_rows(chosen)), size=_TYPE_SIZE)


def _introduction(chosen: Sequence[PracticeLine], today: dt.date) -> str:
    if not chosen:
        return f"На {short_date(today)} {_NOTHING}."
    number = len(chosen)
    studied = plural(number, "изучена", "изучены", "изучено")
    told = f"На {short_date(today)} {studied} {_counted(number)}"
    regions = dict.fromkeys(line.draft.region for line in chosen if line.draft.region)
    where = f": {', '.join(regions)}" if regions else ""
    return f"{told}{where}."


def _practice(number: int, draft: PracticeDraft) -> Iterator[Block]:
    yield Heading(f"{number}. {draft.title}", level=2)
    facts = [
        ("регион:", draft.region),
        ("организация:", draft.organisation),
        ("источник:", draft.source),
        ("ссылка:", draft.link),
        ("изучена", short_date(draft.studied_on) if draft.studied_on else ""),
    ]
    told = "; ".join(f"{name} {value}" for name, value in facts if value)
    if told:
        yield Paragraph(ended(capital(told)), Align.LEFT)
    parts = (("Суть", draft.essence), ("Результаты", draft.results), ("Что взять", draft.take))
    for name, text in parts:
        if text:
            yield Paragraph(f"{name}:", Align.LEFT, bold=True, leads=True)
            yield from _lines(text)


def _lines(text: str) -> Iterable[Block]:
    """Yield the lines of what was typed, a share never parted from its sign."""
    joined = text.replace(" %", "\u00a0%")
    return (Paragraph(line, Align.LEFT) for line in joined.splitlines() if line)


def _rows(chosen: Sequence[PracticeLine]) -> Iterator[Row]:
    for number, line in enumerate(chosen, start=1):
        draft = line.draft
        region = (Line(draft.region, small=True),) if draft.region else ()
        named = Lines((Line(draft.title), *region))
        yield body(number, named, draft.take, draft.responsible, draft.taken_on)


def _conclusion(chosen: Sequence[PracticeLine]) -> str:
    worth = [line for line in chosen if line.draft.take]
    taken = [line for line in chosen if line.is_taken]
    if not worth:
        return "Что взять из изученных практик, ещё не определено."
    proposed = f"Предложено взять в работу опыт: {_named(worth)}."
    if not taken:
        return f"{proposed} Пока он не применён."
    return f"{proposed} Из него в нашей работе уже применено: {_named(taken)}."


def _named(lines: Sequence[PracticeLine]) -> str:
    return ", ".join(quoted(line.draft.title) for line in lines)


def _counted(number: int) -> str:
    return counted(number, "практика", "практики", "практик")
