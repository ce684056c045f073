"""The hours of an ordinary week: which windows and breaks are in force on a day."""

import datetime as dt
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence

from kcentre.premises.hours.calendar import is_odd_week
from kcentre.premises.hours.openings import Opening, Taken, at_one_place
from kcentre.premises.hours.records import Pause, Window
from kcentre.premises.hours.spans import span_between
from kcentre.premises.hours.windows import is_pause_on, opens_on

DayKind = tuple[int, bool, int]
"""Weekday, whether the week is odd, and which of the spans of unchanging validity it is in."""


class WeeklyHours:
    """Windows and breaks by weekday."""

    def __init__(self, windows: Sequence[Window], pauses: Iterable[Pause]) -> None:
        self._pauses = tuple(pauses)
        self._windows: dict[int, list[Window]] = defaultdict(list)
        for window in windows:
            self._windows[window.weekday].append(window)
        self._changes = sorted({*_changes(windows), *_changes(self._pauses)})
        self._openings: dict[DayKind, list[Opening]] = {}

    def kind_of(self, day: dt.date) -> DayKind:
        """Return what the day's windows and breaks depend on: days of one kind have the same."""
        return day.weekday(), is_odd_week(day), bisect_right(self._changes, day)

    def openings(self, day: dt.date) -> list[Opening]:
        """Return what the windows open on a day, whether it is a holiday or not."""
        kind = self.kind_of(day)
        if kind not in self._openings:
            windows = self._windows.get(day.weekday(), ())
            opened = (_opening(window) for window in windows if opens_on(window, day))
            self._openings[kind] = at_one_place(filter(None, opened))
        return self._openings[kind]

    def pauses(self, day: dt.date) -> list[Taken]:
        """Return what the breaks take on a day."""
        return [
            Taken(*span_between(pause.starts, pause.ends), pause.specialist_id)
            for pause in self._pauses
            if is_pause_on(pause, day)
        ]


def _opening(window: Window) -> Opening | None:
    if window.specialist_id is None:
        return None
    span = span_between(window.starts, window.ends)
    return Opening(*span, window.specialist_id, window.room_id, window.form)


def _changes(kept: Iterable[Window | Pause]) -> Iterator[dt.date]:
    """Yield the days on which a validity begins, or is over for the first time."""
    for each in kept:
        if each.valid_from is not None:
            yield each.valid_from
        if each.valid_to is not None and each.valid_to < dt.date.max:
            yield each.valid_to + dt.timedelta(days=1)
