"""What is said of a deviation and of what came of it, with the right cases for every number."""

import datetime as dt

import pytest
from helpers.deviation_rows import QUARTER, SOUND

from kcentre.figures.amounts import amount, amount_up_to
from kcentre.figures.figure import Unit
from kcentre.monitoring.deviations.carry import carry
from kcentre.monitoring.deviations.records import DeviationLine, Outcome
from kcentre.monitoring.deviations.words import noticed_words, outcome_words
from kcentre.monitoring.norms import Colour
from kcentre.periods.period import Period, parse_period

NEXT = parse_period("2026-Q4")


def line(
    before: float | None,
    after: Outcome | None,
    unit: Unit | str = Unit.PERCENT,
    period: Period = QUARTER,
) -> DeviationLine:
    return DeviationLine(
        1,
        SOUND,
        title="Доля удовлетворённых",
        unit=unit,
        value=before,
        target=85,
        noticed_on=period.end,
        outcome=after,
    )


def outcome(
    value: float | None, colour: Colour | None = Colour.GOOD, target: str = "85\u00a0%"
) -> Outcome:
    return Outcome(NEXT, value, colour, target)


def said(text: str) -> str:
    return text.replace("\u00a0", " ")


@pytest.mark.parametrize(
    ("before", "after", "words"),
    [
        (78, outcome(88), "вырос с 78 до 88 %, цель 85 % достигнута"),
        (78.4, outcome(78.6, Colour.BAD), "вырос с 78,4 до 78,6 %, цель 85 % не достигнута"),
        (78, outcome(80, Colour.ATTENTION), "вырос с 78 до 80 %, цель 85 % не достигнута"),
        (20, outcome(12, target="15\u00a0%"), "снизился с 20 до 12 %, цель 15 % достигнута"),
        (78, outcome(78, Colour.BAD), "не изменился: 78 %, цель 85 % не достигнута"),
        (None, outcome(88, None, ""), "составил 88 %"),
    ],
)
def test_a_conclusion_tells_the_movement_and_the_target(
    before: float | None, after: Outcome, words: str
) -> None:
    assert said(carry(line(before, after))) == f"В IV квартале 2026 года показатель {words}."


@pytest.mark.parametrize(
    ("unit", "before", "after", "words"),
    [
        (Unit.SERVICES, 55, 21, "снизился с 55 до 21 услуги"),
        (Unit.SERVICES, 55, 1211, "вырос с 55 до 1 211 услуг"),
        (Unit.REQUESTS, 3, 0, "снизился с 3 до 0 обращений"),
        (Unit.MARK, 4.21, 4.6, "вырос с 4,21 до 4,60 балла"),
        ("семей", 2, 7, "вырос с 2 до 7 семей"),
        ("", 2, 7, "вырос с 2 до 7"),
    ],
)
def test_units_stand_in_the_right_case(
    unit: Unit | str, before: float, after: float, words: str
) -> None:
    drafted = said(carry(line(before, outcome(after, None), unit)))
    assert drafted == f"В IV квартале 2026 года показатель {words}."


def test_nothing_is_concluded_of_nothing() -> None:
    assert carry(line(78, None)) == ""
    assert carry(line(78, outcome(None, None))) == ""


def test_a_part_of_a_period_is_not_compared_with_a_whole() -> None:
    running = Outcome(NEXT, 20, Colour.GOOD, "55\u00a0услуг", is_partial=True)
    drafted = said(carry(line(60, running, Unit.SERVICES)))
    assert (
        drafted
        == "Пока идёт IV квартал 2026 года, показатель составляет 20 услуг при цели 55 услуг."
    )
    month = Outcome(parse_period("2027-01"), 1, None, is_partial=True)
    assert said(carry(line(60, month, Unit.SERVICES))) == (
        "Пока идёт январь 2027 года, показатель составляет 1 услуга."
    )


def test_amounts() -> None:
    shown = [amount(21, Unit.SERVICES), amount(12_345, Unit.PEOPLE), amount(None, Unit.PERCENT)]
    assert list(map(said, shown)) == ["21 услуга", "12 345 чел.", "нет данных"]
    assert said(amount_up_to(111, Unit.EVENTS)) == "111 мероприятий"


def test_what_was_noticed_and_what_came_of_it() -> None:
    percent = Unit.PERCENT
    assert said(noticed_words(78, 85, percent)) == "78 % при цели 85 %"
    assert said(noticed_words(78, None, percent)) == "78 %"
    assert noticed_words(None, 85, percent) == "нет данных"
    assert outcome_words(None, percent) == ""
    told = [
        outcome_words(outcome(88), percent),
        outcome_words(outcome(80, Colour.BAD), percent),
        outcome_words(outcome(None, None), percent),
        outcome_words(Outcome(NEXT, 88, Colour.GOOD, is_partial=True), percent),
    ]
    assert list(map(said, told)) == [
        "88 % за IV квартал 2026 года, цель достигнута",
        "80 % за IV квартал 2026 года, цель не достигнута",
        "нет данных за IV квартал 2026 года",
        "88 % за IV квартал 2026 года, период ещё идёт",
    ]


def test_a_year_is_followed_by_a_year() -> None:
    after = Outcome(parse_period("2026/27"), 88, Colour.GOOD, "85\u00a0%")
    assert said(carry(line(78, after))).startswith("В 2026/27 учебном году показатель вырос")
    assert dt.date(2027, 8, 31) in after.period
