"""What proves that a centre works and is watched: services, ratings, plan, reports."""

import datetime as dt

from peewee import fn

from kcentre.journal.tables import Rating
from kcentre.monitoring.plan.tables import ServicePlan
from kcentre.periods.begun import first_service
from kcentre.periods.tables import PeriodSnapshot
from kcentre.roadmaps.records import FactState
from kcentre.steps.facts.days import first_day, lacking, proven
from kcentre.steps.monitoring import PLAN_TARGET
from kcentre.steps.surveys import is_still_valid
from kcentre.storage import CentreFile
from kcentre.storage.asking import ask

_JOURNAL_TARGET = "journal"
_RATINGS_TARGET = "journal/ratings"
_REPORTS_TARGET = "analysis"


def first_session(file: CentreFile, _today: dt.date) -> FactState:
    """Return whether the first service stands in the journal."""
    day = first_service(file)
    if day is None:
        return lacking("журнал пока пуст", _JOURNAL_TARGET)
    return proven("первая услуга", day, _JOURNAL_TARGET)


def first_rating(file: CentreFile, _today: dt.date) -> FactState:
    """Return whether the recipients' ratings are gathered."""
    day = first_day(day or "" for (day,) in ask(file.db, Rating.select(fn.MIN(Rating.date))))
    if day is None:
        return lacking("оценок пока нет", _RATINGS_TARGET)
    return proven("первая оценка", day, _RATINGS_TARGET)


def plan_approved(file: CentreFile, today: dt.date) -> FactState:
    """Return whether a plan of services was approved within the last year.

    By the day, not by the year it is of: what was approved in August for the coming year counts,
    and the first of September takes nothing back.
    """
    table = ServicePlan
    query = table.select(fn.MAX(table.approved_on)).where(table.approved_on != "")
    day = first_day(day or "" for (day,) in ask(file.db, query))
    if day is None or not is_still_valid(day, today):
        return lacking("план на учебный год не утверждён", PLAN_TARGET)
    return proven("план утверждён", day, PLAN_TARGET)


def report_closed(file: CentreFile, _today: dt.date) -> FactState:
    """Return whether a period was closed and not opened again."""
    table = PeriodSnapshot
    query = table.select(fn.MIN(table.made_at)).where(table.reopened_on == "")
    day = first_day(at or "" for (at,) in ask(file.db, query))
    if day is None:
        return lacking("закрытых периодов пока нет", _REPORTS_TARGET)
    return proven("период закрыт", day, _REPORTS_TARGET)
