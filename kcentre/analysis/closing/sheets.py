"""The sheet of differences: what of a report that was handed in is no longer so, and why."""

import datetime as dt
from collections.abc import Iterator, Sequence
from decimal import Decimal

from kcentre.analysis.closing.differences import differences
from kcentre.analysis.closing.queries import snapshot
from kcentre.analysis.closing.records import FigureDifference, Snapshot
from kcentre.centre.letter import addressee, issued_by, signature
from kcentre.centre.queries import passport
from kcentre.language.dates import short_date, today_here
from kcentre.language.numbers import UNKNOWN, decimal_trimmed, grouped, round_half_away
from kcentre.language.sentences import ended
from kcentre.language.typed import tidy
from kcentre.paper.document import Block, Cell, Column, Document, Kind, Paragraph, Table, body
from kcentre.periods import titles
from kcentre.storage import CentreFile

_NBSP, _OF = "\u00a0", ": "
_CHANGED = "В отчёте\u00a0→\u00a0стало"
_MOST_ROWS, _SMALL, _SMALLEST = 20, 7.5, 6.5
_MOST_APART = 30
"""More rows leave the page: then the parts of a division stand in one row."""


def differences_sheet(file: CentreFile, snapshot_id: int, today: dt.date | None = None) -> Document:
    """Return one page that tells the department what changed since a report was handed in.

    Raises `Refused` where there is no such closing.
    """
    with file.reading():
        closing, who = snapshot(file, snapshot_id), passport(file)
        found = differences(file, snapshot_id, today or today_here())
    over = titles.over(closing.period)
    return Document(
        title=f"ЛИСТ РАСХОЖДЕНИЙ\nс отчётом {over}",
        subject=f"Расхождения с отчётом {over}",
        **issued_by(who),
        addressee=addressee(who),
        blocks=(*_blocks(closing, found), signature(who)),
    )


def _blocks(closing: Snapshot, found: Sequence[FigureDifference]) -> Iterator[Block]:
    yield Paragraph(_handed_in(closing))
    if closing.reopened_on is not None:
        day, why = short_date(closing.reopened_on), ended(tidy(closing.reopen_reason))
        yield Paragraph(f"Отчётный период открыт снова {day}{_NBSP}г. Причина: {why}")
    if not found:
        yield Paragraph("Все показатели отчёта совпадают с журналом: расхождений нет.")
        return
    many = len(found) > _MOST_APART
    yield from _short(found) if many else _table(found, _size(len(found)))


def _table(found: Sequence[FigureDifference], size: float) -> Iterator[Block]:
    if found:
        yield Table(_COLUMNS, tuple(body(*_cells(one)) for one in found), size=size)


def _short(found: Sequence[FigureDifference]) -> Iterator[Block]:
    """Yield the table of whole figures, and one with a row for every division of them."""
    yield from _table([one for one in found if not _is_part(one)], _SMALLEST)
    divisions: dict[str, list[str]] = {}
    for one in filter(_is_part, found):
        division, _, part = one.title.partition(_OF)
        told = f"{part}{_OF}{_words(one.before)}{_NBSP}→{_NBSP}{_words(one.now)}"
        divisions.setdefault(division, []).append(told)
    rows = tuple(body(division, "; ".join(parts)) for division, parts in divisions.items())
    if rows:
        heads = Column("По частям", weight=2.5), Column(_CHANGED, weight=7.5)
        yield Table(heads, rows, size=_SMALLEST)


def _is_part(one: FigureDifference) -> bool:
    return one.code.count(".") > 1 and _OF in one.title


def _words(value: float | None) -> str:
    if value is None:
        return UNKNOWN
    return grouped(value) if isinstance(value, int) else decimal_trimmed(value, 2)


def _handed_in(closing: Snapshot) -> str:
    made = f"Отчёт закрыт {short_date(closing.made_at.date())}{_NBSP}г."
    if closing.sent_on is None:
        return made
    number = f" за №{_NBSP}{closing.number}" if closing.number else ""
    sent = f"Отправлен {short_date(closing.sent_on)}{_NBSP}г.{number}."
    return f"{made} {sent} Кому: {ended(tidy(closing.sent_to))}"


_COLUMNS = (
    Column("Показатель", weight=6),
    Column("Единица", weight=1.1),
    Column("В отчёте", Kind.NUMBER, absent=UNKNOWN, weight=1.3),
    Column("Стало", Kind.NUMBER, absent=UNKNOWN, weight=1.3),
    Column("Разница", Kind.NUMBER, signed=True, weight=1.3),
)


def _cells(one: FigureDifference) -> tuple[Cell, ...]:
    return one.title, one.unit, _number(one.before), _number(one.now), _difference(one)


def _difference(one: FigureDifference) -> Cell:
    if one.before is None or one.now is None:
        return None
    return _number(one.now - one.before)


def _number(value: float | None) -> Cell:
    """Return a count as it is, a measure with its two decimals at most."""
    if value is None or isinstance(value, int):
        return value
    return Decimal(str(round_half_away(value, 2)))


def _size(rows: int) -> float:
    """Return the type in which the rows stay on one page; 0 is the usual one."""
    return 0.0 if rows <= _MOST_ROWS else _SMALL
