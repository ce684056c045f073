"""Russian words, numbers and dates as screens and papers write them."""

from datetime import date

import pytest

from kcentre.language.ages import age_text, month_number
from kcentre.language.dates import long_date, month_title, near_date, short_date
from kcentre.language.folding import digits_of, fold, fold_name
from kcentre.language.names import initials
from kcentre.language.numbers import decimal_comma, grouped, mean, round_half_away, share
from kcentre.language.plurals import records, rows, services
from kcentre.language.problems import Problem, Refused, Severity, refuse_if_any


@pytest.mark.parametrize(
    ("number", "word"),
    [
        (0, "услуг"), (1, "услуга"), (2, "услуги"), (5, "услуг"), (11, "услуг"), (12, "услуг"),
        (21, "услуга"), (22, "услуги"), (111, "услуг"), (1001, "услуга"), (1014, "услуг"),
    ],
)  # fmt: skip
def test_words_agree_with_numbers(number: int, word: str) -> None:
    assert services(number) == f"{number}\u00a0{word}"


def test_long_numbers_are_read_in_threes() -> None:
    assert services(9_999) == "9999\u00a0услуг"
    assert services(20_001) == "20\u00a0001\u00a0услуга"


def test_other_counted_words() -> None:
    assert (records(3), rows(1)) == ("3\u00a0записи", "1\u00a0строка")


@pytest.mark.parametrize(
    ("text", "key"),
    [
        ("  ЁЛКИНА   Зоя ", "елкина зоя"),
        ("О'Нил", "о'нил"),
        ("и\u0306од", "йод"),
        ("", ""),
    ],
)
def test_folded_keys(text: str, key: str) -> None:
    assert fold(text) == key


def test_initials_fold_with_and_without_spaces() -> None:
    assert fold_name("Иванова А.П.") == fold_name("ИВАНОВА  А. П.") == "иванова а п"


@pytest.mark.parametrize(
    ("phone", "digits"),
    [("8 (917) 123-45-67", "79171234567"), ("+7 917 1234567", "79171234567"), ("2-15", "215")],
)
def test_phone_digits(phone: str, digits: str) -> None:
    assert digits_of(phone) == digits


@pytest.mark.parametrize(
    ("part", "whole", "percent"),
    [(1, 3, 33.3), (2, 3, 66.7), (1, 8, 12.5), (1, 2000, 0.1), (5, 5, 100.0), (0, 5, 0.0)],
)
def test_shares_round_half_away_from_zero(part: int, whole: int, percent: float) -> None:
    assert share(part, whole) == percent


def test_nothing_has_no_share_and_no_mean() -> None:
    assert share(0, 0) is None
    assert mean(0, 0) is None
    assert mean(13, 3) == 4.33


def test_rounding_and_writing_numbers() -> None:
    assert (round_half_away(0.25), round_half_away(-0.25)) == (0.3, -0.3)
    assert (decimal_comma(91.7), grouped(1234567)) == ("91,7", "1\u00a0234\u00a0567")


def test_dates() -> None:
    leap = date(2024, 2, 29)
    assert near_date(leap) == "чт\u00a029.02"
    assert (short_date(leap), long_date(leap)) == ("29.02.2024", "29\u00a0февраля 2024\u00a0г.")
    assert month_title(2025, 5) == "Май 2025"


@pytest.mark.parametrize(
    ("months", "text"),
    [(0, "0 мес."), (11, "11 мес."), (12, "1 г. 0 мес."), (38, "3 г. 2 мес."), (61, "5 л. 1 мес.")],
)
def test_ages(months: int, text: str) -> None:
    assert age_text(months).replace("\u00a0", " ") == text


def test_full_months_are_a_difference_of_calendar_months() -> None:
    assert month_number(2025, 9) - month_number(2022, 2) == 43


@pytest.mark.parametrize(
    ("name", "short"),
    [
        ("Соколова Анна Павловна", "Соколова А. П."),
        ("Ёлкина", "Ёлкина"),
        ("", ""),
        ("Бай Кызы Айгуль Маратовна", "Бай К. А."),
    ],
)
def test_initials(name: str, short: str) -> None:
    assert initials(name) == short


def test_only_stops_refuse() -> None:
    warning = Problem("minutes", "Короче 45 минут.", Severity.WARNING)
    refuse_if_any([warning])
    with pytest.raises(Refused, match="Укажите дату") as caught:
        refuse_if_any([warning, Problem("date", "Укажите дату.")])
    assert [problem.field for problem in caught.value.problems] == ["date"]
