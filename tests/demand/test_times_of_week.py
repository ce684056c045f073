"""The times of the week that a questionnaire offers."""

import pytest

from kcentre.analysis.demand.times import TIMES, times_at
from kcentre.surveys.values import WishedTime

FRIDAY, SATURDAY, SUNDAY = 4, 5, 6


@pytest.mark.parametrize(
    ("weekday", "minute", "time"),
    [
        (0, 0, WishedTime.MORNING),
        (FRIDAY, 12 * 60 - 1, WishedTime.MORNING),
        (FRIDAY, 12 * 60, WishedTime.DAY),
        (0, 17 * 60 - 1, WishedTime.DAY),
        (0, 17 * 60, WishedTime.EVENING),
        (FRIDAY, 24 * 60 - 1, WishedTime.EVENING),
        (SATURDAY, 0, WishedTime.SATURDAY),
        (SATURDAY, 18 * 60, WishedTime.SATURDAY),
    ],
)
def test_every_minute_but_sundays_lies_in_one_time(
    weekday: int, minute: int, time: WishedTime
) -> None:
    assert list(times_at(weekday, minute)) == [time]


def test_sunday_is_no_time() -> None:
    assert list(times_at(SUNDAY, 10 * 60)) == []


def test_a_window_is_divided_among_the_times() -> None:
    window = (11 * 60, 18 * 60)
    minutes = [TIMES[time].minutes_in(0, window) for time in WishedTime]
    assert minutes == [60, 5 * 60, 60, 0]
