"""Days of one weekday as repetitions that a calendar understands."""

import datetime as dt
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

_WEEK = dt.timedelta(weeks=1)
_LONGEST_GAP = 6
"""Weeks; after a longer silence (the summer) the hours begin anew."""


class Repetition(NamedTuple):
    """Every `step` weeks from `first` to `last`, but not on the days `missing`."""

    first: dt.date
    last: dt.date
    step: int = 1
    missing: tuple[dt.date, ...] = ()

    def days(self) -> Iterator[dt.date]:
        """Yield the days it stands for."""
        missing = set(self.missing)
        return (day for day in _steps(self.first, self.last, self.step) if day not in missing)


def repetitions(days: Sequence[dt.date]) -> Iterator[Repetition]:
    """Yield repetitions that together are exactly `days`, which are in order, all one weekday."""
    for run in _runs(days):
        step = 2 if all(_weeks(one, other) % 2 == 0 for one, other in pairwise(run)) else 1
        step = step if len(run) > 1 else 1
        missing = tuple(sorted({*_steps(run[0], run[-1], step)} - {*run}))
        if len(missing) < len(run):
            yield Repetition(run[0], run[-1], step, missing)
        else:
            yield from (Repetition(day, day) for day in run)


def _runs(days: Sequence[dt.date]) -> Iterator[list[dt.date]]:
    """Yield days that belong together: no long silence, no change from odd to even weeks."""
    run: list[dt.date] = []
    every_other = True
    for day in days:
        gap = _weeks(run[-1], day) if run else 0
        turns = len(run) > 2 and every_other and gap % 2 == 1
        if run and (gap > _LONGEST_GAP or turns):
            yield run
            run, every_other, gap = [], True, 0
        every_other = every_other and gap % 2 == 0
        run.append(day)
    if run:
        yield run


def _weeks(one: dt.date, other: dt.date) -> int:
    return (other - one) // _WEEK


def _steps(first: dt.date, last: dt.date, step: int) -> Iterator[dt.date]:
    while first <= last:
        yield first
        first += step * _WEEK
