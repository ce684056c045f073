"""The tables of a timetable: specialists or rooms × weekdays, or the days of one specialist.

What is the same in all cells of a row stands once, in its head.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import Final

from kcentre.language import fold
from kcentre.language.dates import WEEKDAYS
from kcentre.paper.document import Align, Column, Line, Lines, PaperSize, Row, Table, body, group
from kcentre.premises.timetable.choices import TimetableLook
from kcentre.premises.timetable.known import Known
from kcentre.premises.timetable.opened import Opened
from kcentre.premises.timetable.said import Said, person_of, place_of
from kcentre.premises.timetable.words import SHORT_DAYS

_WORKING: Final = range(5)
_NOBODY = "—"
_WITHOUT_ROOM = "Без кабинета"
_TIME = "Время приёма"


@dataclass(frozen=True, slots=True)
class Days:
    """The days of a timetable: weekday → title; `closed`: weekday → why nobody receives.

    They stand side by side, or one below the other where the paper is upright.
    """

    titles: dict[int, str]
    closed: dict[int, str]
    side_by_side: bool = True

    def used(self, found: Iterable[Opened]) -> list[int]:
        """Return Monday to Friday, and what is used of the weekend."""
        return sorted({*_WORKING, *(opened.weekday for opened in found)})


@dataclass(frozen=True, slots=True)
class _Entry:
    """A row about to be made: its head, its hours, what is told of them."""

    head: tuple[Line, ...]
    own: list[Opened]
    said: Said

    @property
    def first_cell(self) -> Lines:
        lines = (*self.head, Line(self.said.once, small=True))
        return Lines(tuple(line for line in lines if line.text))

    def on(self, weekday: int) -> list[Opened]:
        return [opened for opened in self.own if opened.weekday == weekday]


def usual_days(look: TimetableLook) -> Days:
    """Return the days of any week: «Понедельник» where there is room, «Пн» elsewhere."""
    names = [day.capitalize() for day in WEEKDAYS] if has_room(look) else SHORT_DAYS
    return Days(dict(enumerate(names)), {}, look.is_landscape)


def has_room(look: TimetableLook) -> bool:
    """Say whether the names of days stand in full side by side."""
    return look.is_landscape and look.size is not PaperSize.A5


def by_specialist(found: Sequence[Opened], known: Known, days: Days, look: TimetableLook) -> Table:
    """Return a row a specialist; where several sub-units receive, under their names."""
    people = [person for person in known.people if any(o.specialist_id == person for o in found)]
    units = {known.people[person].sub_unit_id for person in people}

    def unit_of(person: int) -> str:
        return known.units.get(known.people[person].sub_unit_id or 0, "")

    rows: list[Row] = []
    used = days.used(found)
    for unit, members in groupby(sorted(people, key=lambda p: fold(unit_of(p))), unit_of):
        centre = known.passport.centre_kind.label.capitalize()
        rows += [group(unit or centre)] if len(units) > 1 else []
        rows += [_row(_specialist(person, found, known, look), used, days) for person in members]
    return _table("Специалист", rows, used, days)


def by_room(found: Sequence[Opened], known: Known, days: Days) -> Table:
    """Return a row a room, who receives in each; without a room, last."""
    used = days.used(found)
    rows: list[Row] = []
    for room in (*known.rooms.values(), None):
        own = [opened for opened in found if opened.room_id == (room.id if room else None)]
        if own:
            name = Line(room.name if room else _WITHOUT_ROOM, bold=True)
            place = Line(room.place if room else "", small=True)
            rows.append(_row(_Entry((name, place), own, person_of(known, own)), used, days))
    return _table("Кабинет", rows, used, days)


def of_one(found: Sequence[Opened], known: Known, days: Days, look: TimetableLook) -> Table:
    """Return the days of one specialist one below the other: large on a door."""
    said = place_of(known, found, with_rooms=look.with_rooms)
    rows: list[Row] = []
    for weekday in sorted({opened.weekday for opened in found} | set(days.closed)):
        own = [opened for opened in found if opened.weekday == weekday]
        title = Line(days.titles[weekday].replace("\n", ", "), bold=True)
        cell = said.cell(own) if own else Lines((Line(days.closed[weekday], small=True),))
        rows.append(body(Lines((title,)), cell))
    return Table((Column("День"), Column(_TIME, align=Align.CENTRE)), tuple(rows))


def usual_place(found: Sequence[Opened], known: Known, look: TimetableLook) -> str:
    """Return where and how a specialist mostly receives: «Кабинет 5, очно»."""
    return place_of(known, found, with_rooms=look.with_rooms).once


def _specialist(person: int, found: Iterable[Opened], known: Known, look: TimetableLook) -> _Entry:
    own = [opened for opened in found if opened.specialist_id == person]
    who = known.people[person]
    head = (Line(who.name, bold=True), Line(who.position, small=True))
    return _Entry(head, own, place_of(known, own, with_rooms=look.with_rooms))


def _table(first: str, rows: Iterable[Row], used: Iterable[int], days: Days) -> Table:
    if not days.side_by_side:
        return Table((Column(first), Column(_TIME)), tuple(rows))
    columns = (Column(days.titles[day], absent=_NOBODY, align=Align.CENTRE) for day in used)
    return Table((Column(first), *columns), tuple(rows))


def _row(entry: _Entry, used: Iterable[int], days: Days) -> Row:
    if days.side_by_side:
        return body(entry.first_cell, *(_cell(entry, weekday, days) for weekday in used))
    return body(entry.first_cell, Lines(tuple(_listed(entry, used, days))))


def _cell(entry: _Entry, weekday: int, days: Days) -> Lines | None:
    own, closed = entry.on(weekday), days.closed.get(weekday)
    if own:
        return entry.said.cell(own)
    return Lines((Line(closed, small=True),)) if closed else None


def _listed(entry: _Entry, used: Iterable[int], days: Days) -> Iterator[Line]:
    for weekday in used:
        title = days.titles[weekday].replace("\n", "\u00a0")
        yield from entry.said.listed(title, entry.on(weekday))
