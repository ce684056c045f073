"""What a list shows of a row of each kind of record: one query a kind."""

from collections.abc import Callable, Iterator
from datetime import date
from itertools import islice
from typing import NamedTuple, TypeVar

from peewee import Case, ModelSelect, Value, fn

from kcentre.centre.queries import specialists
from kcentre.centre.tables import Specialist, Topic
from kcentre.centre.values import Education, EventType, RequestChannel, RequestState
from kcentre.families.records import ANONYMOUS
from kcentre.families.tables import Adult, Child, Family
from kcentre.figures.appointments import days_with_ids
from kcentre.figures.keys import RecordKind
from kcentre.journal.tables import GroupEvent, Rating, Request, Session
from kcentre.language.ages import age_text
from kcentre.language.clock import span_text, time_of
from kcentre.language.dates import short_date, today_here
from kcentre.language.plurals import counted
from kcentre.premises.availability.tables import Appointment
from kcentre.premises.rooms.queries import room_lines
from kcentre.premises.values import AppointmentState
from kcentre.storage import CentreFile
from kcentre.storage.asking import ask
from kcentre.storage.model import Record
from kcentre.structure.documents.package import kind_absent
from kcentre.structure.documents.queries import documents
from kcentre.structure.documents.words import kind_title, register_words

R = TypeVar("R", bound=Record)
_CHUNK = 500
_LEFT = "LEFT OUTER JOIN"


class RowFacts(NamedTuple):
    """What a query tells of a row; the topic as its code, title and free text."""

    id: int
    date: str
    time: str | None
    number: int | None
    specialist: str | None
    recipient: str | None
    child: str | None
    topic_code: str | None
    topic_title: str | None
    topic_text: str | None
    kind: str | None
    form: str | None
    minutes: int | None
    detail: str = ""
    participants: int | None = None


def facts_of(file: CentreFile, record: RecordKind, ids: list[int]) -> Iterator[RowFacts]:
    """Yield the facts of the rows with these ids, in any order."""
    rest = iter(ids)
    while chunk := list(islice(rest, _CHUNK)):
        yield from _READERS[record](file, chunk)


def _sessions(file: CentreFile, ids: list[int]) -> Iterator[RowFacts]:
    query = Session.select(
        Session.id, Session.date, *_of_service(), Session.education, Session.age_months
    )
    for *values, education, age in ask(file.db, _joined(query).where(Session.id.in_(ids))):
        facts, label = RowFacts(*values), education and Education(education).label
        yield facts._replace(child=_texts(facts.child, _age(age)), detail=_texts(label))


def _events(file: CentreFile, ids: list[int]) -> Iterator[RowFacts]:
    query = (
        GroupEvent.select(
            GroupEvent.id, GroupEvent.date, GroupEvent.time, GroupEvent.number, Specialist.name,
            Value(""), Value(""), Topic.code, Topic.title, GroupEvent.topic_text, GroupEvent.kind,
            GroupEvent.form, GroupEvent.minutes, GroupEvent.event_type, GroupEvent.title,
            GroupEvent.participants,
        )
        .join(Specialist, _LEFT).switch(GroupEvent).join(Topic, _LEFT)
        .where(GroupEvent.id.in_(ids))
    )  # fmt: skip
    for *values, event_type, title, number in ask(file.db, query):
        shown = f"«{title}»" if title else ""
        people = "" if number is None else counted(number, "участник", "участника", "участников")
        label = event_type and EventType(event_type).label
        yield RowFacts(*values)._replace(detail=_texts(label, shown, people), participants=number)


def _ratings(file: CentreFile, ids: list[int]) -> Iterator[RowFacts]:
    query = Rating.select(Rating.id, Rating.date, *_of_service(), Rating.quality)
    query = _joined(query.join(Session, _LEFT)).where(Rating.id.in_(ids))
    for *values, quality in ask(file.db, query):
        yield RowFacts(*values)._replace(detail=f"оценка\u00a0{quality}")


def _requests(file: CentreFile, ids: list[int]) -> Iterator[RowFacts]:
    asker, their = Adult.alias(), Family.alias()
    name = fn.COALESCE(fn.NULLIF(asker.name, ""), their.code)
    query = Request.select(
        Request.id, Request.date, *_of_service(), Request.channel, Request.state, Session.date, name
    )
    query = query.join(asker, _LEFT, on=Request.adult == asker.id)
    query = query.join(their, _LEFT, on=asker.family == their.id).switch(Request)
    query = _joined(query.join(Session, _LEFT)).where(Request.id.in_(ids))
    for *values, channel, state, served, who in ask(file.db, query):
        answer = f"услуга {short_date(date.fromisoformat(served))}" if served else ""
        labels = RequestChannel(channel).label, RequestState(state).label
        facts = RowFacts(*values)._replace(detail=_texts(*labels, answer))
        yield facts._replace(recipient=facts.recipient or who)


def _appointments(file: CentreFile, ids: list[int]) -> Iterator[RowFacts]:
    name = Case(
        None, [(Appointment.adult.is_null(), ANONYMOUS)], fn.COALESCE(
            fn.NULLIF(Adult.name, ""), Family.code
        ),
    )  # fmt: skip
    query = Appointment.select(
        Appointment.id, Appointment.date, Appointment.starts, Value(None), Specialist.name, name,
        Child.name, Topic.code, Topic.title, Value(""), Value(None), Appointment.form, Value(None),
        Appointment.state, Appointment.reason,
    )  # fmt: skip
    for table in (Specialist, Child, Topic):
        query = query.join(table, _LEFT).switch(Appointment)
    query = query.join(Adult, _LEFT).join(Family, _LEFT).where(Appointment.id.in_(ids))
    for *values, state, reason in ask(file.db, query):
        label = AppointmentState(state).label
        yield RowFacts(*values)._replace(detail=f"{label}: {reason}" if reason else label)


def _hours(file: CentreFile, ids: list[int]) -> Iterator[RowFacts]:
    names = {one.id: one.name for one in specialists(file, with_retired=True)}
    for day in days_with_ids(file, ids):
        spans = ", ".join(span_text(time_of(starts), time_of(ends)) for starts, ends in day.times)
        yield _elsewhere(
            day.id,
            day.day,
            f"приём {spans}, {counted(day.windows, 'окно', 'окна', 'окон')}",
            names.get(day.specialist_id, ""),
        )


def _rooms(file: CentreFile, ids: list[int]) -> Iterator[RowFacts]:
    today, wanted = today_here(), set(ids)
    for line in room_lines(file, with_retired=True):
        if line.room.id in wanted:
            found = line.readiness
            said = f"готово {found.done} из {found.needed}" if found.needed else "перечень пуст"
            yield _elsewhere(line.room.id or 0, today, f"{line.room.name}: {said}")


def _documents(file: CentreFile, ids: list[int]) -> Iterator[RowFacts]:
    today = today_here()
    known = {line.id: line for line in documents(file, today)}
    for row_id in ids:
        if row_id in known:
            said = register_words(known[row_id])
            yield _elsewhere(row_id, known[row_id].draft.date or today, said)
        elif row_id < 0:
            yield _elsewhere(row_id, today, f"{kind_title(kind_absent(row_id))}: нет в реестре")


def _elsewhere(row_id: int, day: date, detail: str, specialist: str = "") -> RowFacts:
    """Return the facts of what is no journal's row."""
    nothing = (None,) * 8
    return RowFacts(row_id, day.isoformat(), "", None, specialist, *nothing, detail)


def _of_service() -> tuple[object, ...]:
    """Return the columns of a service; they are all empty where there is none."""
    name = fn.COALESCE(fn.NULLIF(Adult.name, ""), Family.code)
    is_anonymous = Session.id.is_null(False) & Session.recipient.is_null()
    recipient = Case(None, [(is_anonymous, ANONYMOUS)], name)
    return (
        Session.time, Session.number, Specialist.name, recipient, Child.name, Topic.code,
        Topic.title, Session.topic_text, Session.kind, Session.form, Session.minutes,
    )  # fmt: skip


def _joined(query: "ModelSelect[R]") -> "ModelSelect[R]":
    """Join the tables of `_of_service` to a query that stands at `Session`."""
    for table in (Specialist, Child, Topic):
        query = query.join(table, _LEFT).switch(Session)
    return query.join(Adult, _LEFT).join(Family, _LEFT)


def _age(months: int | None) -> str:
    return "" if months is None else age_text(months)


def _texts(*texts: str | None) -> str:
    return ", ".join(text for text in texts if text)


_READERS: dict[RecordKind, Callable[[CentreFile, list[int]], Iterator[RowFacts]]] = {
    RecordKind.SESSION: _sessions,
    RecordKind.EVENT: _events,
    RecordKind.RATING: _ratings,
    RecordKind.REQUEST: _requests,
    RecordKind.APPOINTMENT: _appointments,
    RecordKind.HOURS: _hours,
    RecordKind.ROOM: _rooms,
    RecordKind.DOCUMENT: _documents,
}
