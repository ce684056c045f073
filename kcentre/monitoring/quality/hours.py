"""Rules about services and the hours of the centre."""

import datetime as dt
from collections import defaultdict
from collections.abc import Iterator

from peewee import fn

from kcentre.journal.tables import Session
from kcentre.language.clock import minute_of
from kcentre.monitoring.quality.asking import in_days
from kcentre.monitoring.quality.records import Grade, Hit, Rule, Scope, TileKey
from kcentre.premises.availability.algebra import stretches
from kcentre.premises.availability.queries import facts
from kcentre.premises.hours.calendar import public_holidays
from kcentre.premises.hours.queries import windows
from kcentre.storage import CentreFile
from kcentre.storage.asking import ask

_RECORD = "session"
Opened = dict[tuple[int, str], list[tuple[int, int]]]


def outside_hours(file: CentreFile, scope: Scope) -> Iterator[Hit]:
    """Yield services that begin when the specialist has no hours.

    Only from the first day on for which the specialist has hours: older services were given by
    a timetable that this centre never entered.
    """
    since = _hours_since(file)
    if not since:
        return
    query = (
        Session.select(Session.date, Session.specialist, Session.time, Session.id)
        .where(
            in_days(Session.date, scope), Session.time != "", Session.date >= min(since.values())
        )
        .order_by(Session.date, Session.time, Session.id)
    )
    month, opened = "", Opened()
    for date, specialist_id, time, row_id in ask(file.db, query):
        if specialist_id not in since or date < since[specialist_id]:
            continue
        if date[:7] != month:
            month, opened = date[:7], _opened_in(file, date)
        begins = minute_of(time)
        spans = opened.get((specialist_id, date), [])
        if not any(starts <= begins < ends for starts, ends in spans):
            yield Hit(row_id)


def on_holidays(file: CentreFile, scope: Scope) -> Iterator[Hit]:
    """Yield services given on a public holiday."""
    days = Session.select(fn.MIN(Session.date), fn.MAX(Session.date))
    ((first, last),) = ask(file.db, days.where(in_days(Session.date, scope)))
    if first is None:
        return
    free = public_holidays(dt.date.fromisoformat(first), dt.date.fromisoformat(last))
    named = {day.isoformat(): title for day, title in free.items()}
    query = Session.select(Session.date, Session.id).where(Session.date.in_(list(named)))
    ordered = query.where(in_days(Session.date, scope)).order_by(Session.date, Session.id)
    for date, row_id in ask(file.db, ordered):
        yield Hit(row_id, named[date])


def _hours_since(file: CentreFile) -> dict[int, str]:
    since: dict[int, str] = {}
    for line in windows(file):
        begins, specialist_id = line.window.valid_from, line.window.specialist_id
        if specialist_id is not None and begins is not None:
            since[specialist_id] = min(
                begins.isoformat(), since.get(specialist_id, begins.isoformat())
            )
    return since


def _opened_in(file: CentreFile, date: str) -> Opened:
    """Return when specialists receive on each day of the date's month."""
    first = dt.date.fromisoformat(f"{date[:7]}-01")
    last = (first + dt.timedelta(days=31)).replace(day=1) - dt.timedelta(days=1)
    opened: Opened = defaultdict(list)
    for stretch in stretches(facts(file, first, last), first, last):
        key = (stretch.specialist_id, stretch.day.isoformat())
        opened[key].append((stretch.starts, stretch.ends))
    return opened


HOURS_RULES = (
    Rule(
        "К25",
        TileKey.CONSISTENCY,
        Grade.NOTE,
        "Вне часов приёма специалиста",
        "Проверьте время или внесите в режим работы дополнительный приём.",
        _RECORD,
        outside_hours,
    ),
    Rule(
        "К26",
        TileKey.CONSISTENCY,
        Grade.NOTE,
        "В праздничный день",
        "Проверьте дату: в этот день центр обычно закрыт.",
        _RECORD,
        on_holidays,
    ),
)
