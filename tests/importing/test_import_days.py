"""Days of services, in all the ways they are written."""

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kcentre.language.dates import MONTHS, MONTHS_OF, MONTHS_SHORT, WEEKDAYS
from kcentre.spreadsheets.days import EARLIEST, LATEST, DayReader, completed

read_day = DayReader()
days = st.dates(EARLIEST, LATEST)

SERIAL_START = dt.date(1899, 12, 30)


def written(day: dt.date) -> list[str]:
    """Return the day in every way this program promises to understand."""
    in_words = f"{day.day} {MONTHS_OF[day.month - 1]} {day.year}"
    return [
        f"{day:%d.%m.%Y}",
        f"{day.day}.{day.month}.{day.year}",
        f"{day:%d/%m/%Y}",
        f"{day:%d-%m-%Y}",
        f"{day:%d %m %Y}",
        f"{day:%Y-%m-%d}",
        f"{day:%Y.%m.%d}",
        f"{day:%d%m%Y}",
        f"{day:%d.%m.%Y} г.",
        f"{day:%d.%m.%Y}г",
        in_words,
        f"{in_words} г.",
        f"{in_words} года",
        in_words.upper(),
        f"{day.day} {MONTHS_SHORT[day.month - 1]}. {day.year}",
        f"{day.day}-{MONTHS_SHORT[day.month - 1]}-{day.year}",
        f"{WEEKDAYS[day.weekday()]}, {day:%d.%m.%Y}",
        f"{day:%d.%m.%Y} (пт)",
        f"  {day:%d.%m.%Y}\u00a0",
        f"{day:%d.%m.%Y}.",
    ]


@given(days)
def test_every_way_of_writing_a_day_is_understood(day: dt.date) -> None:
    for text in written(day):
        assert read_day(text).iso == day.isoformat(), text


@given(st.dates(dt.date(2000, 1, 1), LATEST))
def test_two_digits_of_a_year_are_of_this_century(day: dt.date) -> None:
    assert read_day(f"{day:%d.%m.%y}").iso == day.isoformat()
    assert read_day(f"{day:%d/%m/%y}").iso == day.isoformat()


@given(st.builds(dt.datetime.combine, days, st.times()))
def test_real_moments_of_a_spreadsheet_are_understood(moment: dt.datetime) -> None:
    read = read_day(moment)
    assert read.iso == moment.date().isoformat()
    assert read.clock.time == ("" if moment.time() == dt.time() else f"{moment:%H:%M}")
    assert read_day(moment.date()).iso == moment.date().isoformat()


@given(days, st.integers(1, 24 * 60 - 1))
def test_serial_numbers_are_understood(day: dt.date, minute: int) -> None:
    number = (day - SERIAL_START).days
    assert read_day(number).iso == day.isoformat()
    assert read_day(float(number)).iso == day.isoformat()
    assert read_day(str(number)).iso == day.isoformat()
    moment = read_day(number + minute / (24 * 60))
    assert (moment.iso, moment.clock.time) == (
        day.isoformat(),
        f"{minute // 60:02}:{minute % 60:02}",
    )


@given(st.dates(dt.date(1994, 1, 2), LATEST))
def test_serial_numbers_of_an_old_macintosh_are_understood(day: dt.date) -> None:
    number = (day - dt.date(1904, 1, 1)).days
    assert DayReader(counts_from_1904=True)(number).iso == day.isoformat()


@given(days, st.integers(0, 23), st.integers(0, 59))
def test_a_time_beside_the_day_is_understood(day: dt.date, hour: int, minute: int) -> None:
    for text in (
        f"{day:%d.%m.%Y} {hour:02}:{minute:02}",
        f"{day:%d.%m.%Y}, {hour}:{minute:02}",
        f"{day:%d.%m.%Y} в {hour:02}.{minute:02}",
        f"{day:%Y-%m-%d}T{hour:02}:{minute:02}:00",
        f"{day:%d.%m.%Y} г., {hour:02}:{minute:02}",
    ):
        read = read_day(text)
        assert (read.iso, read.clock.time) == (day.isoformat(), f"{hour:02}:{minute:02}"), text
        assert read.leftover == ""


def test_a_beginning_and_an_end_beside_the_day_tell_the_minutes() -> None:
    read = read_day("12.09.2025 16:00-16:45")
    assert (read.iso, read.clock.time, read.clock.minutes) == ("2025-09-12", "16:00", 45)


def test_words_beside_the_day_are_kept_to_be_told() -> None:
    read = read_day("12.09.2025 перенос")
    assert (read.iso, read.leftover) == ("2025-09-12", "перенос")


@pytest.mark.parametrize(
    "text",
    ["31.02.2025", "29.02.2025", "00.01.2025", "32.01.2025", "12.13.2025", "09/25/2025",
     "31 июня 2025", "2025-02-30", "31.11"],
)  # fmt: skip
def test_an_impossible_day_is_refused_by_name(text: str) -> None:
    read = read_day(text)
    assert read.iso == ""
    assert read.refusal == f"такой даты нет: «{text}»"


@pytest.mark.parametrize("text", ["29.02.2024", "29 февраля 2024 г.", "01.01.2025", "31.12.2025"])
def test_days_at_the_edges_are_days(text: str) -> None:
    assert read_day(text).iso


@pytest.mark.parametrize("empty", ["", " ", "-", "—", "н/д", "\u00a0"])
def test_no_date_is_said_so(empty: str) -> None:
    assert read_day(empty).refusal == "нет даты"


@pytest.mark.parametrize(
    "cell", ["Итого", "сентябрь 2025", 2, 2.0, True, dt.time(9, 0), "12.09.205"]
)
def test_what_is_no_date_is_refused(cell: str | float | dt.time) -> None:
    read = read_day(cell)
    assert read.iso == ""
    assert read.refusal.startswith("не дата")


def test_a_year_of_another_age_is_refused() -> None:
    assert read_day("12.09.0205").refusal == "год 205 не может быть годом услуги"
    assert read_day(dt.date(1953, 3, 5)).refusal == "год 1953 не может быть годом услуги"


@pytest.mark.parametrize(
    ("cell", "year", "month", "iso"),
    [
        ("12.09", 2025, None, "2025-09-12"),
        (12.09, 2025, None, "2025-09-12"),
        ("12 сентября", 2025, 3, "2025-09-12"),
        (12, 2025, 9, "2025-09-12"),
        ("12", 2025, 9, "2025-09-12"),
        ("29.02", 2024, None, "2024-02-29"),
    ],
)
def test_the_sheet_completes_a_day(
    cell: str | float, year: int, month: int | None, iso: str
) -> None:
    assert completed(read_day(cell), year, month).iso == iso


def test_the_sheet_cannot_complete_an_impossible_day() -> None:
    assert completed(read_day("31"), 2026, 2).refusal == "такой даты нет: «31.02.2026»"
    assert completed(read_day("12"), None, 2).iso == ""


@pytest.mark.parametrize("month", MONTHS)
def test_a_month_alone_is_no_day(month: str) -> None:
    assert read_day(f"{month} 2025").iso == ""
