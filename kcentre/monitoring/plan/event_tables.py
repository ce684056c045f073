"""Tables of planned events and of corrections for papers."""

from collections.abc import Iterator, Sequence
from itertools import groupby

from kcentre.language.dates import month_title, short_date
from kcentre.monitoring.plan.event_records import PlannedEventLine
from kcentre.monitoring.plan.records import Correction
from kcentre.monitoring.plan.words import Names
from kcentre.paper.document import Column, Kind, Line, Lines, Row, Table, body, group


def planned(lines: Sequence[PlannedEventLine], known: Names) -> Table:
    """Return the events to be held, under the months of their deadlines."""
    return Table(_PLANNED_COLUMNS, tuple(_planned_rows(lines, known)))


def held(lines: Sequence[PlannedEventLine]) -> Table:
    """Return the planned events with what became of them."""
    rows = tuple(_held_row(number, line) for number, line in enumerate(lines, 1))
    return Table(_HELD_COLUMNS, rows)


def history(found: Sequence[Correction]) -> Table:
    """Return the corrections of a plan, the newest first."""
    rows = (
        body(
            each.made_on,
            Lines((Line(each.subject), Line(each.field.lower(), small=True))),
            each.old or None,
            each.new or None,
            each.reason,
        )
        for each in found
    )
    return Table(_HISTORY_COLUMNS, tuple(rows))


def when(line: PlannedEventLine) -> str:
    """Return «с 01.10.2026 по 20.10.2026», «до 20.10.2026» or the one day itself."""
    starts, due = line.draft.starts, short_date(line.due)
    if starts is None:
        return f"до\u00a0{due}"
    return due if starts == line.due else f"с\u00a0{short_date(starts)} по\u00a0{due}"


def _planned_rows(lines: Sequence[PlannedEventLine], known: Names) -> Iterator[Row]:
    numbered = enumerate(lines, 1)
    for (year, month), own in groupby(numbered, lambda pair: (pair[1].due.year, pair[1].due.month)):
        yield group(month_title(year, month))
        for number, line in own:
            yield _planned_row(number, line, known)


def _planned_row(number: int, line: PlannedEventLine, known: Names) -> Row:
    draft = line.draft
    return body(
        number,
        Lines(tuple(_title_lines(line))),
        draft.audience or None,
        when(line),
        known.people.get(draft.specialist_id or 0),
        draft.expected,
    )


def _title_lines(line: PlannedEventLine) -> Iterator[Line]:
    draft = line.draft
    yield Line(draft.title)
    kind = ", ".join(each.label for each in (draft.event_type, draft.form) if each)
    if kind:
        yield Line(kind, small=True)
    if draft.note:
        yield Line(draft.note, small=True)


def _held_row(number: int, line: PlannedEventLine) -> Row:
    event = line.held
    return body(
        number,
        line.draft.title,
        when(line),
        event.date if event else None,
        line.draft.expected,
        event.participants if event else None,
        line.state.label,
    )


_PLANNED_COLUMNS = (
    Column("№", Kind.INTEGER, weight=0.4),
    Column("Мероприятие", weight=3),
    Column("Для кого", weight=1.5),
    Column("Срок", weight=1.2),
    Column("Ответственный", weight=1.4),
    Column("Участников", Kind.INTEGER),
)
_HELD_COLUMNS = (
    Column("№", Kind.INTEGER, weight=0.4),
    Column("Мероприятие", weight=3),
    Column("Срок", weight=1.2),
    Column("Проведено", Kind.DATE),
    Column("план", Kind.INTEGER, group="Участников"),
    Column("факт", Kind.INTEGER, group="Участников"),
    Column("Отметка", weight=1.4),
)
_HISTORY_COLUMNS = (
    Column("Дата", Kind.DATE),
    Column("Что изменено", weight=2.4),
    Column("Было", weight=1.2),
    Column("Стало", weight=1.2),
    Column("Причина", weight=2),
)
