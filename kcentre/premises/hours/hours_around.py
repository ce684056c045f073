"""The hours among which an exception is entered."""

import datetime as dt
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, field

from kcentre.premises.hours.open_hours import OpenHours
from kcentre.premises.hours.records import ExceptionLine, HoursException, Pause, Window
from kcentre.premises.values import ExceptionKind


@dataclass(frozen=True, slots=True)
class HoursAround:
    """What else is set for the days `first`…`last`, both in; `people` and `rooms` by their ids.

    `windows` and `pauses` are those valid then, the windows of the people who work here; `closed`
    are all days off with their titles.
    """

    first: dt.date
    last: dt.date
    windows: tuple[Window, ...] = ()
    pauses: tuple[Pause, ...] = ()
    exceptions: tuple[ExceptionLine, ...] = ()
    closed: Mapping[dt.date, str] = field(default_factory=dict)
    people: Mapping[int, str] = field(default_factory=dict)
    rooms: Mapping[int, str] = field(default_factory=dict)

    def open_hours(self, *more: HoursException) -> OpenHours:
        """Return what is open with `more` exceptions in force; breaks are not looked at."""
        return self._open((*self._kept(), *more), self.closed)

    def but_for_days_off(self) -> OpenHours:
        """Return what would be open if no day were a day off."""
        kept = (each for each in self._kept() if each.kind is not ExceptionKind.HOLIDAY)
        return self._open(kept, ())

    def _kept(self) -> tuple[HoursException, ...]:
        return tuple(line.exception for line in self.exceptions)

    def _open(
        self, exceptions: Iterable[HoursException], days_off: Collection[dt.date]
    ) -> OpenHours:
        return OpenHours(self.first, self.last, self.windows, exceptions, days_off=days_off)
