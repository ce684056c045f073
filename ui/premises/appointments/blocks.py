"""A day and a week of appointments as columns and blocks of the grid of time."""

import datetime as dt
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from kcentre.language.clock import minutes_of, time_text
from kcentre.language.dates import near_date
from kcentre.language.names import initials
from kcentre.language.plurals import records
from kcentre.premises.appointments.records import AppointmentLine
from kcentre.premises.availability.records import Slot
from kcentre.premises.values import AWAITED_STATES, AppointmentState
from ui.premises.appointments.choices import Choices
from ui.premises.appointments.shown import Shown
from ui.widgets.time_grid import BlockLook, GridBlock, GridColumn

Column = int | dt.date
"""The key of a column: a specialist of the day, or a day of the week."""

_EARLIEST, _LATEST = 9 * 60, 17 * 60
_FEW_PEOPLE = 2
_CROWD = 2
"""So many appointments of one time are one block of a week of more than a few people."""
_SATURDAY = 5
_TONES = {
    AppointmentState.BOOKED: 0,
    AppointmentState.CONFIRMED: 5,
    AppointmentState.HELD: 1,
    AppointmentState.NO_SHOW: 2,
}
"""Green is what was held and amber who did not come, as in the list."""
_MARKS = {
    AppointmentState.CONFIRMED: "✓ ",
    AppointmentState.HELD: "✓✓ ",
    AppointmentState.NO_SHOW: "✕ ",
}


@dataclass(frozen=True, slots=True)
class Crowd:
    """The key of a block that stands for several appointments of one time."""

    day: dt.date
    starts: dt.time
    ends: dt.time


def day_columns(shown: Shown, choices: Choices) -> list[GridColumn]:
    """Return a column for each specialist who receives or is booked; else for all who work."""
    closed = dict(shown.closed).get(shown.first, "")
    there = {line.specialist_id for line in shown.lines}
    there |= {stretch.specialist_id for stretch in shown.hours}
    people = [person for person in choices.specialists if person.id in there]
    wanted = shown.sieve.specialist_id
    is_empty = not people
    if is_empty:
        people = [
            person
            for person in choices.specialists
            if not person.is_retired and wanted in {None, person.id}
        ]
    note = closed or ("нет приёма" if is_empty else "")
    return [
        GridColumn(person.id, initials(person.name), note or person.position, is_closed=bool(note))
        for person in people
    ]


def week_columns(shown: Shown) -> list[GridColumn]:
    """Return a column for each day; days off only where something is on them."""
    busy = {line.date for line in shown.lines} | {stretch.day for stretch in shown.hours}
    closed = dict(shown.closed)
    days = (shown.first + dt.timedelta(days=place) for place in range(7))
    return [
        GridColumn(
            day,
            near_date(day),
            closed.get(day, ""),
            is_today=day == shown.now.date(),
            is_closed=day in closed,
        )
        for day in days
        if day.weekday() < _SATURDAY or day in busy
    ]


def day_blocks(shown: Shown) -> list[GridBlock]:
    """Return the blocks of one day, by specialist."""
    hours = [
        GridBlock(
            ("hours", place), each.specialist_id, each.starts, each.ends, "",
            look=BlockLook.BACKGROUND,
        )
        for place, each in enumerate(shown.hours)
    ]  # fmt: skip
    free = [_slot_block(slot, slot.specialist_id, "свободно", ()) for slot in shown.slots]
    taken = [_line_block(line, line.specialist_id, shown.now) for line in shown.lines]
    return [*hours, *free, *taken]


def week_blocks(shown: Shown, choices: Choices) -> list[GridBlock]:
    """Return the blocks of a week, by day; slots of the same time make one block."""
    return [*_free_of_week(shown.slots, choices), *_taken_of_week(shown)]


def span_of(shown: Shown) -> tuple[int, int]:
    """Return the minutes between which all stands; 9:00–17:00 where nothing does."""
    starts = [minutes_of(line.starts) for line in shown.lines]
    ends = [minutes_of(line.ends) for line in shown.lines]
    starts += [stretch.starts for stretch in shown.hours]
    ends += [stretch.ends for stretch in shown.hours]
    return min(starts, default=_EARLIEST), max(ends, default=_LATEST)


def _free_of_week(slots: Sequence[Slot], choices: Choices) -> Iterator[GridBlock]:
    together: dict[tuple[dt.date, int, int], list[Slot]] = defaultdict(list)
    for slot in slots:
        together[slot.day, slot.starts, slot.ends].append(slot)
    for same in together.values():
        names = tuple(choices.specialist_name(slot.specialist_id) for slot in same)
        title = "свободно" if len(same) == 1 else f"свободно: {len(same)}"
        yield _slot_block(same[0], same[0].day, title, names)


def _taken_of_week(shown: Shown) -> Iterator[GridBlock]:
    together: dict[Crowd, list[AppointmentLine]] = defaultdict(list)
    for line in shown.lines:
        together[Crowd(line.date, line.starts, line.ends)].append(line)
    is_named = shown.sieve.specialist_id is None
    people = {line.specialist_id for line in shown.lines}
    people |= {stretch.specialist_id for stretch in shown.hours}
    for crowd, same in together.items():
        if len(people) <= _FEW_PEOPLE or len(same) < _CROWD:
            for line in same:
                yield _line_block(line, line.date, shown.now, with_specialist=is_named)
        else:
            yield _crowd_block(crowd, same)


def _crowd_block(crowd: Crowd, lines: Sequence[AppointmentLine]) -> GridBlock:
    said = tuple(f"{line.who}, {initials(line.specialist)}" for line in lines)
    title = records(len(lines))
    return GridBlock(
        crowd,
        crowd.day,
        minutes_of(crowd.starts),
        minutes_of(crowd.ends),
        title,
        said,
        tool_tip="\n".join((title, *said, "Enter покажет день")),
        is_movable=False,
    )


def _slot_block(slot: Slot, column: Column, title: str, lines: tuple[str, ...]) -> GridBlock:
    return GridBlock(
        slot, column, slot.starts, slot.ends, title, lines, look=BlockLook.OPEN, is_movable=False
    )


def _line_block(
    line: AppointmentLine, column: Column, now: dt.datetime, *, with_specialist: bool = False
) -> GridBlock:
    is_over = dt.datetime.combine(line.date, line.ends) <= now
    is_muted = line.state is AppointmentState.NO_SHOW or (is_over and line.state in AWAITED_STATES)
    said = (initials(line.specialist) if with_specialist else "", line.child, line.topic, line.room)
    return GridBlock(
        line.id,
        column,
        minutes_of(line.starts),
        minutes_of(line.ends),
        _MARKS.get(line.state, "") + line.who,
        tuple(filter(None, said)),
        _TONES.get(line.state, 0),
        BlockLook.MUTED if is_muted else BlockLook.SOLID,
        _tool_tip(line),
        is_movable=line.state in AWAITED_STATES,
    )


def _tool_tip(line: AppointmentLine) -> str:
    said = (
        f"{time_text(line.starts)}–{time_text(line.ends)}, {line.who}",
        line.phone,
        line.child,
        line.topic,
        line.specialist,
        ", ".join(filter(None, (line.form.label, line.room))),
        f"Состояние: {line.state.label}",
        line.note,
    )
    return "\n".join(filter(None, said))
