"""A series as people type it."""

import datetime as dt

import pytest

from kcentre.premises.appointments.records import SeriesRule
from kcentre.premises.appointments.series_grammar import typed_series
from kcentre.premises.appointments.series_rules import MOST_TIMES, days_of, series_problems

TUESDAY = dt.date(2026, 11, 24)
MAY_30 = dt.date(2027, 5, 30)
MAYS = frozenset({dt.date(2027, 5, 5), dt.date(2027, 5, 12)})


def meant(text: str) -> SeriesRule:
    rule = typed_series(text, TUESDAY)
    assert rule is not None, text
    return rule


@pytest.mark.parametrize(
    ("text", "times"),
    [
        ("6 раз", 6),
        ("6", 6),
        ("6р.", 6),
        ("  Шесть   РАЗ ", 6),
        ("всего 6 раз", 6),
        ("ещё 6 раз", 6),
        ("2 раза", 2),
        ("двенадцать встреч", 12),
        ("одиннадцать консультаций", 11),
        ("10 занятий", 10),
        ("0 раз", 0),
        ("100 раз", 100),
    ],
)
def test_times(text: str, times: int) -> None:
    rule = meant(text)
    assert (rule.times, rule.step, rule.weekday, rule.until) == (times, 1, None, None)


@pytest.mark.parametrize(
    ("text", "weekday"),
    [
        ("каждый понедельник 6 раз", 0),
        ("по понедельникам 6 раз", 0),
        ("Каждый ВТОРНИК, 6 раз.", 1),
        ("6 раз по вт.", 1),
        ("вт 6", 1),
        ("во вторник 6 раз", 1),
        ("кажд. вторн. 6 раз", 1),
        ("каждую среду 6 раз", 2),
        ("по средам 6 раз", 2),
        ("каждый четверг 6 раз", 3),
        ("чт 6 раз", 3),
        ("каждую пятницу 6 раз", 4),
        ("по пятн. 6 раз", 4),
        ("по субботам 6 раз", 5),
        ("каждое воскресенье 6 раз", 6),
        ("по вс 6 раз", 6),
    ],
)
def test_weekdays(text: str, weekday: int) -> None:
    rule = meant(text)
    assert (rule.weekday, rule.times, rule.step) == (weekday, 6, 1)


@pytest.mark.parametrize(
    ("text", "step"),
    [
        ("каждую неделю 4 раза", 1),
        ("еженедельно, 4 раза", 1),
        ("раз в неделю 4 раза", 1),
        ("1 раз в нед. 4 раза", 1),
        ("через неделю 4 раза", 2),
        ("4 раза через неделю", 2),
        ("через одну неделю 4 раза", 2),
        ("каждую вторую неделю 4 раза", 2),
        ("раз в две недели 4 раза", 2),
        ("каждые 2 недели 4 раза", 2),
        ("раз в 3 недели 4 раза", 3),
        ("каждую третью неделю 4 раза", 3),
        ("каждую четвёртую неделю 4 раза", 4),
        ("каждый второй вторник 4 раза", 2),
        ("каждую вторую среду, 4 раза", 2),
    ],
)
def test_steps(text: str, step: int) -> None:
    rule = meant(text)
    assert (rule.step, rule.times) == (step, 4)


@pytest.mark.parametrize(
    "text",
    [
        "до 30 мая",
        "до 30 МАЯ включительно",
        "по 30 мая",
        "до 30.05",
        "до 30.5",
        "до 30/05",
        "до 30.05.27",
        "до 30.05.2027",
        "до 30.05.2027 г.",
        "до 30 мая 2027",
        "до 30 мая 2027 года",
        "до 2027-05-30",
        "каждую неделю до 30 мая",
    ],
)
def test_last_days(text: str) -> None:
    assert meant(text).until == MAY_30


def test_ends_of_months_and_years() -> None:
    ends = {
        "до конца мая": dt.date(2027, 5, 31),
        "до конца февраля": dt.date(2027, 2, 28),
        "до конца ноября": dt.date(2026, 11, 30),
        "до конца месяца": dt.date(2026, 11, 30),
        "до конца декабря": dt.date(2026, 12, 31),
        "до конца года": dt.date(2026, 12, 31),
    }
    for text, last in ends.items():
        assert meant(text).until == last, text
    leap = typed_series("до конца февраля", dt.date(2027, 9, 1))
    assert leap is not None
    assert leap.until == dt.date(2028, 2, 29)


def test_days_without_a_year_are_the_nearest_ones() -> None:
    assert meant("до 24.11").until == TUESDAY
    assert meant("до 23.11").until == dt.date(2027, 11, 23)
    assert meant("до 1 января").until == dt.date(2027, 1, 1)


@pytest.mark.parametrize(
    "text",
    [
        "по вторникам до 30.05 кроме 5.05, 12.05",
        "по вторникам до 30.05, кроме 5.05 и 12.05",
        "по вторникам кроме 5.05,12.05 до 30.05",
        "каждый вторник до 30 мая, исключая 5 и 12 мая",
        "каждый вторник без 5 мая, 12 мая до 30 мая",
        "каждый вторник до 30 мая 2027, кроме 5 и 12 мая 2027 года",
        "кроме 5 и 12 мая, по вт, до 30 мая",
        "rf;lsq dnjhybr lj 30 vfz rhjvt 5 b 12 vfz",
    ],
)
def test_days_left_out(text: str) -> None:
    rule = meant(text)
    assert (rule.weekday, rule.until, rule.skipped) == (1, MAY_30, MAYS)


def test_a_number_after_the_days_left_out_is_not_one_of_them() -> None:
    rule = meant("каждую среду кроме 5.05, 12.05, 6 раз")
    assert (rule.skipped, rule.times) == (MAYS, 6)
    months = meant("6 раз кроме 29 декабря, 5 и 12 января")
    assert months.skipped == {
        dt.date(2026, 12, 29), dt.date(2027, 1, 5), dt.date(2027, 1, 12)
    }  # fmt: skip


def test_the_words_are_kept_as_they_were_said() -> None:
    assert meant("  Каждый  вторник 6 раз ").words == "Каждый вторник 6 раз"


@pytest.mark.parametrize(
    "text",
    [
        "",
        "   ",
        "иногда",
        "каждый день",
        "каждый месяц 3 раза",
        "по вторникам и четвергам 6 раз",
        "6 раз 7 раз",
        "до мая до июня",
        "2 раза в неделю",
        "через две недели 5 раз",
        "шестьдесят раз",
        "до 31 февраля",
        "до 31.02",
        "до 31.02.2027",
        "до 29.02",
        "до 32 мая",
        "до 5.13",
        "6 раз кроме 31 ноября",
        "6 раз кроме 5",
        "кроме",
        "до",
        "каждую вторую неделю каждый второй вторник 4 раза",
        "x" * 300,
        "6" * 300,
    ],
)
def test_not_understood(text: str) -> None:
    assert typed_series(text, TUESDAY) is None


def days(text: str, first: dt.date = TUESDAY) -> list[str]:
    rule = typed_series(text, first)
    assert rule is not None, text
    return [f"{day:%d.%m}" for day in days_of(rule, first)]


def test_days_of_a_series() -> None:
    assert days("3 раза") == ["24.11", "01.12", "08.12"]
    assert days("каждый вторник 3 раза") == ["24.11", "01.12", "08.12"]
    assert days("каждую пятницу 3 раза") == ["27.11", "04.12", "11.12"]
    assert days("каждый понедельник 2 раза") == ["30.11", "07.12"]
    assert days("через неделю 3 раза") == ["24.11", "08.12", "22.12"]
    assert days("до 8 декабря") == ["24.11", "01.12", "08.12"]
    assert days("до 7 декабря") == ["24.11", "01.12"]
    assert days("3 раза кроме 1.12") == ["24.11", "08.12", "15.12"]
    assert days("через неделю 3 раза кроме 8.12") == ["24.11", "22.12", "05.01"]
    assert days("6 раз до 1 декабря") == ["24.11", "01.12"]
    assert days("2 раза", dt.date(2028, 2, 29)) == ["29.02", "07.03"]


def problems(text: str, first: dt.date | None = TUESDAY) -> list[str]:
    rule = typed_series(text, TUESDAY)
    assert rule is not None, text
    return [problem.sentence for problem in series_problems(rule, first)]


def test_unsound_series() -> None:
    assert problems("60 раз") == []
    assert problems("61 раз") == ["В серии больше 60 записей: разделите её на несколько."]
    assert problems("9999 раз") == problems("61 раз")
    assert problems("до 30.05.2029") == problems("61 раз")
    assert "Добавьте, сколько раз" in problems("каждый вторник")[0]
    assert "слишком мало" in problems("0 раз")[0]
    assert "слишком мало" in problems("каждые 0 недель 3 раза")[0]
    assert "раньше первой записи" in problems("до 30.05.2025")[0]
    assert "не остаётся ни одного дня" in problems("по пятницам до 25.11")[0]
    assert "не остаётся ни одного дня" in problems("до 25.11 кроме 24.11")[0]
    assert "среда: в этот день записей и так нет" in problems("6 раз кроме 2.12")[0]
    assert problems("6 раз", None) == ["Укажите день первой записи."]
    assert problems("6 раз", dt.date(9999, 12, 31)) == ["Проверьте год."]


def test_a_series_is_never_computed_without_end() -> None:
    assert len(days_of(SeriesRule("", times=10**9), TUESDAY)) == MOST_TIMES + 1
    assert len(days_of(SeriesRule("", until=dt.date.max, step=0), TUESDAY)) == MOST_TIMES + 1
