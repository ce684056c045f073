"""What is open day by day, before appointments: the one definition of it.

All is pure; what is open on a day depends on what is given and the day alone. In this order:

1. A window is open when its weekday, the parity of the week and its validity fit. Public holidays
   close all windows; an own holiday («праздник») and a move («перенос») take their time of the
   windows of their specialist, or of everybody.
2. Additional hours («дополнительно») and moved time are open besides the windows, on holidays
   too: somebody has deliberately set them. Where a specialist would be at two places at once,
   additional hours go before moved ones, and these before the windows.
3. A cancellation («отмена»), leave («отпуск») and breaks take their time from all of that.
4. What touches at one place (specialist, room, form) is one opening.
"""

import datetime as dt
from collections.abc import Collection, Iterable, Iterator, Sequence

from kcentre.premises.hours.openings import Opening, at_one_place, joined, without
from kcentre.premises.hours.records import HoursException, Pause, Window
from kcentre.premises.hours.special_days import DayChange, SpecialDays
from kcentre.premises.hours.weekly import DayKind, WeeklyHours


class OpenHours:
    """The hours from `first` to `last`, both in; on `days_off` no window is open."""

    def __init__(
        self,
        first: dt.date,
        last: dt.date,
        windows: Sequence[Window],
        exceptions: Iterable[HoursException],
        *,
        days_off: Collection[dt.date],
        pauses: Iterable[Pause] = (),
    ) -> None:
        self.weekly = WeeklyHours(windows, pauses)
        self._special = SpecialDays(exceptions, self.weekly, first, last)
        self._first, self._last = first, last
        self._days_off = days_off
        self._ordinary: dict[DayKind, list[Opening]] = {}

    def __iter__(self) -> Iterator[tuple[dt.date, list[Opening]]]:
        """Yield each day with what is open on it."""
        for ordinal in range(self._first.toordinal(), self._last.toordinal() + 1):
            day = dt.date.fromordinal(ordinal)
            yield day, self.on(day)

    def on(self, day: dt.date) -> list[Opening]:
        """Return what is open on a day; ordinary days of one kind are thought over once."""
        change = self._special.change_of(day)
        if change is not None or day in self._days_off:
            return self._changed(day, change or DayChange())
        kind = self.weekly.kind_of(day)
        if kind not in self._ordinary:
            left = without(self.weekly.openings(day), self.weekly.pauses(day))
            self._ordinary[kind] = joined(left)
        return self._ordinary[kind]

    def _changed(self, day: dt.date, change: DayChange) -> list[Opening]:
        windows = [] if day in self._days_off else self.weekly.openings(day)
        kept = without(windows, change.weekly_taken)
        opened = at_one_place([*change.opened, *kept])
        return joined(without(opened, [*change.all_taken, *self.weekly.pauses(day)]))
