"""Which copies the rule lets go, by the dates in their names."""

from datetime import date, datetime, time, timedelta
from pathlib import Path

from kcentre.copies.records import KeptCopy
from kcentre.copies.thinning import superfluous

TODAY = date(2026, 11, 22)


def copy(day: date, words: str = "вручную", hour: int = 12) -> KeptCopy:
    made = datetime.combine(day, time(hour))
    return KeptCopy(Path(f"{made} {words}"), made, words, size=1)


def daily(days: int, first: date = TODAY) -> list[KeptCopy]:
    return [copy(first - timedelta(ago)) for ago in range(days)]


def kept_of(copies: list[KeptCopy]) -> list[KeptCopy]:
    gone = superfluous(copies)
    assert len({id(one) for one in gone}) == len(gone)
    return [one for one in copies if one not in gone]


def test_no_copies_one_and_two_weeks_of_them_all_stay() -> None:
    assert superfluous([]) == []
    assert superfluous(daily(1)) == []
    assert superfluous(daily(14)) == []


def test_all_of_a_busy_day_stay_for_fourteen_days() -> None:
    many = [copy(TODAY - timedelta(13), hour=hour) for hour in range(24)]
    assert superfluous([*daily(13), *many]) == []


def test_a_year_of_daily_copies_is_thinned_to_days_weeks_and_months() -> None:
    kept = [one.made.date() for one in kept_of(daily(366))]
    assert kept[:14] == [TODAY - timedelta(ago) for ago in range(14)]
    weekly = kept[14:27]
    assert all(day.weekday() == 6 for day in weekly[1:])
    assert len({day.isocalendar()[:2] for day in weekly}) == 13
    months = [(day.year, day.month) for day in kept[27:]]
    assert months == [(2026, 8), (2026, 7), (2026, 6), (2026, 5), (2026, 4), (2026, 3), (2026, 2),
                      (2026, 1), (2025, 12), (2025, 11)]  # fmt: skip


def test_thinning_again_takes_nothing_more() -> None:
    once = kept_of(daily(800))
    assert kept_of(once) == once


def test_thinned_day_by_day_it_keeps_days_weeks_and_months() -> None:
    lying: list[KeptCopy] = []
    for ago in range(400, -1, -1):
        lying = kept_of([copy(TODAY - timedelta(ago)), *lying])
    assert 14 + 13 + 9 <= len(lying) <= 14 + 13 + 12
    assert len({(one.made.year, one.made.month) for one in lying}) >= 13


def test_the_newest_of_each_purpose_stays() -> None:
    old = date(2020, 2, 29)
    purposes = [
        copy(old, "версия 5", 9),
        copy(old, "закрыт I квартал 2020 года", 10),
        copy(old, "перед возвратом копии", 11),
        copy(old, "вручную", 13),
    ]
    assert superfluous([*daily(14), *purposes]) == []
    newer = [copy(TODAY, "версия 6"), copy(TODAY, "закрыт III квартал 2026 года")]
    gone = superfluous([*daily(14), *purposes, *newer])
    assert [one.words for one in gone] == ["закрыт I квартал 2020 года", "версия 5"]


def test_a_long_pause_and_a_clock_gone_wrong_lose_no_more_than_a_day() -> None:
    in_may = daily(14, date(2026, 5, 31))
    assert superfluous([copy(date(2026, 9, 1)), *in_may[:13]]) == []
    assert superfluous([copy(date(2099, 1, 1)), *in_may[:13], copy(date(2000, 1, 1))]) == []
