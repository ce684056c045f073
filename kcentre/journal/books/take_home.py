"""What a parent takes home on A5: the recommendations, the next date, a code to rate by.

Nothing on it tells who came or what a child has: it may be left anywhere.
"""

import datetime as dt
from collections.abc import Iterator
from typing import Any, NamedTuple

from peewee import JOIN

from kcentre.centre.letter import issued_by, place
from kcentre.centre.queries import passport
from kcentre.centre.records import Passport
from kcentre.centre.tables import Specialist, Topic
from kcentre.families.tables import Adult, Child
from kcentre.journal.books.nameless import without_names
from kcentre.journal.lines import topic_title
from kcentre.journal.rules import missing_record
from kcentre.journal.tables import Session
from kcentre.language import Refused
from kcentre.language.clock import kept_time, time_text
from kcentre.language.dates import WEEKDAYS, long_date, today_here
from kcentre.language.names import initials
from kcentre.paper.document import (
    Align,
    Banner,
    Block,
    Column,
    Document,
    Heading,
    PaperSize,
    Paragraph,
    Table,
    body,
)
from kcentre.premises.appointments.lines import appointment_lines
from kcentre.premises.availability.tables import Appointment
from kcentre.premises.values import AWAITED_STATES
from kcentre.storage import CentreFile
from kcentre.storage.asking import ask

_HEALTH_TOPIC = "Т10"
"""Its title tells of a disability, as do those below it."""
_BY_HAND = "_" * 58
_LINES_BY_HAND = 5
_QUESTIONS = (
    "Качество услуги",
    "Условия предоставления",
    "Полнота и доступность информации",
    "Доброжелательность и вежливость",
)
_MARKS = "1   2   3   4   5".replace(" ", "\u00a0")


class _Service(NamedTuple):
    date: str
    time: str
    specialist: str | None
    position: str | None
    topic_code: str | None
    parent_code: str | None
    topic: str | None
    topic_text: str
    advice: str
    code: str | None
    family: int | None
    name: str | None
    child: str | None


def take_home(file: CentreFile, session_id: int, *, today: dt.date | None = None) -> Document:
    """Return the parent's sheet of a service; with the code to rate by, where it was given one.

    Raises `Refused` where the service was removed.
    """
    with file.reading():
        service, facts = _service(file, session_id), passport(file)
        coming = _next_appointment(file, service, today or today_here())
    return Document(
        title="ПАМЯТКА РОДИТЕЛЮ",
        subject="Рекомендации после консультации",
        **issued_by(facts),
        blocks=tuple(_blocks(service, facts, coming)),
        size=PaperSize.A5,
    )


def _blocks(service: _Service, facts: Passport, coming: str) -> Iterator[Block]:
    yield _left(f"Консультация {long_date(dt.date.fromisoformat(service.date))}")
    consultant = ", ".join(part for part in (service.specialist, service.position) if part)
    if consultant:
        yield _left(f"Специалист: {consultant}")
    topic = without_names(_topic(service), _surnames(service))
    if topic:
        yield _left(f"Тема: {topic}")
    yield Heading("Рекомендации", 2)
    advice = without_names(service.advice, _surnames(service))
    lines = advice.splitlines() or [_BY_HAND] * _LINES_BY_HAND
    yield from map(_left, lines)
    yield Heading("Следующая встреча", 2)
    yield _left(coming or _how_to_book(facts))
    if service.code:
        yield from _rating(service.code, facts)


def _rating(code: str, facts: Passport) -> Iterator[Block]:
    yield Heading("Оцените, пожалуйста, консультацию", 2)
    rows = tuple(body(question, _MARKS) for question in _QUESTIONS)
    columns = (
        Column("От 1 (плохо) до 5 (отлично)", weight=1.6),
        Column("Оценка", align=Align.CENTRE),
    )
    yield Table(columns, rows)
    yield Banner(f"Код консультации: {code}", 14)
    phone = (
        f" или назовите код и оценки по телефону {_unbroken(facts.phone)}" if facts.phone else ""
    )
    yield Paragraph(
        f"Обведите оценки и принесите листок в центр{phone}. Имя указывать не нужно: "
        "по коду находят консультацию, а не Вас.",
        Align.LEFT,
        small=True,
    )


def _surnames(service: _Service) -> list[str]:
    """Return what would tell a stranger whose sheet it is; a first name alone does not."""
    names = ((name or "").split() for name in (service.name, service.child))
    return [words[0] for words in names if len(words) > 1]


def _topic(service: _Service) -> str:
    if _HEALTH_TOPIC in {service.topic_code, service.parent_code}:
        return ""
    return topic_title(service.topic_code, service.topic, service.topic_text)


def _how_to_book(facts: Passport) -> str:
    if facts.phone:
        return f"Записаться можно по телефону {_unbroken(facts.phone)}."
    where = place(facts)
    return f"Записаться можно в центре{f': {where}' if where else ''}."


def _next_appointment(file: CentreFile, service: _Service, today: dt.date) -> str:
    """Return when the family comes next: whoever of it is booked."""
    if service.family is None:
        return ""
    since = max(service.date, today.isoformat())
    family = Adult.select(Adult.id).where(Adult.family == service.family)
    lines = appointment_lines(
        file,
        (
            Appointment.adult.in_(family),
            Appointment.date >= since,
            Appointment.state.in_(AWAITED_STATES),
        ),
    )
    later = (line for line in lines if _is_after(line.date, line.starts, service))
    line = next(later, None)
    if line is None:
        return ""
    weekday = WEEKDAYS[line.date.weekday()].capitalize()
    when = f"{weekday}, {long_date(line.date)}, в\u00a0{time_text(line.starts)}"
    return ". ".join(
        part for part in (when, initials(line.specialist).rstrip("."), line.room) if part
    )


def _is_after(day: dt.date, at: dt.time, service: _Service) -> bool:
    """Tell whether an appointment comes after the service, not the one that it was."""
    if day.isoformat() > service.date:
        return True
    begun = kept_time(service.time)
    return begun is not None and at > begun


def _service(file: CentreFile, session_id: int) -> _Service:
    parent = Topic.alias("parent")
    rows: Any = (
        Session.select(
            Session.date, Session.time, Specialist.name, Specialist.position, Topic.code,
            parent.code, Topic.title, Session.topic_text, Session.recommendations,
            Session.rating_code, Adult.family, Adult.name, Child.name,
        )
        .join(Specialist, JOIN.LEFT_OUTER, on=Session.specialist == Specialist.id)
        .join(Topic, JOIN.LEFT_OUTER, on=Session.topic == Topic.id)
        .join(parent, JOIN.LEFT_OUTER, on=Topic.parent == parent.id)
        .join(Adult, JOIN.LEFT_OUTER, on=Session.recipient == Adult.id)
        .join(Child, JOIN.LEFT_OUTER, on=Session.child == Child.id)
        .where(Session.id == session_id)
    )  # fmt: skip
    for row in ask(file.db, rows):
        return _Service(*row)
    raise Refused([missing_record()])


def _unbroken(phone: str) -> str:
    """Return a phone number that stays on one line."""
    return phone.replace(" ", "\u00a0")


def _left(text: str) -> Paragraph:
    return Paragraph(text, Align.LEFT)
