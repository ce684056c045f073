"""The paper «Участие в грантах и конкурсах» of a period."""

import datetime as dt
from collections.abc import Iterator, Sequence
from dataclasses import replace

from kcentre.centre.letter import signature
from kcentre.centre.queries import passport
from kcentre.language.dates import short_date, today_here
from kcentre.language.money import in_rubles, rubles
from kcentre.language.plurals import counted
from kcentre.network.contests.queries import contests_in, counted_contests
from kcentre.network.contests.records import ContestDraft, ContestLine
from kcentre.network.registers.papers import paper
from kcentre.paper.document import (
    Block,
    Column,
    Document,
    Kind,
    Line,
    Lines,
    Paragraph,
    Row,
    Table,
    body,
    total,
)
from kcentre.periods import titles
from kcentre.periods.period import Period
from kcentre.storage import CentreFile

_TYPE_SIZE = 10.0
_COLUMNS = (
    Column("№", Kind.INTEGER, absent="", weight=0.4),
    Column("Грант, конкурс", weight=2.8),
    Column("Организатор", weight=1.9),
    Column("Срок подачи", weight=1.35),
    Column("Запрошено, ₽", Kind.DECIMAL, places=2, weight=1.5),
    Column("Получено, ₽", Kind.DECIMAL, places=2, weight=1.5),
    Column("Статус", weight=1.4),
    Column("Результат", weight=2),
    Column("Ответственный", weight=1.85),
)


def contests_sheet(file: CentreFile, period: Period, today: dt.date | None = None) -> Document:
    """Return the parts in grants and contests that belong to a period, by deadline."""
    day = today or today_here()
    with file.reading():
        blocks = (*_blocks(contests_in(file, period, day)), signature(passport(file)))
        about = f"{{centre}} {titles.over(period)}"
        made = paper(file, "Участие в грантах и конкурсах", about, blocks, as_of=day)
    return replace(made, approved=None)  # it informs, nobody acts by it


def contests_said(lines: Sequence[ContestLine]) -> str:
    """Return «Подано 3 заявки, поддержана 1; запрошено …, получено …»."""
    counts = counted_contests(lines)
    if not counts.taken:
        return "Заявок за этот период не подано."
    asked = f", запрошено {rubles(counts.asked)}" if counts.asked else ""
    given = f", получено {rubles(counts.given)}" if counts.given else ""
    taken = counted(counts.taken, "заявка", "заявки", "заявок")
    return f"Подано: {taken}{asked}. Поддержано: {counts.won}{given}."


def _blocks(found: Sequence[ContestLine]) -> Iterator[Block]:
    rows = [_row(number, line.draft) for number, line in enumerate(found, 1)]
    if found:
        rows.append(_sum(found))
        yield Paragraph(contests_said(found))
    empty = "участия в грантах и конкурсах не было"
    yield Table(_COLUMNS, tuple(rows), empty=empty, size=_TYPE_SIZE)


def _row(number: int, draft: ContestDraft) -> Row:
    return body(
        number,
        Lines((Line(draft.title), Line(draft.kind.label, small=True))),
        draft.organiser,
        short_date(draft.deadline) if draft.deadline else "",
        in_rubles(draft.asked),
        in_rubles(draft.given),
        _status(draft),
        draft.result,
        draft.responsible,
    )


def _status(draft: ContestDraft) -> str:
    given_in = f"\nподана {short_date(draft.submitted_on)}" if draft.submitted_on else ""
    return f"{draft.status.label}{given_in}"


def _sum(found: Sequence[ContestLine]) -> Row:
    asked = [line.draft.asked for line in found if line.draft.asked is not None]
    given = [line.draft.given for line in found if line.draft.given is not None]
    sums = (in_rubles(sum(asked)) if asked else None, in_rubles(sum(given)) if given else None)
    return total(None, "Всего", "", "", *sums, "", "", "")
