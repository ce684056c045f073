"""Windows proposed for the times that families wish and the hours lack.

For each such time, the strongest gap first, at most `_MOST_WINDOWS` windows of two hours or of one
consultation: of the specialist with the most families for each window got so far; on the weekday
with the least open then; where a room is free. None clashes with the hours or with another one.
"""

import datetime as dt
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import product

from kcentre.analysis.demand import said
from kcentre.analysis.demand.gaps import Gap, gaps
from kcentre.analysis.demand.needs import Needs, needs
from kcentre.analysis.demand.times import TIMES
from kcentre.analysis.demand.windows_fit import Fitting, fitting
from kcentre.centre.records import Specialist
from kcentre.centre.values import Form
from kcentre.language import Problem, refuse_if_any
from kcentre.language.clock import time_of
from kcentre.language.problems import Severity
from kcentre.language.sentences import capital
from kcentre.premises.hours.records import Window
from kcentre.premises.hours.surroundings import problems_of_window
from kcentre.premises.hours.verbs import keep_windows
from kcentre.storage import CentreFile, Changes
from kcentre.surveys.values import Meaning, WishedTime

_LENGTH = 120
_MOST_WINDOWS = 3
_FIRST_WEEK = 12 * 60
"""Minutes a centre without any hours begins with."""
_BEGINNINGS = {
    WishedTime.MORNING: (9 * 60, 10 * 60, 8 * 60),
    WishedTime.DAY: (13 * 60, 15 * 60, 14 * 60),
    WishedTime.EVENING: (17 * 60, 18 * 60),
    WishedTime.SATURDAY: (10 * 60, 12 * 60, 9 * 60),
}


@dataclass(frozen=True, slots=True)
class ProposedWindow:
    """A window that would answer to a wish, why it would, and what is odd about it.

    `gap` names the time that is lacking, `whom` how many families wish the specialist (may be
    empty); `problem` is empty where nothing is odd. The names are for showing it.
    """

    window: Window
    gap: str
    whom: str = ""
    problem: str = ""
    specialist: str = ""
    position: str = ""
    room: str = ""

    @property
    def why(self) -> str:
        """Return both reasons in sentences."""
        return f"{self.gap} {self.whom}".rstrip()


def proposed_windows(file: CentreFile, round_id: int, today: dt.date) -> list[ProposedWindow]:
    """Return windows to be opened, the strongest wish first; nothing is written."""
    with file.reading():
        return windows_for(file, needs(file, round_id, today), today)


def windows_for(file: CentreFile, found: Needs, today: dt.date) -> list[ProposedWindow]:
    """Return the same of needs known already."""
    lacking = _lacking(found)
    return list(_proposed(found, lacking, fitting(file, found, today))) if lacking else []


def open_windows(file: CentreFile, windows: Sequence[Window]) -> Changes:
    """Open the accepted windows in one operation, or none of them.

    Raises `Refused` where one of them meets other hours by now; the field «2» is the third window.
    """
    refuse_if_any(_clashes(file, windows))
    return keep_windows(file, windows)


def why_nothing(file: CentreFile, round_id: int, today: dt.date) -> str:
    """Return why no window is proposed."""
    with file.reading():
        found = needs(file, round_id, today)
        if not found.results.responses:
            return "Анкет пока нет: пожелания о времени неизвестны."
        if not _lacking(found):
            return "Времени, которого не хватает многим семьям, нет: часы приёма менять не нужно."
        fit = fitting(file, found, today)
    if not fit.people:
        return "Часы предложить некому: добавьте специалистов."
    return "В нужное время нет свободного специалиста и помещения: посмотрите режим работы."


def _clashes(file: CentreFile, windows: Iterable[Window]) -> Iterator[Problem]:
    for number, window in enumerate(windows):
        for problem in problems_of_window(file, window):
            if problem.severity is Severity.STOP:
                yield Problem(str(number), problem.sentence)


def _lacking(found: Needs) -> list[Gap]:
    return [gap for gap in gaps(found) if gap.need.meaning is Meaning.TIME]


def _proposed(found: Needs, lacking: Iterable[Gap], fit: Fitting) -> Iterator[ProposedWindow]:
    taken: Counter[int] = Counter()
    for gap in lacking:
        for _ in range(_how_many(found, gap)):
            proposal = next(_fitting_windows(gap, fit, taken), None)
            if proposal is None:
                break
            fit = fit.with_window(proposal.window, proposal.specialist, proposal.room)
            taken[proposal.window.specialist_id or 0] += 1
            yield proposal


def _how_many(found: Needs, gap: Gap) -> int:
    """Return how many windows bring a time to its part of the hours, up to the most."""
    wanted = gap.need.part * (found.open_minutes or _FIRST_WEEK) - (gap.need.minutes or 0)
    return max(1, min(_MOST_WINDOWS, round(wanted / _LENGTH)))


def _fitting_windows(gap: Gap, fit: Fitting, taken: Counter[int]) -> Iterator[ProposedWindow]:
    code = WishedTime(gap.need.code)
    people = sorted(fit.people, key=lambda person: -_turn(fit, person, taken))
    days = sorted(TIMES[code].weekdays, key=lambda day: fit.minutes_on(day, TIMES[code]))
    for person, day, begin in product(people, days, _BEGINNINGS[code]):
        for window, room in _windows(person, day, begin, fit):
            if fit.is_free(window):
                yield ProposedWindow(
                    window,
                    gap.sentence,
                    _whom(fit, person),
                    fit.oddness(window),
                    person.name,
                    person.position,
                    room,
                )


def _turn(fit: Fitting, person: Specialist, taken: Counter[int]) -> float:
    """Return how many families wish a specialist for each window, with one more (D'Hondt)."""
    wish = fit.wish_of(person)
    return (wish.wished.count if wish else 0) / (taken[person.id or 0] + 1)


def _windows(
    person: Specialist, day: int, begin: int, fit: Fitting
) -> Iterator[tuple[Window, str]]:
    """Yield a window in every place where it could be, the most wished form first."""
    window = Window(
        person.id,
        day,
        time_of(begin),
        time_of(begin + max(_LENGTH, fit.slot_minutes)),
        valid_from=fit.first,
        valid_to=fit.last,
    )
    for form in fit.forms:
        if form is Form.REMOTE:
            yield replace(window, form=form), ""
        else:
            for room in fit.rooms_of(person.id or 0):
                yield replace(window, form=form, room_id=room.id), room.name


def _whom(fit: Fitting, person: Specialist) -> str:
    """Return «Учителя-логопеда просят 51 из 84 семей.»; empty where nobody asked about people."""
    wish = fit.wish_of(person)
    if wish is None:
        return ""
    return f"{capital(said.specialist_whom(person.position))} просят {wish.families}."
