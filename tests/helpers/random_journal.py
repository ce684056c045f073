"""Journals as plain rows: drawn at random, written into a centre, read by naive computations."""

from collections.abc import Sequence
from dataclasses import dataclass, field, fields, replace
from datetime import date
from typing import TypeVar

from hypothesis import strategies as st

from kcentre.centre.values import Category, Education, Form, Kind, RequestState
from kcentre.journal.values import Verdict
from kcentre.language.folding import fold_name
from kcentre.premises.values import AppointmentState
from kcentre.storage import CentreFile

SPECIALISTS = (
    (1, "Ёлкина Анна Петровна", "педагог-психолог", "staff"),
    (2, "Ежова О'Нил", "учитель-логопед", "freelance"),
    (3, "Яковлев Пётр", "", "partner"),
)
UNITS_OF_SPECIALISTS = {1: 1, 2: 2, 3: None}
SUB_UNITS = ((1, "Служба ранней помощи", "early_help"), (2, "ЦИПР", "play_support"))
SUB_TOPIC = 100
"""The id of a topic of the second level, below the second of the ready ones."""

EDGES = [
    date(2023, 12, 31),
    date(2024, 1, 1),
    date(2024, 2, 28),
    date(2024, 2, 29),
    date(2024, 3, 1),
    date(2024, 3, 31),
    date(2024, 4, 1),
    date(2024, 8, 31),
    date(2024, 9, 1),
    date(2024, 12, 31),
    date(2025, 1, 1),
]
PERIODS = [
    "2024-02",
    "2024-Q1",
    "2024-H2",
    "2024",
    "2023/24",
    "2024/25",
    "2024-02-29..2024-02-29",
    "2023-12-31..2024-01-01",
    "2024-01-15..2024-09-01",
]


@dataclass(frozen=True)
class Service:
    """A row of the journal; ids as in the file, None where nothing is known."""

    id: int
    date: str
    time: str = ""
    specialist_id: int | None = None
    sub_unit_id: int | None = None
    recipient_id: int | None = None
    child_id: int | None = None
    form: str | None = None
    kind: str | None = None
    topic_id: int | None = None
    category: str | None = None
    education: str | None = None
    age_months: int | None = None
    minutes: int | None = None


@dataclass(frozen=True)
class Event:
    """A group event."""

    id: int
    date: str
    time: str = ""
    specialist_id: int | None = None
    sub_unit_id: int | None = None
    participants: int | None = None


@dataclass(frozen=True)
class Mark:
    """A rating."""

    id: int
    date: str
    session_id: int | None
    quality: int
    conditions: int | None = None
    information: int | None = None
    politeness: int | None = None
    complaint: str = ""
    verdict: str | None = None


@dataclass(frozen=True)
class Asked:
    """A request."""

    id: int
    date: str
    state: str
    session_id: int | None = None
    closed_on: str = ""
    appointment_id: int | None = None


@dataclass(frozen=True)
class Booking:
    """An appointment."""

    id: int
    date: str
    state: str = "booked"
    specialist_id: int = 1
    starts: str = "10:00"
    ends: str = "10:45"
    form: str = "in_person"


@dataclass(frozen=True)
class Journal:
    """Everything that the figures count."""

    services: list[Service]
    events: list[Event]
    marks: list[Mark]
    asked: list[Asked]
    booked: list[Booking] = field(default_factory=list)


def write(file: CentreFile, journal: Journal) -> None:
    """Put a journal into a new centre, inside an operation that the caller runs."""
    people = range(1, 6)
    _insert(file, "sub_unit", ("id", "name", "kind"), SUB_UNITS)
    named = [
        (*row[:2], fold_name(row[1]), *row[2:], UNITS_OF_SPECIALISTS[row[0]]) for row in SPECIALISTS
    ]
    columns = ("id", "name", "name_key", "position", "employment", "sub_unit_id")
    _insert(file, "specialist", columns, named)
    below = [(SUB_TOPIC, "Т02.1", "Звуки", "звуки", 2)]
    _insert(file, "topic", ("id", "code", "title", "title_key", "parent_id"), below)
    _insert(file, "family", ("id", "code"), [(n, f"С-{n:04}") for n in people])
    _insert(file, "adult", ("id", "family_id", "name"), [(n, n, "Имя" * (n % 2)) for n in people])
    _insert(file, "child", ("id", "family_id"), [(n, n) for n in people])
    for table, rows in (
        ("session", journal.services),
        ("group_event", journal.events),
        ("rating", journal.marks),
        ("appointment", journal.booked),
        ("request", journal.asked),
    ):
        for row in rows:
            kept = {each.name: getattr(row, each.name) for each in fields(row)}
            if table in {"session", "group_event"}:
                kept["number"] = row.id
            _insert(file, table, tuple(kept), [tuple(kept.values())])


def _insert(
    file: CentreFile, table: str, columns: Sequence[str], rows: Sequence[Sequence[object]]
) -> None:
    marks = ", ".join("?" for _ in columns)
    file.db.run_many(f"INSERT INTO {table} ({', '.join(columns)}) VALUES ({marks})", rows)  # noqa: S608


R = TypeVar("R", Service, Event, Mark, Asked, Booking)
_days = st.sampled_from(EDGES) | st.dates(date(2023, 11, 1), date(2025, 2, 1))
_isoformats = _days.map(date.isoformat)
_times = st.sampled_from(["", "09:00", "09:00", "16:05"])
_people = st.none() | st.integers(1, 5)


def _maybe(*values: object) -> st.SearchStrategy[object]:
    return st.sampled_from([None, *values])


def _numbered(rows: st.SearchStrategy[R], most: int) -> st.SearchStrategy[list[R]]:
    """Lists of rows whose ids follow the order of writing, not the dates."""
    return st.lists(rows, max_size=most).map(
        lambda drawn: [replace(row, id=number) for number, row in enumerate(drawn, 1)]
    )


_services = st.builds(
    Service,
    id=st.just(0),
    date=_isoformats,
    time=_times,
    specialist_id=_maybe(1, 2, 3),
    sub_unit_id=_maybe(1, 2),
    recipient_id=_people,
    child_id=_people,
    form=_maybe(*Form),
    kind=_maybe(*Kind),
    topic_id=_maybe(1, 2, 15, SUB_TOPIC),
    category=_maybe(*Category),
    education=_maybe(*Education, Education.FAMILY, Education.NONE, Education.WAITING),
    age_months=_maybe(0, 17, 18, 35, 36, 83, 84, 95, 96, 200),
    minutes=_maybe(0, 30, 44, 45, 90),
)
_events = st.builds(
    Event,
    id=st.just(0),
    date=_isoformats,
    time=_times,
    specialist_id=_maybe(1, 2, 3),
    sub_unit_id=_maybe(1, 2),
    participants=_maybe(0, 2, 17),
)
_booked = st.builds(
    Booking,
    id=st.just(0),
    date=_isoformats,
    state=st.sampled_from(list(AppointmentState)),
    specialist_id=st.integers(1, 3),
    starts=st.sampled_from(["09:00", "16:05"]),
)


@st.composite
def journals(draw: st.DrawFn) -> Journal:
    """Draw a journal of up to some thirty services with what surrounds them."""
    services, booked = draw(_numbered(_services, 30)), draw(_numbered(_booked, 8))
    known = [None, *range(1, len(services) + 1)]
    dates = {service.id: service.date for service in services}
    marks: st.SearchStrategy[Mark] = st.builds(
        Mark,
        id=st.just(0),
        date=_isoformats,
        session_id=st.sampled_from(known),
        quality=st.integers(1, 5),
        conditions=_maybe(1, 5),
        information=_maybe(2, 3),
        politeness=_maybe(4),
        complaint=st.sampled_from(["", "Долго ждали."]),
        verdict=_maybe(*Verdict),
    ).map(lambda mark: replace(mark, date=dates.get(mark.session_id or 0, mark.date)))
    asked = st.builds(
        Asked,
        id=st.just(0),
        date=_isoformats,
        state=st.sampled_from(list(RequestState)),
        session_id=st.sampled_from(known),
        closed_on=st.just("") | _isoformats,
        appointment_id=st.sampled_from([None, *range(1, len(booked) + 1)]),
    )
    events, given = draw(_numbered(_events, 4)), draw(_numbered(marks, 8))
    return Journal(services, events, given, draw(_numbered(asked, 8)), booked)
