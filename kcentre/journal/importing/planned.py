"""A plan as the user reads it: the rows that will be written, and what is said of them."""

from dataclasses import dataclass
from datetime import date
from heapq import nsmallest

from kcentre.centre.values import EventType, Form, Kind
from kcentre.journal.importing.facts import Facts
from kcentre.journal.importing.people import KnownAdult
from kcentre.journal.importing.plan import ImportPlan, PlannedEvent, PlannedSession
from kcentre.journal.importing.report import ImportReport, report_of
from kcentre.journal.importing.specialists import KnownSpecialist
from kcentre.language.dates import short_date
from kcentre.language.plurals import counted, rows, services

ROWS_SHOWN = 500


@dataclass(frozen=True, slots=True)
class PlannedRow:
    """One service or event that will be added, in words; `minutes` is None where not told."""

    date: str
    time: str
    specialist: str
    form: str
    kind: str
    topic: str
    recipient: str
    minutes: int | None


@dataclass(frozen=True, slots=True)
class PlanView:
    """What a screen shows of a plan; the plan itself comes back to be carried out.

    `report` are its counts, `first_rows` its earliest services and events, `days` the first and
    last day it writes on.
    """

    plan: ImportPlan
    report: ImportReport
    first_rows: tuple[PlannedRow, ...]
    days: tuple[date, date] | None


def view_of(plan: ImportPlan, most: int = ROWS_SHOWN) -> PlanView:
    """Return a plan in words."""
    planned: list[PlannedSession | PlannedEvent] = [*plan.sessions, *plan.events]
    first = nsmallest(most, planned, key=lambda one: (one.facts.date, one.facts.time))
    told = tuple(_row(plan, one) for one in first)
    return PlanView(plan, report_of(plan), told, _days(planned))


def to_add(report: ImportReport) -> str:
    """Return what an import adds, in the accusative: «214 услуг и 6 мероприятий»."""
    parts = [
        (report.sessions, counted(report.sessions, "услугу", "услуги", "услуг")),
        (report.events, counted(report.events, "мероприятие", "мероприятия", "мероприятий")),
    ]
    return " и ".join(words for number, words in parts if number) or "0\u00a0услуг"


def added(report: ImportReport) -> str:
    """Return what an import added: «В журнал внесено: 214 услуг и 6 мероприятий»."""
    events = counted(report.events, "мероприятие", "мероприятия", "мероприятий")
    parts = ((report.sessions, services(report.sessions)), (report.events, events))
    return "В журнал внесено: " + " и ".join(words for number, words in parts if number)


def nothing_to_add(report: ImportReport) -> str:
    """Return the sentence why there is nothing to add; empty where there is something."""
    if report.sessions or report.events:
        return ""
    if report.duplicates and not report.rejected:
        return f"Вносить нечего: {rows(report.duplicates)} таблицы уже есть в журнале."
    if report.duplicates:
        return "Вносить нечего: принятые строки таблицы уже есть в журнале."
    if report.rejected:
        return "Вносить нечего: ни одна строка не принята. Причины — в списке «Не принято»."
    return "Вносить нечего: в таблице нет строк с датой услуги."


def _row(plan: ImportPlan, one: PlannedSession | PlannedEvent) -> PlannedRow:
    facts = one.facts
    topic = plan.topic_titles.get(facts.topic_id) or facts.topic_text
    if isinstance(one, PlannedEvent):
        named = one.event.title or (EventType(one.event.type).label if one.event.type else "")
        return _told(facts, one.specialist, topic or named, _group(one.event.participants))
    return _told(facts, one.specialist, topic, _name(one.recipient))


def _told(
    facts: Facts, specialist: KnownSpecialist | None, topic: str, recipient: str
) -> PlannedRow:
    return PlannedRow(
        short_date(date.fromisoformat(facts.date)),
        facts.time,
        specialist.name if specialist else "",
        Form(facts.form).label if facts.form else "",
        Kind(facts.kind).label if facts.kind else "",
        topic,
        recipient,
        facts.minutes,
    )


def _group(participants: int | None) -> str:
    return "мероприятие" if participants is None else f"мероприятие, {participants}\u00a0чел."


def _name(recipient: KnownAdult | None) -> str:
    return "анонимно" if recipient is None else recipient.name or recipient.family.code


def _days(planned: list[PlannedSession | PlannedEvent]) -> tuple[date, date] | None:
    days = [one.facts.date for one in planned]
    return (date.fromisoformat(min(days)), date.fromisoformat(max(days))) if days else None
