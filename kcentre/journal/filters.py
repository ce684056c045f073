"""Which rows of a journal are wanted."""

import datetime as dt
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from typing import Any

from peewee import SQL, Expression, Field, ModelSelect, fn

from kcentre.centre.tables import Settings, Topic
from kcentre.centre.values import Category, EventType, Form, Kind
from kcentre.journal.tables import GroupEvent, Rating, Session


@dataclass(frozen=True, slots=True)
class SessionFilter:
    """Conditions on services, all of which must hold; None and False ask for nothing.

    The days are both in. `short` is a known duration under the norm, `first` the recipient's first
    service in the centre; `ids` are rows chosen elsewhere; `search` is what was typed.
    """

    first_day: dt.date | None = None
    last_day: dt.date | None = None
    specialist_id: int | None = None
    form: Form | None = None
    kind: Kind | None = None
    topic_id: int | None = None
    category: Category | None = None
    sub_unit_id: int | None = None
    anonymous: bool = False
    short: bool = False
    unrated: bool = False
    first: bool = False
    ids: tuple[int, ...] | None = None
    search: str = ""

    @property
    def is_period_only(self) -> bool:
        """Whether nothing but days is asked for, so that the index by date alone answers."""
        return replace(self, first_day=None, last_day=None) == ALL_SESSIONS


@dataclass(frozen=True, slots=True)
class EventFilter:
    """Conditions on group events, all of which must hold."""

    first_day: dt.date | None = None
    last_day: dt.date | None = None
    specialist_id: int | None = None
    form: Form | None = None
    event_type: EventType | None = None
    topic_id: int | None = None
    sub_unit_id: int | None = None
    ids: tuple[int, ...] | None = None
    search: str = ""

    @property
    def is_period_only(self) -> bool:
        """Whether nothing but days is asked for, so that the index by date alone answers."""
        return replace(self, first_day=None, last_day=None) == ALL_EVENTS


ALL_SESSIONS = SessionFilter()
ALL_EVENTS = EventFilter()
Conditions = tuple[Expression, ...]


def sessions_wanted(wanted: SessionFilter) -> Conditions:
    """Return what holds for the wanted rows of `Session`; the search is not part of it."""
    return tuple(_session_conditions(wanted))


def events_wanted(wanted: EventFilter) -> Conditions:
    """Return what holds for the wanted rows of `GroupEvent`; the search is not part of it."""
    conditions = tuple(_shared(wanted, GroupEvent))
    if wanted.event_type is None:
        return conditions
    return (*conditions, GroupEvent.event_type == wanted.event_type)


def narrowed(query: "ModelSelect[Any]", conditions: Conditions) -> "ModelSelect[Any]":
    """Return the query with all conditions, of which there may be none."""
    return query.where(*conditions) if conditions else query


def is_one_of(column: Field, ids: Iterable[int]) -> Expression:
    """Hold for these ids, written into the statement: they may exceed its parameters' number."""
    found: Expression = column.in_(SQL(f"({','.join(str(int(row_id)) for row_id in ids)})"))
    return found


def is_first_of_recipient() -> Expression:
    """Hold for the recipient's first service in the whole journal, by date, time and id."""
    earliest = Session.alias("earliest")
    first = (
        earliest.select(earliest.id)
        .where(earliest.recipient == Session.recipient)
        .order_by(earliest.date, earliest.time, earliest.id)
        .limit(1)
    )
    named: Expression = Session.recipient.is_null(False)
    return named & (Session.id == first)


def _session_conditions(wanted: SessionFilter) -> Iterator[Expression]:
    yield from _shared(wanted, Session)
    if wanted.kind is not None:
        yield Session.kind == wanted.kind
    if wanted.category is not None:
        yield Session.category == wanted.category
    if wanted.anonymous:
        yield Session.recipient.is_null()
    if wanted.short:
        yield Session.minutes < Settings.select(Settings.shortest_minutes)
    if wanted.unrated:
        yield ~fn.EXISTS(Rating.select(Rating.id).where(Rating.session == Session.id))
    if wanted.first:
        yield is_first_of_recipient()


def _shared(
    wanted: SessionFilter | EventFilter, table: type[Session] | type[GroupEvent]
) -> Iterator[Expression]:
    if wanted.first_day is not None:
        yield table.date >= wanted.first_day.isoformat()
    if wanted.last_day is not None:
        yield table.date <= wanted.last_day.isoformat()
    if wanted.specialist_id is not None:
        yield table.specialist == wanted.specialist_id
    if wanted.form is not None:
        yield table.form == wanted.form
    if wanted.sub_unit_id is not None:
        yield table.sub_unit == wanted.sub_unit_id
    if wanted.topic_id is not None:
        below = Topic.select(Topic.id).where(Topic.parent == wanted.topic_id)
        yield (table.topic == wanted.topic_id) | table.topic.in_(below)
    if wanted.ids is not None:
        yield is_one_of(table.id, wanted.ids)
