"""Rules about requests, ratings, appointments and group events."""

import datetime as dt
from collections.abc import Iterator

from peewee import Expression, fn

from kcentre.centre.values import RequestState
from kcentre.journal.held.unrecorded import is_unrecorded
from kcentre.journal.requests.waiting import is_waiting_since
from kcentre.journal.tables import EventParticipant, GroupEvent, Rating, Request
from kcentre.monitoring.quality.asking import in_days, rows_where
from kcentre.monitoring.quality.records import Grade, Hit, Rule, Scope, TileKey
from kcentre.premises.availability.tables import Appointment
from kcentre.storage import CentreFile
from kcentre.storage.asking import ask


def _done_without_service(_scope: Scope) -> Expression:
    done: Expression = (Request.state == RequestState.DONE) & Request.session.is_null()
    return done


def _complaint_unanswered(_scope: Scope) -> Expression:
    is_told = fn.TRIM(Rating.complaint) != ""
    held: Expression = is_told & (Rating.verdict.is_null() & (fn.TRIM(Rating.measure) == ""))
    return held


def _measure_overdue(scope: Scope) -> Expression:
    held: Expression = (
        (Rating.measure_due != "")
        & (Rating.measure_due < scope.today)
        & (Rating.measure_done == "")
    )
    return held


def _not_recorded(scope: Scope) -> Expression:
    return is_unrecorded(scope.now)


def _is_overdue(scope: Scope) -> Expression:
    term = dt.timedelta(scope.settings.request_overdue_days)
    return is_waiting_since(scope.now.date() - term)


def more_named_than_came(file: CentreFile, scope: Scope) -> Iterator[Hit]:
    """Yield group events with more people ticked as present than were counted."""
    named = fn.SUM(EventParticipant.is_present)
    query = (
        GroupEvent.select(GroupEvent.id, named)
        .join(EventParticipant, on=EventParticipant.event == GroupEvent.id)
        .where(in_days(GroupEvent.date, scope))
        .group_by(GroupEvent.id)
        .having(named > fn.COALESCE(GroupEvent.participants, 0))
        .order_by(GroupEvent.date, GroupEvent.id)
    )
    return (Hit(row_id, f"отмечено: {count}") for row_id, count in ask(file.db, query))


ANSWER_RULES = (
    Rule(
        "К30",
        TileKey.TIMELINESS,
        Grade.WARNING,
        "Обращение без ответа дольше срока",
        "Запишите на приём, окажите услугу или закройте обращение.",
        "request",
        rows_where(Request, Request.date, _is_overdue),
    ),
    Rule(
        "К31",
        TileKey.CONSISTENCY,
        Grade.WARNING,
        "Обращение выполнено, а услуги нет",
        "Укажите услугу, которой на него ответили, или исправьте состояние.",
        "request",
        rows_where(Request, Request.date, _done_without_service),
    ),
    Rule(
        "К32",
        TileKey.TIMELINESS,
        Grade.WARNING,
        "Жалоба без решения",
        "Отметьте, обоснована ли жалоба, и запишите меру.",
        "rating",
        rows_where(Rating, Rating.date, _complaint_unanswered),
    ),
    Rule(
        "К33",
        TileKey.TIMELINESS,
        Grade.WARNING,
        "Срок меры по жалобе прошёл",
        "Отметьте, когда мера выполнена, или перенесите срок.",
        "rating",
        rows_where(Rating, Rating.date, _measure_overdue),
    ),
    Rule(
        "К34",
        TileKey.COMPLETENESS,
        Grade.WARNING,
        "Приём прошёл, но не записан",
        "Запишите услугу или отметьте неявку либо отмену.",
        "appointment",
        rows_where(Appointment, Appointment.date, _not_recorded),
    ),
    Rule(
        "К35",
        TileKey.CORRECTNESS,
        Grade.ERROR,
        "Мероприятие позже сегодняшнего дня",
        "Исправьте дату: мероприятие, которого ещё не было, попадёт в отчёт.",
        "group_event",
        rows_where(GroupEvent, GroupEvent.date, lambda scope: GroupEvent.date > scope.today),
    ),
    Rule(
        "К36",
        TileKey.CORRECTNESS,
        Grade.WARNING,
        "Мероприятие без числа участников",
        "Укажите, сколько человек пришло.",
        "group_event",
        rows_where(GroupEvent, GroupEvent.date, lambda _scope: GroupEvent.participants.is_null()),
    ),
    Rule(
        "К37",
        TileKey.CONSISTENCY,
        Grade.WARNING,
        "Отмечено людей больше, чем пришло",
        "Исправьте число участников или отметки присутствия.",
        "group_event",
        more_named_than_came,
    ),
    Rule(
        "К38",
        TileKey.CORRECTNESS,
        Grade.NOTE,
        "Мероприятие без названия",
        "Напишите название: оно стоит в журнале групповых мероприятий.",
        "group_event",
        rows_where(GroupEvent, GroupEvent.date, lambda _scope: fn.TRIM(GroupEvent.title) == ""),
    ),
)
