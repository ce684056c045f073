"""The paper «План коррекции» of an academic year."""

import datetime as dt
from collections.abc import Iterator, Sequence
from itertools import count

from peewee import Expression

from kcentre.centre.letter import approved_by_head, issued_by
from kcentre.centre.queries import passport
from kcentre.figures.amounts import amount
from kcentre.language.dates import short_date, today_here
from kcentre.language.numbers import UNKNOWN
from kcentre.language.plurals import counted
from kcentre.monitoring.deviations.filters import is_open
from kcentre.monitoring.deviations.lines import OLDEST_FIRST, lines_where, status_words
from kcentre.monitoring.deviations.records import DeviationLine
from kcentre.monitoring.deviations.tables import Deviation
from kcentre.monitoring.deviations.values import MeasureStatus
from kcentre.monitoring.deviations.words import noticed_words
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
from kcentre.periods import titles
from kcentre.periods.period import Period, academic_year
from kcentre.storage import CentreFile

_CARRIED = "Перешли с прошлого учебного года"
_OWN = "Отклонения учебного года"
_NOTHING = "отклонений, требующих коррекции, не отмечено"

_TYPE_SIZE = 9.0
"""Ten columns of words on a landscape sheet: in points."""

_COLUMNS = (
    Column("№", Kind.INTEGER, weight=0.5),
    Column("Показатель, период", weight=2.2),
    Column("Отклонение", weight=1.9),
    Column("Причина", weight=2.4),
    Column("Мера", weight=2.5),
    Column("Ответственный", weight=2.1),
    Column("Срок", weight=1.4),
    Column("Статус", weight=1.5),
    Column("Результат", weight=1.9),
    Column("Вывод", weight=2.2),
)


def correction_plan(file: CentreFile, year: int, today: dt.date | None = None) -> Document:
    """Return the plan of correction of the academic year that begins in `year`.

    The measures against what was noticed in it, before them those that came over unfinished from
    the years before. It names specialists, no recipient.
    """
    day = today or today_here()
    within = academic_year(year)
    with file.reading():
        centre = passport(file)
        carried = lines_where(file, _carried(within), day, OLDEST_FIRST)
        own = lines_where(file, (_noticed(within),), day, OLDEST_FIRST)
    words = f"работы {centre.centre_genitive}"
    title = f"на {within.word} учебный год"
    return Document(
        title=f"ПЛАН КОРРЕКЦИИ\n{words}\n{title}",
        subject=f"План коррекции {words} {title}",
        **issued_by(centre),
        approved=approved_by_head(centre),
        landscape=True,
        blocks=(*_blocks(carried, own, day), Signature("Ответственный за мониторинг", "")),
    )


def _noticed(within: Period) -> Expression:
    first, last = within.start.isoformat(), within.end.isoformat()
    noticed: Expression = Deviation.noticed_on.between(first, last)
    return noticed


def _carried(within: Period) -> tuple[Expression, ...]:
    """Hold for what was noticed before a year and was still to be done when it began."""
    first = within.start.isoformat()
    return Deviation.noticed_on < first, is_open() | (Deviation.done_on >= first)


def _blocks(
    carried: Sequence[DeviationLine], own: Sequence[DeviationLine], today: dt.date
) -> Iterator[Block]:
    yield Table(_COLUMNS, tuple(_rows(carried, own)), empty=_NOTHING, size=_TYPE_SIZE)
    lines = (*carried, *own)
    if lines:
        yield Paragraph(_summed(lines, today), small=True)


def _rows(carried: Sequence[DeviationLine], own: Sequence[DeviationLine]) -> Iterator[Row]:
    numbers = count(1)
    if carried:
        yield group(_CARRIED)
        yield from map(_row, carried, numbers)
        if own:
            yield group(_OWN)
    yield from map(_row, own, numbers)


def _row(line: DeviationLine, number: int) -> Row:
    draft = line.draft
    return body(
        number,
        Lines((Line(f"{draft.code} {line.title}"), Line(titles.title(line.period), small=True))),
        noticed_words(line.value, line.target, line.unit),
        draft.cause,
        draft.measure,
        draft.responsible,
        short_date(line.due),
        status_words(line),
        _result(line),
        draft.conclusion,
    )


def _result(line: DeviationLine) -> Lines | str:
    outcome = line.outcome
    if outcome is None:
        return ""
    value = UNKNOWN if outcome.value is None else amount(outcome.value, line.unit)
    going_on = ", период идёт" if outcome.is_partial else ""
    return Lines((Line(value), Line(f"{titles.short(outcome.period)}{going_on}", small=True)))


def _summed(lines: Sequence[DeviationLine], today: dt.date) -> str:
    done = sum(line.draft.status is MeasureStatus.DONE for line in lines)
    late = sum(line.is_overdue for line in lines)
    whole = counted(len(lines), "мера", "меры", "мер")
    late_words = f", просрочено {late}" if late else ""
    return f"Всего {whole}: выполнено {done}{late_words}. Сведения на {short_date(today)}."
