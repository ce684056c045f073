"""The requests as a list for Excel."""

import datetime as dt
from collections.abc import Iterator, Sequence
from pathlib import Path

from peewee import JOIN

from kcentre.centre.tables import InfoChannel, Specialist, SubUnit, Topic
from kcentre.centre.values import Form, RequestChannel, RequestState
from kcentre.families.tables import Adult, Child, Family
from kcentre.journal.lines import topic_title
from kcentre.journal.listed import ListedSheet, export_listed
from kcentre.journal.ordering import Order
from kcentre.journal.requests.filters import ALL_REQUESTS, RequestFilter
from kcentre.journal.requests.listing import RequestList
from kcentre.journal.tables import Request, Session
from kcentre.journal.values import Initiator
from kcentre.language.clock import kept_time
from kcentre.language.dates import kept_day
from kcentre.paper.document import Cell, Column, Kind
from kcentre.premises.appointments.lines import child_text, who_text
from kcentre.premises.availability.tables import Appointment
from kcentre.storage import UNWATCHED, CentreFile, Progress
from kcentre.storage.asking import ask

REQUEST_TITLE = "Журнал регистрации обращений"
_OLDEST_FIRST = Order(descending=False)

REQUEST_COLUMNS = (
    Column("№", Kind.INTEGER, weight=0.6),
    Column("Дата", Kind.DATE),
    Column("Время", Kind.TIME, weight=0.7),
    Column("Способ обращения", weight=1.4),
    Column("Откуда узнали", weight=1.6),
    Column("Кто обратился", weight=2.4),
    Column("Телефон", weight=1.3),
    Column("Ребёнок", weight=1.6),
    Column("Тема", weight=2.5),
    Column("Инициатор", weight=1.8),
    Column("Желаемая форма", weight=1.2),
    Column("Желаемое время", weight=1.6),
    Column("Желаемый специалист", weight=2),
    Column("Состояние", weight=1.6),
    Column("Запись на", Kind.DATE),
    Column("Услуга №", Kind.INTEGER, weight=0.8),
    Column("Дата услуги", Kind.DATE),
    Column("Дней до услуги", Kind.INTEGER, weight=0.8),
    Column("Куда направили", weight=2),
    Column("Закрыто", Kind.DATE),
    Column("Подразделение", weight=1.6),
    Column("Код семьи"),
    Column("Примечание", weight=2),
)


def export_requests(
    file: CentreFile,
    path: Path,
    wanted: RequestFilter = ALL_REQUESTS,
    progress: Progress = UNWATCHED,
) -> int:
    """Write the wanted requests into a workbook, oldest first; return how many there are."""
    return export_listed(file, path, _SHEET, RequestList(wanted, _OLDEST_FIRST), progress)


def request_rows(file: CentreFile, request_ids: Sequence[int]) -> Iterator[tuple[Cell, ...]]:
    """Yield the rows of `REQUEST_COLUMNS` in the order of the ids."""
    rows = (
        Request.select(
            Request.id, Request.number, Request.date, Request.time, Request.channel,
            Request.adult, Adult.name, Family.code, Adult.phone, Child.name, Child.born_from,
            Child.born_to, Topic.code, Topic.title, Request.topic_text, Request.initiator,
            Request.wished_form, Request.wished_time, Specialist.name, Request.state,
            Appointment.date, Session.number, Session.date, Request.routed_to, Request.closed_on,
            SubUnit.name, Request.note, InfoChannel.name,
        )
        .join(Adult, JOIN.LEFT_OUTER, on=Request.adult == Adult.id)
        .join(Family, JOIN.LEFT_OUTER, on=Adult.family == Family.id)
        .join(Child, JOIN.LEFT_OUTER, on=Request.child == Child.id)
        .join(Topic, JOIN.LEFT_OUTER, on=Request.topic == Topic.id)
        .join(Specialist, JOIN.LEFT_OUTER, on=Request.wished_specialist == Specialist.id)
        .join(Appointment, JOIN.LEFT_OUTER, on=Request.appointment == Appointment.id)
        .join(Session, JOIN.LEFT_OUTER, on=Request.session == Session.id)
        .join(SubUnit, JOIN.LEFT_OUTER, on=Request.sub_unit == SubUnit.id)
        .join(InfoChannel, JOIN.LEFT_OUTER, on=Request.learned_from == InfoChannel.id)
        .where(Request.id.in_(list(request_ids)))
    )  # fmt: skip
    made: dict[int, tuple[Cell, ...]] = {}
    for (
        row_id, number, date, time, channel, adult_id, name, code, phone, child, born_from,
        born_to, topic_code, topic, text, initiator, form, wished_time, specialist, state, booked,
        session_number, served, routed_to, closed_on, sub_unit, note,
        learned_from,
    ) in ask(file.db, rows):  # fmt: skip
        day, served_on = dt.date.fromisoformat(date), kept_day(served)
        made[row_id] = (
            number, day, kept_time(time), RequestChannel(channel).label, learned_from or "",
            who_text(adult_id, name, code), phone or "",
            child_text(child, born_from, born_to, day), topic_title(topic_code, topic, text),
            Initiator(initiator).label if initiator else "", Form(form).label if form else "",
            wished_time, specialist or "", RequestState(state).label, kept_day(booked),
            session_number, served_on, (served_on - day).days if served_on else None, routed_to,
            kept_day(closed_on), sub_unit or "", code or "", note,
        )  # fmt: skip
    return (made[row_id] for row_id in request_ids)


_SHEET = ListedSheet(REQUEST_TITLE, REQUEST_COLUMNS, request_rows)
