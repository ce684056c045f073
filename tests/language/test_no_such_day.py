"""What is said about days that the calendar does not have."""

import pytest

from kcentre.language.no_such_day import no_such_day


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("31.02.2027", "Такого дня нет: в феврале 2027\u00a0года 28\u00a0дней."),
        ("29.2.27", "Такого дня нет: в феврале 2027\u00a0года 28\u00a0дней."),
        ("30.02.2028", "Такого дня нет: в феврале 2028\u00a0года 29\u00a0дней."),
        ("31.02", "Такого дня нет: в феврале 29\u00a0дней."),
        ("31.4.2026", "Такого дня нет: в апреле 30\u00a0дней."),
        ("32,12", "Такого дня нет: в декабре 31\u00a0день."),
        ("0.5", "Такого дня нет: в мае 31\u00a0день."),
        ("15.13.2026", "Такого месяца нет: месяцев двенадцать."),
    ],
)
def test_a_day_that_is_not_in_the_calendar_is_named(text: str, sentence: str) -> None:
    assert no_such_day(text) == sentence


@pytest.mark.parametrize("text", ["", "29.02", "29.02.2028", "31.12.2026", "завтра", "1.2.3.4"])
def test_nothing_is_said_of_days_and_of_other_words(text: str) -> None:
    assert no_such_day(text) == ""
