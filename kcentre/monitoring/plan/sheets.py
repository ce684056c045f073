"""The papers of the plan: «План работы» and its fulfilment, план → корректировка → факт."""

import datetime as dt
from collections.abc import Iterator

from kcentre.centre.letter import adopted_by_council, approved_by_head, issued_by, signature
from kcentre.centre.queries import passport
from kcentre.centre.records import Passport
from kcentre.language.dates import long_date, short_date, today_here
from kcentre.monitoring.plan import event_tables, queries, volume_tables
from kcentre.monitoring.plan.done import volume_table
from kcentre.monitoring.plan.event_records import PlannedEventLine
from kcentre.monitoring.plan.parts import Part
from kcentre.monitoring.plan.records import Plan
from kcentre.monitoring.plan.shares import fulfilment, plan_text
from kcentre.monitoring.plan.words import names
from kcentre.paper.document import (
    Approval,
    Block,
    Document,
    Heading,
    Paragraph,
    Signature,
)
from kcentre.periods.period import academic_year
from kcentre.storage import CentreFile

_NO_SERVICES = "Объёмы услуг на учебный год не запланированы."
_NO_EVENTS = "Мероприятия на учебный год не запланированы."


def plan_sheet(file: CentreFile, year: int, today: dt.date | None = None) -> Document:
    """Return «План работы на 2026/27 учебный год»: services, events, the marks of approval."""
    day = today or today_here()
    with file.reading():
        centre, known = passport(file), queries.plan(file, year)
        blocks = (
            *_planned_services(file, year, day),
            *_planned_events(file, year, day),
            Signature("Ответственный за план работы", ""),
        )
    words = f"работы {centre.centre_genitive}"
    title = f"на {academic_year(year).word} учебный год"
    return Document(
        title=f"ПЛАН\n{words}\n{title}",
        subject=f"План {words} {title}",
        **issued_by(centre),
        adopted=adopted_by_council(),
        approved=_approval(centre, known),
        blocks=blocks,
    )


def plan_fact_sheet(file: CentreFile, year: int, today: dt.date | None = None) -> Document:
    """Return how the plan of the year is fulfilled by `today`, with its history."""
    day = today or today_here()
    with file.reading():
        centre = passport(file)
        blocks = (
            *_given_services(file, year, day),
            *_held_events(file, year, day),
            *_history(file, year),
            signature(centre),
        )
    words = f"плана работы {centre.centre_genitive}"
    title = f"на {academic_year(year).word} учебный год"
    return Document(
        title=f"ВЫПОЛНЕНИЕ\n{words}\n{title}",
        subtitle=f"по состоянию на {long_date(day)}",
        subject=f"Выполнение {words} {title}",
        **issued_by(centre),
        blocks=blocks,
    )


def _approval(centre: Passport, known: Plan | None) -> Approval:
    mark = approved_by_head(centre)
    if known is None or known.approved_on is None:
        return mark
    return Approval(mark.word, (*mark.lines[:-1], long_date(known.approved_on)))


def _planned_services(file: CentreFile, year: int, today: dt.date) -> Iterator[Block]:
    yield Heading("1. Услуги")
    kinds = volume_table(file, year, Part.KIND, today)
    if not kinds.rows:
        yield Paragraph(_NO_SERVICES)
        return
    yield volume_tables.by_months(kinds)
    for part in (Part.FORM, Part.SPECIALIST):
        yield from volume_tables.by_part(volume_table(file, year, part, today))
    if kinds.plan is not None and kinds.plan.note:
        yield Paragraph(kinds.plan.note, small=True)


def _planned_events(file: CentreFile, year: int, today: dt.date) -> Iterator[Block]:
    yield Heading("2. Мероприятия")
    lines = [
        line for line in queries.planned_events(file, year, today=today) if not line.is_cancelled
    ]
    yield event_tables.planned(lines, names(file)) if lines else Paragraph(_NO_EVENTS)


def _given_services(file: CentreFile, year: int, today: dt.date) -> Iterator[Block]:
    yield Heading("1. Услуги")
    tables = [volume_table(file, year, part, today) for part in _PARTS]
    if not tables[0].rows:
        yield Paragraph(_NO_SERVICES)
        return
    yield volume_tables.plan_and_fact(tables)
    yield Paragraph(volume_tables.to_date_text(file, tables[0], today))


def _held_events(file: CentreFile, year: int, today: dt.date) -> Iterator[Block]:
    yield Heading("2. Мероприятия")
    lines = queries.planned_events(file, year, today=today)
    if not lines:
        yield Paragraph(_NO_EVENTS)
        return
    yield event_tables.held(lines)
    yield Paragraph(_conclusion(lines, today))


def _conclusion(lines: list[PlannedEventLine], today: dt.date) -> str:
    whole = fulfilment(lines)
    due = fulfilment(line for line in lines if line.due <= today)
    if due.planned == whole.planned:
        return f"План мероприятий: {plan_text(whole)}."
    text = f"План мероприятий за год: выполнено {whole.held} из {whole.planned}."
    if not due.planned:
        return f"{text} Сроки мероприятий ещё не наступили."
    return f"{text} Срок к {short_date(today)} наступил у {due.planned}: {plan_text(due)}."


def _history(file: CentreFile, year: int) -> Iterator[Block]:
    found = queries.corrections(file, year)
    if found:
        yield Heading("3. Корректировки плана")
        yield event_tables.history(found)


_PARTS = (Part.MONTH, Part.KIND, Part.FORM, Part.SPECIALIST)
