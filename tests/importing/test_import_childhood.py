"""Ages and births, in all the ways they are written, as intervals of months."""

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kcentre.journal.importing.childhood import Childhood, ChildhoodReader
from kcentre.language.ages import month_number
from kcentre.language.dates import MONTHS, MONTHS_SHORT

read_age = ChildhoodReader()
read_birth = ChildhoodReader(counts_births=True)


@given(st.integers(1, 17), st.integers(0, 11))
def test_years_and_months_are_exact(years: int, months: int) -> None:
    expected = Childhood(years * 12 + months, years * 12 + months)
    for text in (
        f"{years} г. {months} мес.",
        f"{years} г {months} мес",
        f"{years} года {months} месяцев",
        f"{years} лет и {months} мес.",
        f"{years} л. {months} м.",
        f"{years}г{months}м",
        f"{years} ЛЕТ {months} МЕС.",
    ):
        assert read_age(text) == expected, text


@given(st.integers(0, 215))
def test_months_alone_are_exact(months: int) -> None:
    for text in (f"{months} мес.", f"{months} месяцев", f"{months}мес"):
        assert read_age(text) == Childhood(months, months), text


@given(st.integers(1, 17))
def test_whole_years_cover_twelve_months(years: int) -> None:
    expected = Childhood(years * 12, years * 12 + 11)
    for cell in (f"{years} года", f"{years} лет", f"{years} г.", f"{years}", years, float(years)):
        assert read_age(cell) == expected, cell


@pytest.mark.parametrize(
    ("cell", "youngest", "oldest"),
    [("1,5", 18, 23), ("2,5 года", 30, 35), (2.5, 30, 35), ("полтора года", 18, 23),
     ("2,3", 27, 28), ("2.10", 34, 34), ("2,0", 24, 35), ("до года", 0, 11), ("полгода", 6, 11),
     ("три года", 36, 47), ("3-4 года", 36, 59), ("от 3 до 4 лет", 36, 59), ("29", 29, 29),
     ("5 лет (мальчик)", 60, 71)],
)  # fmt: skip
def test_other_ages(cell: str | float, youngest: int, oldest: int) -> None:
    assert read_age(cell) == Childhood(youngest, oldest)


@pytest.mark.parametrize("text", ["", "—", "н/д"])
def test_nothing_tells_nothing(text: str) -> None:
    assert read_age(text) == Childhood()


@pytest.mark.parametrize("text", ["взрослый", "32.13.2022", "подготовительная группа"])
def test_what_is_no_age_is_told(text: str) -> None:
    assert read_age(text) == Childhood(problem=f"возраст не понят: «{text}»")


def test_a_grown_up_is_no_child() -> None:
    assert read_age("45 лет").problem == "возраст не может быть таким: 45 л."


def test_of_several_children_the_first_counts_and_it_is_told() -> None:
    read = read_age("2 г. 11 мес., 5 лет")
    assert (read.youngest, read.oldest) == (35, 35)
    assert read.problem


@given(st.integers(1990, 2099), st.integers(1, 12))
def test_a_month_of_birth_is_exact(year: int, month: int) -> None:
    born = month_number(year, month)
    for cell in (
        f"{month:02}.{year}",
        f"{month:02}/{year}",
        f"{year}-{month:02}",
        f"{MONTHS[month - 1]} {year}",
        f"{MONTHS_SHORT[month - 1]}. {year}",
        f"{month:02}.{year} г.р.",
    ):
        assert read_birth(cell) == Childhood(born_from=born, born_to=born), cell
        assert read_age(cell) == Childhood(born_from=born, born_to=born), cell


@given(st.integers(1990, 2099), st.integers(1, 12))
def test_a_month_of_birth_that_became_a_number(year: int, month: int) -> None:
    born = month_number(year, month)
    assert read_birth(float(f"{month}.{year}")) == Childhood(born_from=born, born_to=born)


@given(st.dates(dt.date(1990, 1, 1), dt.date(2099, 12, 31)))
def test_a_day_of_birth_is_kept_to_count_full_months(day: dt.date) -> None:
    born = month_number(day.year, day.month)
    expected = Childhood(born_from=born, born_to=born, birthday=day)
    for cell in (day, f"{day:%d.%m.%Y}", f"{day:%d.%m.%Y} г.р.", f"{day:%Y-%m-%d}"):
        assert read_birth(cell) == expected, cell


@pytest.mark.parametrize("cell", ["2021", "2021 г.р.", "2021г.", 2021, 2021.0])
def test_a_year_of_birth_covers_its_months(cell: str | float) -> None:
    expected = Childhood(born_from=month_number(2021, 1), born_to=month_number(2021, 12))
    assert read_birth(cell) == expected


def test_the_header_may_say_that_ages_are_in_months() -> None:
    assert ChildhoodReader(counts_months=True)("8") == Childhood(8, 8)
    assert ChildhoodReader(counts_months=True)(8.0) == Childhood(8, 8)
