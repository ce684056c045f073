"""What a finding is called: a number and a day, never a name."""

import datetime as dt
from collections.abc import Callable, Iterator, Sequence
from typing import Any, NamedTuple

from kcentre.families.tables import Family
from kcentre.journal.filters import is_one_of
from kcentre.journal.tables import GroupEvent, Rating, Request, Session
from kcentre.language.dates import short_date
from kcentre.premises.availability.tables import Appointment
from kcentre.storage import CentreFile
from kcentre.storage.asking import ask


class Place(NamedTuple):
    """Where a record stands; `date` is None for a family."""

    date: dt.date | None
    text: str


def places(file: CentreFile, record: str, ids: Sequence[int]) -> dict[int, Place]:
    """Return the places of records of one table."""
    return dict(_PLACES[record](file, ids))


def _numbered(table: Any, word: str) -> Callable[..., Iterator[tuple[int, Place]]]:
    def placed(file: CentreFile, ids: Sequence[int]) -> Iterator[tuple[int, Place]]:
        rows = table.select(table.id, table.date, table.number).where(is_one_of(table.id, ids))
        for row_id, date, number in ask(file.db, rows):
            day = dt.date.fromisoformat(date)
            yield row_id, Place(day, f"{word} №\u00a0{number} от {short_date(day)}")

    return placed


def _dated(table: Any, word: str) -> Callable[..., Iterator[tuple[int, Place]]]:
    def placed(file: CentreFile, ids: Sequence[int]) -> Iterator[tuple[int, Place]]:
        rows = table.select(table.id, table.date).where(is_one_of(table.id, ids))
        for row_id, date in ask(file.db, rows):
            day = dt.date.fromisoformat(date)
            yield row_id, Place(day, f"{word} от {short_date(day)}")

    return placed


def _appointments(file: CentreFile, ids: Sequence[int]) -> Iterator[tuple[int, Place]]:
    table = Appointment
    rows = table.select(table.id, table.date, table.starts).where(is_one_of(table.id, ids))
    for row_id, date, starts in ask(file.db, rows):
        day = dt.date.fromisoformat(date)
        yield row_id, Place(day, f"Запись на {short_date(day)} {starts[:5]}")


def _families(file: CentreFile, ids: Sequence[int]) -> Iterator[tuple[int, Place]]:
    rows = Family.select(Family.id, Family.code).where(is_one_of(Family.id, ids))
    return ((row_id, Place(None, f"Семья {code}")) for row_id, code in ask(file.db, rows))


_PLACES: dict[str, Callable[..., Iterator[tuple[int, Place]]]] = {
    "session": _numbered(Session, "Услуга"),
    "group_event": _numbered(GroupEvent, "Мероприятие"),
    "request": _numbered(Request, "Обращение"),
    "rating": _dated(Rating, "Оценка"),
    "appointment": _appointments,
    "family": _families,
}
