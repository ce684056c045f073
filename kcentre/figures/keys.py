"""Which journal rows stand behind a figure, and what each contributes to it."""

from collections.abc import Callable, Iterator
from enum import StrEnum
from typing import NamedTuple

from peewee import Case, Expression, Field, Node, Value

from kcentre.centre.values import SatisfactionFormula
from kcentre.figures import waiting
from kcentre.figures.appointments import is_counted, is_missed, is_taking, receiving_days
from kcentre.figures.documents import documents_counted
from kcentre.figures.people import LastSeen, Person, last_seen
from kcentre.figures.ratings import BEST_MARK, is_positive, ratings_of
from kcentre.figures.rooms import rooms_counted
from kcentre.figures.scope import Scope
from kcentre.figures.specialists import last_works
from kcentre.journal.ratings.filters import is_founded
from kcentre.journal.tables import GroupEvent, Rating, Request, Session
from kcentre.premises.availability.tables import Appointment
from kcentre.premises.rooms.readiness import together
from kcentre.storage import CentreFile
from kcentre.storage.asking import ask
from kcentre.structure.documents.package import absent_kind


class RecordKind(StrEnum):
    """In which journal, or elsewhere, a row stands."""

    SESSION = "session"
    EVENT = "event"
    RATING = "rating"
    REQUEST = "request"
    APPOINTMENT = "appointment"
    HOURS = "hours"
    """A specialist's day of open hours: no record of its own, see `ReceivingDay.id`."""
    ROOM = "room"
    DOCUMENT = "document"
    """A document of the register; a kind of which there is none has the number below zero."""


class RowKey(NamedTuple):
    """A row behind a figure: what it adds to it, and to the base of a share or a mean."""

    record: RecordKind
    id: int
    amount: int = 1
    base: int = 1


Keys = Callable[[CentreFile, Scope], Iterator[RowKey]]
"""Finds the rows behind a figure, in the order of the journal."""

Holds = Callable[[Scope], Expression]


def sessions_that(*conditions: Holds) -> Keys:
    """Return the services that meet all conditions, one each."""

    def keys(file: CentreFile, scope: Scope) -> Iterator[RowKey]:
        return _sessions(file, scope, [holds(scope) for holds in conditions])

    return keys


def minutes_of_sessions(*conditions: Holds) -> Keys:
    """Return the services of known duration that meet all conditions, with their minutes."""

    def keys(file: CentreFile, scope: Scope) -> Iterator[RowKey]:
        wanted = [Session.minutes.is_null(False), *(holds(scope) for holds in conditions)]
        return _sessions(file, scope, wanted, Session.minutes)

    return keys


def sessions_with_share(*conditions: Holds, among: Holds) -> Keys:
    """Return the services of `among`; those that meet all conditions are the part."""

    def keys(file: CentreFile, scope: Scope) -> Iterator[RowKey]:
        part = {key.id for key in sessions_that(among, *conditions)(file, scope)}
        for key in sessions_that(among)(file, scope):
            yield key._replace(amount=int(key.id in part))

    return keys


def people_in(person: Person, belongs: Callable[[str | None, int | None], bool]) -> Keys:
    """Return everybody whose last session's education and age belong: one such session each."""

    def keys(file: CentreFile, scope: Scope) -> Iterator[RowKey]:
        seen = last_seen(file, scope)[person].values()
        return (_key_of(last) for last in seen if belongs(last[1], last[2]))

    return keys


def events(file: CentreFile, scope: Scope) -> Iterator[RowKey]:
    """Return the group events."""
    return (key._replace(amount=1) for key in participants(file, scope))


def participants(file: CentreFile, scope: Scope) -> Iterator[RowKey]:
    """Return the group events with their participants; an unknown number adds nothing."""
    query = (
        GroupEvent.select(GroupEvent.id, GroupEvent.participants)
        .where(scope.events)
        .order_by(GroupEvent.date, GroupEvent.time, GroupEvent.id)
    )
    for row_id, number in ask(file.db, query):
        yield RowKey(RecordKind.EVENT, row_id, number or 0)


def ratings(file: CentreFile, scope: Scope) -> Iterator[RowKey]:
    """Return the ratings."""
    return _ratings(file, scope, Value(1))


def positive_ratings(file: CentreFile, scope: Scope) -> Iterator[RowKey]:
    """Return the positive ratings."""
    return _ratings(file, scope, Value(1), is_positive(scope.settings))


def founded_complaints(file: CentreFile, scope: Scope) -> Iterator[RowKey]:
    """Return the ratings with a complaint that proved founded."""
    return _ratings(file, scope, Value(1), is_founded())


def marks(question: Field) -> Keys:
    """Return the ratings that answer a question, with their marks."""

    def keys(file: CentreFile, scope: Scope) -> Iterator[RowKey]:
        answered: Expression = question.is_null(False)
        return _ratings(file, scope, question, answered)

    return keys


def satisfied(file: CentreFile, scope: Scope) -> Iterator[RowKey]:
    """Return the rows of the share satisfied, by the formula in force; none without ratings."""
    rated = list(ratings(file, scope))
    positive = {key.id for key in positive_ratings(file, scope)}
    match scope.settings.formula:
        case SatisfactionFormula.RATINGS:
            yield from (key._replace(amount=int(key.id in positive)) for key in rated)
        case SatisfactionFormula.SERVICES:
            yield from (key._replace(base=0) for key in rated if key.id in positive)
            if rated:
                sessions = sessions_that()(file, scope)
                yield from (key._replace(amount=0) for key in sessions)
        case SatisfactionFormula.MEAN:
            given = marks(Rating.quality)(file, scope)
            yield from (key._replace(base=BEST_MARK) for key in given)


def requests_that(holds: Holds) -> Keys:
    """Return the requests that a condition holds for, one each."""

    def keys(file: CentreFile, scope: Scope) -> Iterator[RowKey]:
        return _requests(file, scope, holds(scope), Value(1))

    return keys


def days_to_service(file: CentreFile, scope: Scope) -> Iterator[RowKey]:
    """Return the requests answered by a service, with the days it took."""
    days = waiting.days_to_service().cast("INTEGER")
    return _requests(file, scope, waiting.is_served(scope), days)


def appointments_that(holds: Callable[[], Expression]) -> Keys:
    """Return the appointments that a condition holds for, one each."""

    def keys(file: CentreFile, scope: Scope) -> Iterator[RowKey]:
        return _appointments(file, scope, holds(), Value(1))

    return keys


def appointments_missed(file: CentreFile, scope: Scope) -> Iterator[RowKey]:
    """Return the appointments; those missed are the part."""
    return _appointments(file, scope, is_counted(), Case(None, [(is_missed(), 1)], 0))


def windows(file: CentreFile, scope: Scope) -> Iterator[RowKey]:
    """Return the specialists' days of open hours with the appointments they have room for."""
    for day in receiving_days(file, scope):
        yield RowKey(RecordKind.HOURS, day.id, day.windows)


def load(file: CentreFile, scope: Scope) -> Iterator[RowKey]:
    """Return the appointments that take time, as the part, and the hours, as the whole."""
    for taken in appointments_that(is_taking)(file, scope):
        yield taken._replace(base=0)
    for day in windows(file, scope):
        yield day._replace(amount=0, base=day.amount)


def readiness(file: CentreFile, scope: Scope) -> Iterator[RowKey]:
    """Return the rooms with what of their needs is done, and the needs."""
    for line in rooms_counted(file, scope):
        found = together([line])
        yield RowKey(RecordKind.ROOM, line.room.id or 0, found.done, found.needed)


def documents(file: CentreFile, scope: Scope) -> Iterator[RowKey]:
    """Return the required kinds of documents, by the one that tells how the kind stands."""
    for line in documents_counted(file, scope):
        number = absent_kind(line.kind) if line.document is None else line.document.id
        yield RowKey(RecordKind.DOCUMENT, number, int(line.is_current))


def specialists(*, staff: bool) -> Keys:
    """Return the last service (or group event) of each specialist who is on the staff, or not."""

    def keys(file: CentreFile, scope: Scope) -> Iterator[RowKey]:
        for work in last_works(file, scope):
            if work.is_staff != staff:
                continue
            if work.session_id is not None:
                yield RowKey(RecordKind.SESSION, work.session_id)
            elif work.event_id is not None:
                yield RowKey(RecordKind.EVENT, work.event_id)

    return keys


def _sessions(
    file: CentreFile, scope: Scope, conditions: list[Expression], amount: Field | None = None
) -> Iterator[RowKey]:
    query = (
        Session.select(Session.id, amount or Value(1))
        .where(scope.sessions, *conditions)
        .order_by(Session.date, Session.time, Session.id)
    )
    return (RowKey(RecordKind.SESSION, *row) for row in ask(file.db, query))


def _ratings(
    file: CentreFile, scope: Scope, amount: Field | Value, *conditions: Expression
) -> Iterator[RowKey]:
    query = ratings_of(scope, Rating.id, amount).order_by(Rating.date, Rating.id)
    for condition in conditions:
        query = query.where(condition)
    return (RowKey(RecordKind.RATING, *row) for row in ask(file.db, query))


def _requests(file: CentreFile, scope: Scope, wanted: Expression, amount: Node) -> Iterator[RowKey]:
    query = waiting.requests_of(scope, Request.id, amount).where(wanted)
    found = ask(file.db, query.order_by(Request.date, Request.id))
    return (RowKey(RecordKind.REQUEST, *row) for row in found)


def _appointments(
    file: CentreFile, scope: Scope, wanted: Expression, amount: Value | Case
) -> Iterator[RowKey]:
    query = (
        Appointment.select(Appointment.id, amount)
        .where(scope.appointments, wanted)
        .order_by(Appointment.date, Appointment.starts, Appointment.id)
    )
    return (RowKey(RecordKind.APPOINTMENT, *row) for row in ask(file.db, query))


def _key_of(last: LastSeen) -> RowKey:
    return RowKey(RecordKind.SESSION, last[0])
