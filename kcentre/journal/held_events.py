"""The group events that were held: what a planned event may turn out to have been."""

import datetime as dt
from typing import NamedTuple

from kcentre.journal.tables import GroupEvent
from kcentre.language.dates import short_date
from kcentre.storage import CentreFile
from kcentre.storage.asking import ask

_MOST = 100


class JournalEvent(NamedTuple):
    """A group event that was held."""

    id: int
    date: dt.date
    title: str

    @property
    def words(self) -> str:
        """Its day and title, as it is chosen from a list."""
        return f"{short_date(self.date)}\u2002{self.title or 'без названия'}"


def held_in_journal(file: CentreFile, first: dt.date, today: dt.date) -> tuple[JournalEvent, ...]:
    """Return the group events held from a day until today, the newest first."""
    table = GroupEvent
    query = (
        table.select(table.id, table.date, table.title)
        .where(table.date.between(first.isoformat(), today.isoformat()))
        .order_by(table.date.desc(), table.id.desc())
        .limit(_MOST)
    )
    return tuple(
        JournalEvent(row_id, dt.date.fromisoformat(day), title)
        for row_id, day, title in ask(file.db, query)
    )
