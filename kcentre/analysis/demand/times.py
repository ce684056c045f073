"""The times of the week a questionnaire offers, in hours and in words.

The bounds are the program's: morning until 12:00, day until 17:00, evening after it.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from kcentre.premises.hours.spans import Span, common
from kcentre.surveys.values import WishedTime

_NOON, _EVENING, _MIDNIGHT = 12 * 60, 17 * 60, 24 * 60
_WORKING_DAYS, _SATURDAY = range(5), range(5, 6)


@dataclass(frozen=True, slots=True)
class TimeOfWeek:
    """Weekdays and minutes of a day; `when` and `bounds` as they stand in a sentence."""

    weekdays: range
    span: Span
    when: str
    bounds: str

    def minutes_in(self, weekday: int, span: Span) -> int:
        """Return how many minutes of a span of a weekday lie in it."""
        met = common(self.span, span) if weekday in self.weekdays else None
        return met[1] - met[0] if met else 0


TIMES = {
    WishedTime.MORNING: TimeOfWeek(
        _WORKING_DAYS, (0, _NOON), "утром в будни", "до\u00a012:00 в будни"
    ),
    WishedTime.DAY: TimeOfWeek(
        _WORKING_DAYS, (_NOON, _EVENING), "днём в будни", "с\u00a012:00 до\u00a017:00 в будни"
    ),
    WishedTime.EVENING: TimeOfWeek(
        _WORKING_DAYS, (_EVENING, _MIDNIGHT), "вечером в будни", "после\u00a017:00 в будни"
    ),
    WishedTime.SATURDAY: TimeOfWeek(_SATURDAY, (0, _MIDNIGHT), "по субботам", "в субботу"),
}


def times_at(weekday: int, minute: int) -> Iterator[WishedTime]:
    """Yield the time of the week in which a minute of a weekday lies; on Sunday there is none."""
    for code, time in TIMES.items():
        if time.minutes_in(weekday, (minute, minute + 1)):
            yield code
