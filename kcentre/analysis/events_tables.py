"""The report's tables of group events: how many, and which."""

from datetime import date
from typing import NamedTuple

from kcentre.analysis.comparison import Comparison
from kcentre.analysis.conclusions.of_answers import NO_EVENTS
from kcentre.analysis.counted import label_column
from kcentre.centre.tables import Specialist
from kcentre.centre.values import EventType, Form
from kcentre.figures.scope import Scope
from kcentre.journal.tables import GroupEvent
from kcentre.paper.document import Column, Kind, Row, RowRole, Table
from kcentre.storage import CentreFile
from kcentre.storage.asking import ask

MOST_LISTED = 60
"""A longer list belongs to the journal of events, not to a report."""


class _Event(NamedTuple):
    date: str
    event_type: str | None
    title: str
    form: str | None
    specialist: str | None
    participants: int | None


def events_table(compared: Comparison, caption: str) -> Table:
    """Return the numbers of events and of participants."""
    columns = (label_column("Показатель"), Column("За период", Kind.INTEGER), *compared.columns)
    held = compared.counts(lambda found: found.events.total)
    people = compared.counts(lambda found: found.events.participants)
    rows = (Row(("Проведено мероприятий", *held)), Row(("Участников", *people)))
    return Table(columns, rows if any(held) else (), caption, empty=NO_EVENTS)


def events_list(file: CentreFile, scope: Scope) -> Table | None:
    """Return the period's events one by one; None where there are none or too many."""
    query = (
        GroupEvent.select(
            GroupEvent.date,
            GroupEvent.event_type,
            GroupEvent.title,
            GroupEvent.form,
            Specialist.name,
            GroupEvent.participants,
        )
        .join(Specialist, "LEFT OUTER JOIN")
        .where(scope.events)
        .order_by(GroupEvent.date, GroupEvent.time, GroupEvent.id)
        .limit(MOST_LISTED + 1)
    )
    rows = [_row(_Event._make(values)) for values in ask(file.db, query)]
    if not 0 < len(rows) <= MOST_LISTED:
        return None
    columns = (
        Column("Дата", Kind.DATE),
        Column("Мероприятие", weight=2),
        Column("Форма"),
        Column("Специалист"),
        Column("Участников", Kind.INTEGER),
    )
    participants = sum(row.cells[-1] for row in rows if isinstance(row.cells[-1], int))
    last = Row(("", "Итого", "", "", participants), RowRole.TOTAL)
    return Table(columns, (*rows, last))


def _row(event: _Event) -> Row:
    label = EventType(event.event_type).label if event.event_type else ""
    title = f"«{event.title}»" if label and event.title else event.title
    return Row(
        (
            date.fromisoformat(event.date),
            f"{label} {title}".strip() or "мероприятие",
            Form(event.form).label if event.form else "",
            event.specialist or "",
            event.participants,
        )
    )
