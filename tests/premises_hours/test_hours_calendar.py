"""Academic years, odd and even weeks, days off by law."""

import datetime as dt

import pytest

from kcentre.periods.period import academic_year_of
from kcentre.premises.hours.calendar import (
    academic_year_days,
    academic_year_title,
    is_odd_week,
    monday_of,
    public_holidays,
    week_number,
    working_saturdays,
)

WEEK = dt.timedelta(weeks=1)


def days(year: int) -> tuple[dt.date, dt.date]:
    return dt.date(year, 1, 1), dt.date(year, 12, 31)


@pytest.mark.parametrize("year", range(2020, 2031))
def test_the_week_of_the_first_of_september_is_week_one(year: int) -> None:
    first = dt.date(year, 9, 1)
    monday = monday_of(first)
    week = [monday + dt.timedelta(days=past) for past in range(7)]
    assert first in week
    assert {week_number(day) for day in week} == {1}
    assert all(is_odd_week(day) for day in week)
    assert week_number(monday - dt.timedelta(days=1)) in {52, 53}
    assert [week_number(monday + past * WEEK) for past in range(1, 4)] == [2, 3, 4]


def test_the_first_of_september_falls_on_every_weekday_in_these_years() -> None:
    assert {dt.date(year, 9, 1).weekday() for year in range(2020, 2031)} == set(range(7))


def test_weeks_are_counted_through_without_a_gap() -> None:
    day, lengths = dt.date(2019, 9, 2), set()
    while day < dt.date(2040, 9, 1):
        number, following = week_number(day), week_number(day + WEEK)
        assert following in {number + 1, 1}
        if following == 1:
            lengths.add(number)
        day += WEEK
    assert lengths == {52, 53}


def test_after_a_year_of_53_weeks_two_odd_weeks_follow_each_other() -> None:
    last = dt.date(2024, 8, 25)  # the Sunday before the week of Sunday 1 September 2024
    assert (week_number(last), week_number(last + WEEK)) == (52, 1)
    long_year = [year for year in range(2000, 2040) if _last_week(year) == 53]
    assert long_year
    monday = monday_of(dt.date(long_year[0] + 1, 9, 1))
    assert is_odd_week(monday - WEEK)
    assert is_odd_week(monday)
    assert not is_odd_week(monday - 2 * WEEK)


def _last_week(year: int) -> int:
    return week_number(monday_of(dt.date(year + 1, 9, 1)) - dt.timedelta(days=1))


def test_new_year_and_leap_day_lie_in_their_weeks() -> None:
    assert week_number(dt.date(2026, 12, 31)) == week_number(dt.date(2027, 1, 1))
    assert is_odd_week(dt.date(2028, 2, 28)) is is_odd_week(dt.date(2028, 2, 29))


def test_an_academic_year_has_its_days_and_its_title() -> None:
    assert academic_year_days(2027) == (dt.date(2027, 9, 1), dt.date(2028, 8, 31))
    assert academic_year_of(dt.date(2026, 8, 31)) == 2025
    assert academic_year_of(dt.date(2026, 9, 1)) == 2026
    assert academic_year_title(2026) == "2026/27"


@pytest.mark.parametrize(
    ("day", "title"),
    [
        (dt.date(2024, 1, 1), "Новогодние каникулы"),
        (dt.date(2024, 4, 29), "Выходной (перенесено с 27.04.2024)"),
        (dt.date(2025, 12, 31), "Выходной (перенесено с 05.01.2025)"),
        (dt.date(2026, 1, 9), "Выходной (перенесено с 03.01.2026)"),
        (dt.date(2026, 11, 4), "День народного единства"),
        (dt.date(2027, 2, 22), "Выходной (перенесено с 20.02.2027)"),
    ],
)
def test_days_off_by_law_and_by_transfer_are_known(day: dt.date, title: str) -> None:
    assert public_holidays(day, day) == {day: title}


def test_a_working_saturday_is_no_day_off() -> None:
    saturday = dt.date(2024, 4, 27)
    assert public_holidays(saturday, saturday) == {}
    assert working_saturdays(*days(2024)) == {
        saturday: "Рабочий день (выходной перенесён на 29.04.2024)",
        dt.date(2024, 11, 2): "Рабочий день (выходной перенесён на 30.04.2024)",
        dt.date(2024, 12, 28): "Рабочий день (выходной перенесён на 30.12.2024)",
    }
    assert working_saturdays(*days(2026)) == {}


def test_days_off_are_found_over_new_year_in_order() -> None:
    found = public_holidays(dt.date(2026, 12, 30), dt.date(2027, 1, 2))
    assert list(found) == [dt.date(2026, 12, 31), dt.date(2027, 1, 1), dt.date(2027, 1, 2)]


def test_ordinary_days_and_reversed_days_have_none() -> None:
    assert public_holidays(dt.date(2028, 2, 29), dt.date(2028, 2, 29)) == {}
    assert public_holidays(dt.date(2026, 12, 31), dt.date(2026, 1, 1)) == {}


def test_the_answer_may_be_changed_without_harm() -> None:
    found = public_holidays(*days(2026))
    found.clear()
    assert len(public_holidays(*days(2026))) == 18
