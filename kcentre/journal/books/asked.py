"""The books of requests: all of them, and whatever was asked or given anonymously."""

from dataclasses import replace
from typing import NamedTuple

from peewee import JOIN

from kcentre.centre.tables import Specialist, Topic
from kcentre.centre.values import Form, RequestChannel, RequestState
from kcentre.families.tables import Adult, Child, Family
from kcentre.journal.books import texts
from kcentre.journal.books.people import Present
from kcentre.journal.books.records import Entry
from kcentre.journal.books.services import services
from kcentre.journal.tables import Request, Session
from kcentre.language.dates import kept_day, short_date
from kcentre.language.names import initials
from kcentre.paper.document import Column
from kcentre.storage import CentreFile
from kcentre.storage.asking import ask

# weights are millimetres of a lying A4: what must stay in one line has room for it
REQUEST_COLUMNS = (
    Column("№", weight=11),
    Column("Дата и время", weight=20),
    Column("Заявитель", weight=38),
    Column("Способ обращения", weight=28),
    Column("Тема", weight=42),
    Column("Желаемые форма, время, специалист", weight=42),
    Column("Результат", weight=38),
    Column("Дата ответа", weight=20),
    Column("Подпись", weight=18),
)
ANONYMOUS_COLUMNS = (
    Column("№", weight=16),
    Column("Дата и время", weight=20),
    Column("Обращение", weight=29),
    Column("Тема", weight=38),
    Column("Возраст ребёнка", weight=22),
    Column("Консультант, должность", weight=32),
    Column("Рекомендации, результат", weight=83),
    Column("Подпись", weight=17),
)
_REQUEST, _SERVICE = "О", "К"
"""Before the number of an anonymous request («обращение») and of a service («консультация»)."""


class Asked(NamedTuple):
    """A request as the query finds it."""

    number: int
    date: str
    time: str
    channel: str
    state: str
    adult: int | None
    name: str | None
    phone: str | None
    code: str | None
    child: str | None
    topic_code: str | None
    topic: str | None
    topic_text: str
    wished_form: str | None
    wished_time: str
    wished_specialist: str | None
    routed_to: str
    closed_on: str
    answered_by: int | None
    answered_on: str | None


def request_entries(file: CentreFile, year: int, *, with_names: bool) -> list[Entry]:
    """Return the rows of the journal of requests."""
    return [
        Entry(str(row.number), row.date, str(row.number), (
            texts.moment(row.date, row.time),
            _applicant(row, with_names),
            texts.label(RequestChannel, row.channel),
            _topic(row, with_names),
            _wishes(row, with_names),
            _outcome(row, with_names),
            _answered(row),
            "",
        ))
        for row in _requests(file, year)
    ]  # fmt: skip


def anonymous_entries(file: CentreFile, year: int, *, with_names: bool) -> list[Entry]:  # noqa: ARG001 — nobody has a name here
    """Return what was asked or given anonymously, by days; a request answered is its service."""
    found = [*_anonymous_requests(file, year), *_anonymous_services(file, year)]
    return [entry for _, entry in sorted(found, key=lambda pair: pair[0])]


_Dated = tuple[tuple[str, str, str, int], Entry]


def _anonymous_requests(file: CentreFile, year: int) -> list[_Dated]:
    rows = _requests(file, year)
    return [
        _dated(row.date, row.time, _REQUEST, row.number, (
            texts.moment(row.date, row.time), texts.label(RequestChannel, row.channel),
            _topic(row, with_names=True), "", initials(row.wished_specialist or ""),
            _outcome(row, with_names=True), "",
        ))
        for row in rows if row.adult is None and row.answered_by is None
    ]  # fmt: skip


def _anonymous_services(file: CentreFile, year: int) -> list[_Dated]:
    return [
        _dated(row.date, row.time, _SERVICE, row.number, (
            texts.moment(row.date, row.time), texts.form_and_channel(row.form, row.channel),
            texts.topic(row.topic_code, row.topic, row.topic_text), texts.stated_age(row.age),
            texts.who_consulted(row.specialist, row.position), row.advice, "",
        ))
        for row, _ in services(file, year, (Session.recipient.is_null(),))
    ]  # fmt: skip


def _dated(date: str, time: str, sign: str, number: int, cells: tuple[str, ...]) -> _Dated:
    key = f"{sign}-{number}"
    return (date, time, sign, number), Entry(key, date, key, cells)


def _applicant(row: Asked, with_names: bool) -> str:
    who = _who(row).text(with_names=with_names)
    phone = (row.phone or "").replace(" ", "\u00a0") if with_names else ""
    return f"{who}\n{phone}" if phone else who


def _topic(row: Asked, with_names: bool) -> str:
    return texts.topic(row.topic_code, row.topic, _said(row, row.topic_text, with_names))


def _said(row: Asked, text: str, with_names: bool) -> str:
    known = replace(_who(row), child=row.child or "", phone=row.phone or "")
    return known.cleaned(text, with_names=with_names)


def _who(row: Asked) -> Present:
    return Present(row.adult, row.name or "", row.code or "")


def _wishes(row: Asked, with_names: bool) -> str:
    time = _said(row, row.wished_time, with_names)
    form, specialist = texts.label(Form, row.wished_form), initials(row.wished_specialist or "")
    return ", ".join(part for part in (form, time, specialist) if part)


def _outcome(row: Asked, with_names: bool) -> str:
    state, where = RequestState(row.state).label, _said(row, row.routed_to, with_names)
    return f"{state}: {where}" if where else state


def _answered(row: Asked) -> str:
    day = kept_day(row.answered_on or row.closed_on)
    return short_date(day) if day else ""


def _requests(file: CentreFile, year: int) -> list[Asked]:
    answer = Session.alias("answer")
    rows = (
        Request.select(
            Request.number, Request.date, Request.time, Request.channel, Request.state,
            Request.adult, Adult.name, Adult.phone, Family.code, Child.name, Topic.code,
            Topic.title, Request.topic_text, Request.wished_form, Request.wished_time,
            Specialist.name, Request.routed_to, Request.closed_on, Request.session, answer.date,
        )
        .join(Adult, JOIN.LEFT_OUTER, on=Request.adult == Adult.id)
        .join(Family, JOIN.LEFT_OUTER, on=Adult.family == Family.id)
        .join(Child, JOIN.LEFT_OUTER, on=Request.child == Child.id)
        .join(Topic, JOIN.LEFT_OUTER, on=Request.topic == Topic.id)
        .join(Specialist, JOIN.LEFT_OUTER, on=Request.wished_specialist == Specialist.id)
        .join(answer, JOIN.LEFT_OUTER, on=Request.session == answer.id)
        .where(Request.date.between(*texts.year_days(year)))
        .order_by(Request.number, Request.id)
    )  # fmt: skip
    return [Asked(*row) for row in ask(file.db, rows)]
