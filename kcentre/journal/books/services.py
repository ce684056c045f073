"""The books of services: all of them, those at home, the remote ones."""

from collections.abc import Sequence
from typing import Any, NamedTuple

from peewee import JOIN, Expression

from kcentre.centre.tables import Specialist, Topic
from kcentre.centre.values import Channel, Form
from kcentre.families.tables import Adult, Child, Family
from kcentre.journal.books import texts
from kcentre.journal.books.people import Present, guests_between
from kcentre.journal.books.records import Entry
from kcentre.journal.tables import Session
from kcentre.paper.document import Column
from kcentre.storage import CentreFile
from kcentre.storage.asking import ask

# weights are millimetres of a lying A4: what must stay in one line has room for it
_NUMBER, _MOMENT = Column("№", weight=11), Column("Дата и время", weight=20)
_TOPIC, _WHO = Column("Тема", weight=31), Column("Участники", weight=43)
_AGE, _CONSULTANT = (
    Column("Возраст ребёнка", weight=22),
    Column("Консультант, должность", weight=31),
)
_SIGNATURE = Column("Подпись", weight=17)

SESSION_COLUMNS = (
    _NUMBER, _MOMENT, _TOPIC, Column("Форма", weight=27), _WHO, _AGE, _CONSULTANT,
    Column("Рекомендации", weight=55), _SIGNATURE,
)  # fmt: skip
"""The official columns of a consultation centre's journal, in their order."""
REMOTE_COLUMNS = (
    _NUMBER, _MOMENT, Column("Способ связи", weight=24), _TOPIC, _WHO, _AGE, _CONSULTANT,
    Column("Рекомендации", weight=58), _SIGNATURE,
)  # fmt: skip
VISIT_COLUMNS = (
    _NUMBER, _MOMENT, _TOPIC, _WHO, _AGE, _CONSULTANT, Column("Рекомендации", weight=82),
    _SIGNATURE,
)  # fmt: skip
NAMED_VISIT_COLUMNS = (
    _NUMBER, _MOMENT, _TOPIC, _WHO, Column("Адрес", weight=30), _AGE, _CONSULTANT,
    Column("Рекомендации", weight=52), _SIGNATURE,
)  # fmt: skip


class Service(NamedTuple):
    """A service as the query finds it."""

    id: int
    number: int
    date: str
    time: str
    form: str | None
    channel: str | None
    topic_code: str | None
    topic: str | None
    topic_text: str
    recipient: int | None
    name: str | None
    relation: str | None
    code: str | None
    address: str | None
    child: str | None
    phone: str | None
    age: int | None
    specialist: str | None
    position: str | None
    advice: str


def services(
    file: CentreFile, year: int, conditions: Sequence[Expression] = ()
) -> list[tuple[Service, Present]]:
    """Return a year's services in the order of their numbers, with who was there."""
    first, last = texts.year_days(year)
    guests = guests_between(file, first, last)
    found = _query().where(Session.date.between(first, last), *conditions)
    rows = (Service(*row) for row in ask(file.db, found.order_by(Session.number, Session.id)))
    return [(row, _present(row, tuple(guests.get(row.id, ())))) for row in rows]


def session_entries(file: CentreFile, year: int, *, with_names: bool) -> list[Entry]:
    """Return the rows of the journal of all services."""
    return [
        _entry(row, (
            *_beginning(row, who, with_names),
            texts.form_and_channel(row.form, row.channel),
            who.text(with_names=with_names),
            *_ending(row, who, with_names),
        ))
        for row, who in services(file, year)
    ]  # fmt: skip


def remote_entries(file: CentreFile, year: int, *, with_names: bool) -> list[Entry]:
    """Return the rows of the journal of remote services."""
    return [
        _entry(row, (
            texts.moment(row.date, row.time),
            texts.label(Channel, row.channel),
            *_beginning(row, who, with_names)[1:],
            who.text(with_names=with_names),
            *_ending(row, who, with_names),
        ))
        for row, who in services(file, year, (Session.form == Form.REMOTE,))
    ]  # fmt: skip


def visit_entries(file: CentreFile, year: int, *, with_names: bool) -> list[Entry]:
    """Return the rows of the journal of visits; the address only beside names."""
    return [
        _entry(row, (
            *_beginning(row, who, with_names),
            who.text(with_names=with_names),
            *((row.address or "",) if with_names else ()),
            *_ending(row, who, with_names),
        ))
        for row, who in services(file, year, (Session.form == Form.VISIT,))
    ]  # fmt: skip


def _beginning(row: Service, who: Present, with_names: bool) -> tuple[str, str]:
    text = who.cleaned(row.topic_text, with_names=with_names)
    return texts.moment(row.date, row.time), texts.topic(row.topic_code, row.topic, text)


def _ending(row: Service, who: Present, with_names: bool) -> tuple[str, ...]:
    return (
        texts.stated_age(row.age),
        texts.who_consulted(row.specialist, row.position),
        who.cleaned(row.advice, with_names=with_names),
        "",
    )


def _entry(row: Service, cells: tuple[str, ...]) -> Entry:
    return Entry(str(row.number), row.date, str(row.number), cells)


def _present(row: Service, guests: tuple[tuple[str, str], ...]) -> Present:
    return Present(
        row.recipient,
        row.name or "",
        row.code or "",
        row.relation,
        row.child or "",
        row.phone or "",
        guests,
    )


def _query() -> Any:
    return (
        Session.select(
            Session.id, Session.number, Session.date, Session.time, Session.form,
            Session.channel, Topic.code, Topic.title, Session.topic_text, Session.recipient,
            Adult.name, Adult.relation, Family.code, Family.address, Child.name,
            Adult.phone, Session.age_months, Specialist.name, Specialist.position,
            Session.recommendations,
        )
        .join(Adult, JOIN.LEFT_OUTER, on=Session.recipient == Adult.id)
        .join(Family, JOIN.LEFT_OUTER, on=Adult.family == Family.id)
        .join(Child, JOIN.LEFT_OUTER, on=Session.child == Child.id)
        .join(Topic, JOIN.LEFT_OUTER, on=Session.topic == Topic.id)
        .join(Specialist, JOIN.LEFT_OUTER, on=Session.specialist == Specialist.id)
    )  # fmt: skip
