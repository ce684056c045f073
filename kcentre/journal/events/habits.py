"""What is usual with a kind of group event: from the newest ones alone."""

from dataclasses import dataclass
from typing import NamedTuple

from kcentre.centre.values import EventType, Form, Kind
from kcentre.journal.tables import GroupEvent
from kcentre.journal.usual import usual
from kcentre.storage import CentreFile
from kcentre.storage.asking import ask

_NEWEST = 50
_MOST_TITLES = 30
_MINUTES = 60


@dataclass(frozen=True, slots=True)
class EventHabit:
    """What is usually entered with a kind of event; None where nothing is usual yet.

    `titles` are those given before, the newest first.
    """

    minutes: int | None = None
    form: Form | None = None
    kind: Kind | None = None
    room_id: int | None = None
    titles: tuple[str, ...] = ()


def event_habit(
    file: CentreFile, event_type: EventType | None, specialist_id: int | None
) -> EventHabit:
    """Return what is usual with a kind of event, a specialist's own events first.

    An hour is taken for the length where none was ever entered.
    """
    newest = _newest(file, event_type)
    own = [row for row in newest if row.specialist_id == specialist_id] or newest
    form, kind = usual(row.form for row in own), usual(row.kind for row in own)
    return EventHabit(
        usual(row.minutes for row in own) or _MINUTES,
        Form(form) if form else None,
        Kind(kind) if kind else None,
        usual(row.room_id for row in own),
        tuple(dict.fromkeys(row.title for row in newest if row.title))[:_MOST_TITLES],
    )


class _Met(NamedTuple):
    specialist_id: int | None
    minutes: int | None
    form: str | None
    kind: str | None
    room_id: int | None
    title: str


def _newest(file: CentreFile, event_type: EventType | None) -> list[_Met]:
    table = GroupEvent
    newest = table.select(
        table.specialist, table.minutes, table.form, table.kind, table.room, table.title
    ).order_by(table.date.desc(), table.time.desc(), table.id.desc())
    if event_type is not None:
        newest = newest.where(table.event_type == event_type)
    return [_Met(*row) for row in ask(file.db, newest.limit(_NEWEST))]
