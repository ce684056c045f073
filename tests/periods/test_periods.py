"""The words of periods, their titles and their neighbours."""

from datetime import date

import pytest

from kcentre.language import Refused
from kcentre.periods import period as periods
from kcentre.periods import titles
from kcentre.periods.period import PeriodKind
from kcentre.periods.period import parse_period as parse

NBSP = "\u00a0"


@pytest.mark.parametrize(
    ("word", "kind", "start", "end"),
    [
        ("2026-10", "month", "2026-10-01", "2026-10-31"),
        ("2024-02", "month", "2024-02-01", "2024-02-29"),
        ("2026-12", "month", "2026-12-01", "2026-12-31"),
        ("2026-Q3", "quarter", "2026-07-01", "2026-09-30"),
        ("2026-Q4", "quarter", "2026-10-01", "2026-12-31"),
        ("2026-H1", "half_year", "2026-01-01", "2026-06-30"),
        ("2026-H2", "half_year", "2026-07-01", "2026-12-31"),
        ("2026", "year", "2026-01-01", "2026-12-31"),
        ("2025/26", "academic_year", "2025-09-01", "2026-08-31"),
        ("1999/00", "academic_year", "1999-09-01", "2000-08-31"),
        ("2026-01-15..2026-03-31", "days", "2026-01-15", "2026-03-31"),
        ("2024-02-29..2024-02-29", "days", "2024-02-29", "2024-02-29"),
    ],
)
def test_every_word_is_read_and_written_back(word: str, kind: str, start: str, end: str) -> None:
    period = parse(word)
    assert (period.kind, period.start.isoformat(), period.end.isoformat()) == (kind, start, end)
    assert period.word == word
    assert periods.period_named(word) == period


def test_small_letters_spaces_and_a_full_second_year_are_read() -> None:
    assert parse(" 2026-q3 ") == periods.quarter(2026, 3)
    assert parse("2026-h2") == periods.half_year(2026, 2)
    assert parse("2025/2026") == periods.academic_year(2025)


@pytest.mark.parametrize(
    ("word", "part"),
    [
        ("", "Не удалось понять"),
        ("третий квартал", "Не удалось понять"),
        ("2026-Q5", "Не удалось понять"),
        ("2026-H3", "Не удалось понять"),
        ("2026-1", "Не удалось понять"),
        ("2026-13", "от 01 до 12"),
        ("2026-00", "от 01 до 12"),
        ("2025/27", "2025/26"),
        ("1025", "от 1990 до 2100"),
        ("9999-12", "от 1990 до 2100"),
        ("2026-02-29..2026-03-01", "нет в календаре"),
        ("2026-03-02..2026-03-01", "раньше"),
        ("2026-03-01", "Не удалось понять"),
    ],
)
def test_a_wrong_word_is_refused_with_advice(word: str, part: str) -> None:
    with pytest.raises(Refused, match=part):
        parse(word)
    assert periods.period_named(word) is None


@pytest.mark.parametrize(
    ("word", "before", "after", "last_year"),
    [
        ("2026-01", "2025-12", "2026-02", "2025-01"),
        ("2026-Q1", "2025-Q4", "2026-Q2", "2025-Q1"),
        ("2026-H1", "2025-H2", "2026-H2", "2025-H1"),
        ("2026", "2025", "2027", "2025"),
        ("2025/26", "2024/25", "2026/27", "2024/25"),
        ("2024-02", "2024-01", "2024-03", "2023-02"),
        (
            "2024-02-29..2024-03-01",
            "2024-02-27..2024-02-28",
            "2024-03-02..2024-03-03",
            "2023-02-28..2023-03-01",
        ),
    ],
)
def test_neighbours(word: str, before: str, after: str, last_year: str) -> None:
    period = parse(word)
    assert periods.previous(period) == parse(before)
    assert periods.following(period) == parse(after)
    assert periods.same_last_year(period) == parse(last_year)


@pytest.mark.parametrize(
    ("word", "since"),
    [
        ("2025-Q3", "2025-01-01..2025-09-30"),
        ("2025-12", "2025-01-01..2025-12-31"),
        ("2025-Q1", None),
        ("2025-01", None),
        ("2025", None),
        ("2025/26", None),
        ("2025-12-20..2026-01-20", None),
        ("2026-01-15..2026-03-31", "2026-01-01..2026-03-31"),
    ],
)
def test_the_running_total_of_the_year(word: str, since: str | None) -> None:
    assert periods.since_new_year(parse(word)) == (since and parse(since))


def test_months_are_those_with_a_day_inside() -> None:
    assert parse("2025-Q4").months == ("2025-10", "2025-11", "2025-12")
    assert parse("2025-12-31..2026-01-01").months == ("2025-12", "2026-01")
    assert len(parse("2025/26").months) == 12


def test_the_period_of_a_day() -> None:
    day = date(2026, 8, 31)
    found = {kind: periods.containing(kind, day).word for kind in PeriodKind}
    assert found == {
        "month": "2026-08",
        "quarter": "2026-Q3",
        "half_year": "2026-H2",
        "year": "2026",
        "academic_year": "2025/26",
        "days": "2026-08-31..2026-08-31",
    }
    assert periods.containing(PeriodKind.ACADEMIC_YEAR, date(2026, 9, 1)).word == "2026/27"
    assert day in parse("2025/26")
    assert date(2026, 9, 1) not in parse("2025/26")


@pytest.mark.parametrize(
    ("word", "title", "over", "during", "short"),
    [
        (
            "2025-Q3",
            "III квартал 2025 года",
            "за III квартал 2025 года",
            "в III квартале 2025 года",
            "III кв. 2025",
        ),
        (
            "2025-10",
            "Октябрь 2025 года",
            "за октябрь 2025 года",
            "в октябре 2025 года",
            "окт. 2025",
        ),
        ("2025-03", "Март 2025 года", "за март 2025 года", "в марте 2025 года", "мар. 2025"),
        ("2025-05", "Май 2025 года", "за май 2025 года", "в мае 2025 года", "май 2025"),
        (
            "2026-H2",
            "II полугодие 2026 года",
            "за II полугодие 2026 года",
            "во II полугодии 2026 года",
            "II полуг. 2026",
        ),
        ("2025", "2025 год", "за 2025 год", "в 2025 году", "2025 г."),
        (
            "2025/26",
            "2025/26 учебный год",
            "за 2025/26 учебный год",
            "в 2025/26 учебном году",
            "2025/26 уч. г.",
        ),
        (
            "2026-01-15..2026-03-31",
            "С 15 января по 31 марта 2026 г.",
            "за период с 15 января по 31 марта 2026 г.",
            "с 15 января по 31 марта 2026 г.",
            "15.01.2026 – 31.03.2026",
        ),
        (
            "2025-12-15..2026-01-20",
            "С 15 декабря 2025 г. по 20 января 2026 г.",
            "за период с 15 декабря 2025 г. по 20 января 2026 г.",
            "с 15 декабря 2025 г. по 20 января 2026 г.",
            "15.12.2025 – 20.01.2026",
        ),
        (
            "2026-01-15..2026-01-15",
            "15 января 2026 г.",
            "за 15 января 2026 г.",
            "15 января 2026 г.",
            "15.01.2026",
        ),
    ],
)
def test_periods_in_russian(word: str, title: str, over: str, during: str, short: str) -> None:
    period = parse(word)
    said = [titles.title, titles.over, titles.during, titles.short]
    assert [say(period).replace(NBSP, " ") for say in said] == [title, over, during, short]


@pytest.mark.parametrize(
    ("word", "number"), [("2025-Q3", 1), ("2025-Q4", 2), ("2026-Q1", 3), ("2026-Q2", 4)]
)
def test_a_listed_quarter_is_numbered_in_its_academic_year(word: str, number: int) -> None:
    listed = titles.listed(parse(word)).replace("\u00a0", " ")
    assert listed.endswith(f"({number}-й в 2025/26 уч. г.)")
    assert titles.listed(parse("2025-10")) == titles.title(parse("2025-10"))
