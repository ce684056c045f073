"""Which group event of the journal fulfils which planned one. The one definition.

An event of the journal fulfils the planned event of its academic year that its «Пункт плана»
names: the titles are compared by their folded keys. Of several the earliest counts, and only
those held by the day of the question.
"""

import datetime as dt
from collections.abc import Mapping
from typing import NamedTuple

from kcentre.journal.held_events import JournalEvent
from kcentre.journal.tables import GroupEvent
from kcentre.language.folding import fold
from kcentre.monitoring.plan.event_records import HeldEvent
from kcentre.premises.hours.calendar import academic_year_days
from kcentre.storage import CentreFile
from kcentre.storage.asking import ask


class NamedEvent(NamedTuple):
    """A group event of the journal that names its item of the plan."""

    id: int
    date: str
    participants: int | None
    plan_item: str


def events_naming(file: CentreFile, year: int) -> list[NamedEvent]:
    """Return the events of an academic year that name an item of the plan, the earliest first."""
    first, last = academic_year_days(year)
    table = GroupEvent
    query = (
        table.select(table.id, table.date, table.participants, table.plan_item)
        .where(table.date.between(first.isoformat(), last.isoformat()) & (table.plan_item != ""))
        .order_by(table.date, table.time, table.id)
    )
    return [NamedEvent(*row) for row in ask(file.db, query)]


def events_to_note(file: CentreFile, year: int, today: dt.date) -> list[JournalEvent]:
    """Return the events of an academic year held by `today` that name no item, newest first."""
    first, last = academic_year_days(year)
    table = GroupEvent
    days = table.date.between(first.isoformat(), min(last, today).isoformat())
    query = table.select(table.id, table.date, table.title)
    query = query.where(days & (table.plan_item == ""))
    return [
        JournalEvent(row_id, dt.date.fromisoformat(day), title)
        for row_id, day, title in ask(file.db, query.order_by(table.date.desc(), table.id.desc()))
    ]


def held_by_title(file: CentreFile, year: int, today: dt.date) -> Mapping[str, HeldEvent]:
    """Return for the keys of titles the events that fulfilled them by `today`."""
    found: dict[str, HeldEvent] = {}
    for event in events_naming(file, year):
        day = dt.date.fromisoformat(event.date)
        if day <= today:
            found.setdefault(fold(event.plan_item), HeldEvent(event.id, day, event.participants))
    return found
