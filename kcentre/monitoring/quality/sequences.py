"""Rules that only several services together tell."""

import datetime as dt
from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby
from operator import itemgetter

from kcentre.journal.tables import Session
from kcentre.language import fold
from kcentre.language.clock import minute_of, time_of, time_text
from kcentre.language.plurals import day_count
from kcentre.monitoring.quality.asking import in_days
from kcentre.monitoring.quality.records import Grade, Hit, Rule, Scope, TileKey
from kcentre.storage import CentreFile
from kcentre.storage.asking import ask

_RECORD = "session"
_REPEATED = 3
_SHORTEST_TEXT = 12


# SQL because the index by year holds an expression with constants; Peewee would bind them.
_EQUAL_NUMBERS = """
    SELECT id, number FROM session AS this WHERE date BETWEEN ? AND ? AND EXISTS (
        SELECT 1 FROM session AS other
        WHERE substr(other.date, 1, 4) = substr(this.date, 1, 4)
            AND other.number = this.number AND other.id < this.id
    ) ORDER BY date, number, id
"""


def overlapping(file: CentreFile, scope: Scope) -> Iterator[Hit]:
    """Yield the services that begin before an earlier one of the specialist's day is over."""
    query = (
        Session.select(Session.specialist, Session.date, Session.time, Session.minutes, Session.id)
        .where(in_days(Session.date, scope), Session.time != "", Session.specialist.is_null(False))
        .order_by(Session.specialist, Session.date, Session.time, Session.id)
    )
    for _, of_day in groupby(ask(file.db, query), key=itemgetter(0, 1)):
        busy_until = -1
        for _, _, time, minutes, row_id in of_day:
            begins = minute_of(time)
            if begins < busy_until:
                yield Hit(row_id, f"специалист занят до {_clock(busy_until)}")
            busy_until = max(busy_until, begins + (minutes or 1))


def second_visits(file: CentreFile, scope: Scope) -> Iterator[Hit]:
    """Yield every further service of one recipient on one day."""
    query = (
        Session.select(Session.recipient, Session.date, Session.id)
        .where(in_days(Session.date, scope), Session.recipient.is_null(False))
        .order_by(Session.recipient, Session.date, Session.time, Session.id)
    )
    for _, of_day in groupby(ask(file.db, query), key=itemgetter(0, 1)):
        for place, (_, _, row_id) in enumerate(of_day):
            if place:
                yield Hit(row_id, f"{place + 1}-я за день")


def copied_texts(file: CentreFile, scope: Scope) -> Iterator[Hit]:
    """Yield services whose recommendations repeat those of the specialist's previous three.

    The previous ones may lie before the days in scope.
    """
    query = (
        Session.select(Session.specialist, Session.recommendations, Session.id)
        .where(in_days(Session.date, scope), Session.specialist.is_null(False))
        .order_by(Session.specialist, Session.date, Session.time, Session.id)
    )
    for specialist_id, of_specialist in groupby(ask(file.db, query), key=itemgetter(0)):
        yield from _copies(of_specialist, _said_before(file, scope, specialist_id))


def _said_before(file: CentreFile, scope: Scope, specialist_id: int) -> list[str]:
    """Return a specialist's last recommendations before the days in scope, the oldest first."""
    own = Session.select(Session.recommendations).where(
        (Session.specialist == specialist_id) & (Session.date < scope.days[0])
    )
    newest = own.order_by(Session.date.desc(), Session.time.desc(), Session.id.desc())
    return [_folded(text) for (text,) in ask(file.db, newest.limit(_REPEATED))][::-1]


def _copies(rows: Iterable[Sequence[object]], before: Sequence[str]) -> Iterator[Hit]:
    last = before[-1] if before else ""
    times = next((at for at, said in enumerate(reversed(before)) if said != last), len(before))
    for _, text, row_id in rows:
        said = _folded(text)
        times = times + 1 if said == last else 1
        last = said
        if times > _REPEATED and len(said) >= _SHORTEST_TEXT:
            yield Hit(int(str(row_id)), f"{times}-й раз подряд")


def _folded(text: object) -> str:
    return fold(str(text)).strip()


def equal_numbers(file: CentreFile, scope: Scope) -> Iterator[Hit]:
    """Yield services that have the number of an earlier one of the same calendar year.

    The other one may lie outside the days in scope.
    """
    for row_id, number in file.db.run(_EQUAL_NUMBERS, scope.days):
        yield Hit(row_id, f"номер {number} уже есть")


def recorded_late(file: CentreFile, scope: Scope) -> Iterator[Hit]:
    """Yield services entered later than the settings allow."""
    query = (
        Session.select(Session.date, Session.recorded_on, Session.id)
        .where(in_days(Session.date, scope), Session.recorded_on > Session.date)
        .order_by(Session.date, Session.id)
    )
    allowed = scope.settings.record_lag_days
    for date, recorded, row_id in ask(file.db, query):
        days = (dt.date.fromisoformat(recorded) - dt.date.fromisoformat(date)).days
        if days > allowed:
            yield Hit(row_id, f"через {day_count(days)}")


def _clock(minute: int) -> str:
    return time_text(time_of(minute % (24 * 60)))


SEQUENCE_RULES = (
    Rule(
        "К20",
        TileKey.TIMELINESS,
        Grade.NOTE,
        "Внесена с опозданием",
        "Вносите услуги в течение срока, указанного в настройках.",
        _RECORD,
        recorded_late,
    ),
    Rule(
        "К21",
        TileKey.CONSISTENCY,
        Grade.WARNING,
        "Консультации одного специалиста пересекаются",
        "Исправьте время или длительность одной из них.",
        _RECORD,
        overlapping,
    ),
    Rule(
        "К22",
        TileKey.CONSISTENCY,
        Grade.WARNING,
        "Вторая консультация того же получателя за день",
        "Проверьте, не записана ли она дважды.",
        _RECORD,
        second_visits,
    ),
    Rule(
        "К23",
        TileKey.CONSISTENCY,
        Grade.NOTE,
        "Рекомендации те же, что в трёх предыдущих",
        "Проверьте, что рекомендации относятся к этой семье.",
        _RECORD,
        copied_texts,
    ),
    Rule(
        "К24",
        TileKey.CONSISTENCY,
        Grade.ERROR,
        "Номер повторяется в одном календарном году",
        "Нумерация журнала сквозная: сохраните услугу заново, чтобы она получила свой номер.",
        _RECORD,
        equal_numbers,
    ),
)
