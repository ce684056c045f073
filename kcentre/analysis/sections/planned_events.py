"""The report's table of the annual plan's events: what was planned, what was held, when."""

from kcentre.monitoring.plan.event_records import EventsFulfilment, PlannedEventLine
from kcentre.monitoring.plan.shares import plan_text
from kcentre.paper.document import Column, Kind, Row, Table, body

MOST_LISTED = 100
"""A longer list belongs to the plan itself, not to a report."""


def planned_events_table(events: EventsFulfilment, caption: str) -> Table | None:
    """Return the planned events due in the period; None where there are none or too many."""
    if not 0 < len(events.lines) <= MOST_LISTED:
        return None
    columns = (
        Column("№", Kind.INTEGER),
        Column("Мероприятие", weight=3),
        Column("Срок", Kind.DATE),
        Column("Проведено", Kind.DATE),
        Column("Участников", Kind.INTEGER),
        Column("Итог", weight=1.5),
    )
    rows = tuple(_row(number, line) for number, line in enumerate(events.lines, 1))
    return Table(columns, rows, caption, note=f"План мероприятий: {plan_text(events)}.")


def _row(number: int, line: PlannedEventLine) -> Row:
    held = line.held
    return body(
        number,
        line.draft.title,
        line.due,
        held.date if held else None,
        held.participants if held else None,
        line.state.label,
    )
