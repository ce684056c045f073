"""What is typed into small fields."""

from datetime import date, time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kcentre.language.typing_grammar import (
    typed_age,
    typed_coming_date,
    typed_date,
    typed_duration,
    typed_end,
    typed_participants,
    typed_time,
)

TODAY = date(2025, 10, 7)  # a Tuesday


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("15", date(2025, 10, 15)),
        ("5", date(2025, 10, 5)),
        ("15.3", date(2025, 3, 15)),
        ("15.3.26", date(2026, 3, 15)),
        ("15.03.2026", date(2026, 3, 15)),
        ("15/3/26", date(2026, 3, 15)),
        ("15-3-26", date(2026, 3, 15)),
        ("15,3", date(2025, 3, 15)),
        ("15 3", date(2025, 3, 15)),
        ("15.03.2026 г.", date(2026, 3, 15)),
        ("150326", date(2026, 3, 15)),
        ("15032026", date(2026, 3, 15)),
        ("2026-03-15", date(2026, 3, 15)),
        ("29.2.24", date(2024, 2, 29)),
        ("-1", date(2025, 10, 6)),
        ("−7", date(2025, 9, 30)),
        ("+2", date(2025, 10, 9)),
        ("вчера", date(2025, 10, 6)),
        ("Сегодня", TODAY),
        ("завтра", date(2025, 10, 8)),
        ("вт", TODAY),
        ("пн", date(2025, 10, 6)),
        ("ср", date(2025, 10, 1)),
        ("воскресенье", date(2025, 10, 5)),
    ],
)
def test_a_date_is_understood(text: str, day: date) -> None:
    assert typed_date(text, TODAY) == day


@pytest.mark.parametrize(
    "text", ["32", "0", "29.2.25", "15.13", "31.4", "семь", "-", "15.", "1.2.3.4", "15.3.126"]
)
def test_an_impossible_date_is_not_guessed(text: str) -> None:
    if text == "15.":
        assert typed_date(text, TODAY) == date(2025, 10, 15)
    else:
        assert typed_date(text, TODAY) is None


def test_a_day_of_last_december_is_typed_in_january() -> None:
    assert typed_date("28.12", date(2026, 1, 5)) == date(2025, 12, 28)


def test_the_next_months_are_of_this_year() -> None:
    assert typed_date("1.12", date(2025, 10, 7)) == date(2025, 12, 1)


def test_29_february_of_a_year_without_it_is_the_last_one_that_was() -> None:
    assert typed_date("29.2", date(2025, 3, 1)) == date(2024, 2, 29)


@given(st.dates(date(2000, 1, 1), date(2099, 12, 31)), st.dates(date(2000, 1, 1)))
def test_a_full_date_means_itself_on_any_day(day: date, today: date) -> None:
    assert typed_date(f"{day:%d.%m.%Y}", today) == day
    assert typed_date(f"{day:%d.%m.%y}", today) == day


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("7", TODAY),
        ("15", date(2025, 10, 15)),
        ("5", date(2025, 11, 5)),
        ("31", date(2025, 10, 31)),
        ("7.10", TODAY),
        ("6.10", date(2026, 10, 6)),
        ("15.3", date(2026, 3, 15)),
        ("15.3.25", date(2025, 3, 15)),
        ("150326", date(2026, 3, 15)),
        ("2025-03-15", date(2025, 3, 15)),
        ("-1", date(2025, 10, 6)),
        ("+2", date(2025, 10, 9)),
        ("завтра", date(2025, 10, 8)),
        ("вт", date(2025, 10, 14)),
        ("пн", date(2025, 10, 13)),
        ("среда", date(2025, 10, 8)),
    ],
)
def test_a_coming_date_is_understood(text: str, day: date) -> None:
    assert typed_coming_date(text, TODAY) == day


@pytest.mark.parametrize(
    ("text", "today", "day"),
    [
        ("31", date(2025, 11, 1), date(2025, 12, 31)),
        ("1", date(2025, 12, 31), date(2026, 1, 1)),
        ("29.2", date(2025, 3, 1), date(2028, 2, 29)),
        ("29.2", date(2096, 3, 1), date(2104, 2, 29)),
        ("30", date(2026, 1, 31), date(2026, 3, 30)),
    ],
)
def test_the_nearest_such_day_may_be_far_away(text: str, today: date, day: date) -> None:
    assert typed_coming_date(text, today) == day


@pytest.mark.parametrize("text", ["32", "0", "31.4", "29.2.25", "15.13", "семь", "-", ""])
def test_an_impossible_coming_date_is_not_guessed(text: str) -> None:
    assert typed_coming_date(text, TODAY) is None


@pytest.mark.parametrize(
    ("text", "ends"),
    [
        ("10:45", time(10, 45)),
        ("1045", time(10, 45)),
        ("11", time(11)),
        ("до 11", time(11)),
        ("до 11ч", time(11)),
        ("45", time(10, 45)),
        ("30 мин", time(10, 30)),
        ("1ч", time(11)),
        ("1ч15", time(11, 15)),
        ("90", time(11, 30)),
    ],
)
def test_an_end_is_a_time_or_a_length(text: str, ends: time) -> None:
    assert typed_end(text, time(10)) == ends


def test_a_length_needs_a_beginning_and_ends_before_midnight() -> None:
    assert typed_end("45", None) is None
    assert typed_end("до 11", None) == time(11)
    assert typed_end("45", time(23, 15)) is None
    assert typed_end("44", time(23, 15)) == time(23, 59)
    assert typed_end("скоро", time(10)) is None


@given(st.text(max_size=12))
def test_no_typing_ever_fails(text: str) -> None:
    typed_date(text, TODAY)
    typed_coming_date(text, TODAY)
    typed_end(text, time(9))
    typed_time(text)
    typed_duration(text)
    typed_age(text)


@pytest.mark.parametrize(
    ("text", "moment"),
    [
        ("9", time(9)),
        ("09", time(9)),
        ("930", time(9, 30)),
        ("0930", time(9, 30)),
        ("1605", time(16, 5)),
        ("9:30", time(9, 30)),
        ("9.30", time(9, 30)),
        ("9-30", time(9, 30)),
        ("9 30", time(9, 30)),
        ("9ч", time(9)),
        ("9 ч 30 мин", time(9, 30)),
        ("0", time(0)),
        ("23:59", time(23, 59)),
    ],
)
def test_a_time_is_understood(text: str, moment: time) -> None:
    assert typed_time(text) == moment


@pytest.mark.parametrize("text", ["24", "960", "9:60", "полдень", "12345", ":30"])
def test_an_impossible_time_is_not_guessed(text: str) -> None:
    assert typed_time(text) is None


@pytest.mark.parametrize(
    ("text", "minutes"),
    [
        ("45", 45),
        ("45 мин", 45),
        ("45м", 45),
        ("1ч", 60),
        ("1 час", 60),
        ("1ч15", 75),
        ("1 ч 15 мин", 75),
        ("1 час 15 минут", 75),
        ("1:15", 75),
        ("0:45", 45),
        ("1,5 ч", 90),
        ("1.5ч", 90),
        ("90", 90),
    ],
)
def test_a_duration_is_understood(text: str, minutes: int) -> None:
    assert typed_duration(text) == minutes


@pytest.mark.parametrize("text", ["0", "1ч75", "долго", "25ч", "-45", "45-60"])
def test_an_impossible_duration_is_not_guessed(text: str) -> None:
    assert typed_duration(text) is None


@pytest.mark.parametrize(
    ("text", "months"),
    [
        ("2,5", 30),
        ("2.5", 30),
        ("2г5м", 29),
        ("2 г. 5 мес.", 29),
        ("8м", 8),
        ("8 мес.", 8),
        ("18 месяцев", 18),
        ("3", 36),
        ("3 года", 36),
        ("5 лет", 60),
        ("1 год", 12),
        ("0", 0),
    ],
)
def test_an_age_is_understood(text: str, months: int) -> None:
    assert typed_age(text) == months


@pytest.mark.parametrize("text", ["2г13м", "35", "взрослый", "-1", "2,55"])
def test_an_impossible_age_is_not_guessed(text: str) -> None:
    assert typed_age(text) is None


@pytest.mark.parametrize(
    ("text", "registered", "came"),
    [
        ("12-2", 12, 10),
        ("12 − 2", 12, 10),
        ("12–12", 12, 0),
        ("12", 12, 12),
        ("0", 0, 0),
        ("12 чел.", 12, 12),
        ("2 человека", 2, 2),
        ("10 из 12", 12, 10),
        ("10\u00a0из\u00a012", 12, 10),
        ("10/12", 12, 10),
        ("14 ИЗ 12", 12, 14),
    ],
)
def test_people_are_counted(text: str, registered: int, came: int) -> None:
    assert typed_participants(text) == (registered, came)


@pytest.mark.parametrize("text", ["", "двенадцать", "12-13", "-2", "12-", "1234567", "12 2", "1,5"])
def test_an_impossible_number_of_people_is_not_guessed(text: str) -> None:
    assert typed_participants(text) is None
