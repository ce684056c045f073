"""Where another window would fit: who could receive, in which rooms, beside which hours."""

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass, replace

from kcentre.analysis.demand.capacity import days_ahead, position_key
from kcentre.analysis.demand.codes import form_of
from kcentre.analysis.demand.needs import Need, Needs
from kcentre.analysis.demand.times import TimeOfWeek
from kcentre.centre.queries import specialists
from kcentre.centre.records import Specialist
from kcentre.centre.values import Form
from kcentre.language.clock import minutes_of
from kcentre.language.problems import Severity
from kcentre.premises.availability.queries import slot_length
from kcentre.premises.hours.checks import Chosen
from kcentre.premises.hours.queries import pauses, windows
from kcentre.premises.hours.records import Pause, Window, WindowLine
from kcentre.premises.hours.rules import WindowSurroundings, window_problems
from kcentre.premises.rooms.queries import rooms
from kcentre.premises.rooms.records import Room
from kcentre.premises.values import Purpose
from kcentre.storage import CentreFile
from kcentre.surveys.values import Meaning

_ROOMS = (Purpose.INDIVIDUAL, Purpose.OTHER, Purpose.PLAY, Purpose.GROUP)
"""Rooms in which one can consult, the fittest first."""


@dataclass(frozen=True, slots=True)
class Fitting:
    """All that decides where a window fits on the days `first`…`last`.

    `people`: the most wished first. `forms`: in person or remote, the most wished first.
    """

    first: dt.date
    last: dt.date
    people: tuple[Specialist, ...]
    rooms: tuple[Room, ...]
    forms: tuple[Form, ...]
    lines: tuple[WindowLine, ...]
    pauses: tuple[Pause, ...]
    slot_minutes: int
    wishes: tuple[Need, ...] = ()

    def with_window(self, window: Window, specialist: str, room: str) -> "Fitting":
        """Return the same with a window more."""
        line = WindowLine(window, specialist, "", room)
        return replace(self, lines=(*self.lines, line))

    def is_free(self, window: Window) -> bool:
        """Tell whether nothing stops a window, no break cuts it and no form is there already."""
        problems = window_problems(window, self._around(window))
        if any(problem.severity is Severity.STOP for problem in problems):
            return False
        return not any(_cuts(pause, window) for pause in self.pauses)

    def oddness(self, window: Window) -> str:
        """Return what asks for a second look; empty where nothing does."""
        problems = window_problems(window, self._around(window))
        return " ".join(problem.sentence for problem in problems)

    def minutes_on(self, weekday: int, time: TimeOfWeek) -> int:
        """Return how long anybody receives on a weekday at a time of the week."""
        return sum(
            time.minutes_in(weekday, (minutes_of(line.window.starts), minutes_of(line.window.ends)))
            for line in self.lines
            if line.window.weekday == weekday
        )

    def rooms_of(self, specialist_id: int) -> list[Room]:
        """Return the rooms, those first in which the specialist receives already."""
        own = {line.window.room_id for line in self.lines
               if line.window.specialist_id == specialist_id}  # fmt: skip
        return sorted(self.rooms, key=lambda room: room.id not in own)

    def wish_of(self, person: Specialist) -> Need | None:
        """Return how many families ask for somebody's position."""
        key = position_key(person.position)
        return next((need for need in self.wishes if position_key(need.code) == key), None)

    def _around(self, window: Window) -> WindowSurroundings:
        beside = tuple(line for line in self.lines if _is_beside(line.window, window))
        return WindowSurroundings(Chosen(""), Chosen(""), beside, self.slot_minutes)


def fitting(file: CentreFile, found: Needs, today: dt.date) -> Fitting:
    """Return where windows fit from next Monday (in summer, from September) to the year's end."""
    first, last = days_ahead(today)
    lines = tuple(line for line in windows(file, first=first, last=last) if not line.is_retired)
    wishes = found.of(Meaning.SPECIALISTS)
    return Fitting(
        first,
        min(last, max((line.window.valid_to or last for line in lines), default=last)),
        _most_wished(specialists(file), wishes),
        tuple(_fit_rooms(rooms(file))),
        _forms(found),
        lines,
        tuple(pauses(file, first=first, last=last)),
        slot_length(file).whole,
        wishes,
    )


def _most_wished(people: Iterable[Specialist], wishes: Iterable[Need]) -> tuple[Specialist, ...]:
    counts = {position_key(need.code): need.wished.count for need in wishes}
    return tuple(sorted(people, key=lambda one: -counts.get(position_key(one.position), 0)))


def _fit_rooms(found: Iterable[Room]) -> list[Room]:
    fit = [room for room in found if room.purpose in _ROOMS]
    return sorted(fit, key=lambda room: _ROOMS.index(room.purpose))


def _forms(found: Needs) -> tuple[Form, ...]:
    """Return in person and remote, the more wished first; visits need no window at the centre."""
    counts = dict.fromkeys((Form.IN_PERSON, Form.REMOTE), 0)
    for need in found.of(Meaning.FORM):
        form = form_of(need.code)
        if form in counts:
            counts[form] = max(counts[form], need.wished.count)
    wished = [form for form, count in counts.items() if count] or [Form.IN_PERSON]
    return tuple(sorted(wished, key=lambda form: -counts[form]))


def _is_beside(one: Window, other: Window) -> bool:
    same_room = one.room_id is not None and one.room_id == other.room_id
    return one.weekday == other.weekday and (one.specialist_id == other.specialist_id or same_room)


def _cuts(pause: Pause, window: Window) -> bool:
    return (
        pause.specialist_id in {None, window.specialist_id}
        and pause.weekday in {None, window.weekday}
        and pause.starts < window.ends
        and window.starts < pause.ends
    )
