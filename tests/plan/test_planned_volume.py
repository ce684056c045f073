"""How many services a plan means for any days: proved against a count day by day."""

import datetime as dt
import random
from dataclasses import replace
from fractions import Fraction

import pytest
from helpers.plan_rows import keep_lines
from helpers.random_journal import Service
from helpers.written_journal import fill

from kcentre.centre.queries import settings
from kcentre.centre.values import Form, Kind
from kcentre.centre.verbs import change_settings
from kcentre.monitoring.plan.records import PlanLine, PlannedVolume
from kcentre.monitoring.plan.years import planned_volume
from kcentre.periods.period import Period, academic_year, calendar_year, days, month, quarter
from kcentre.storage import CentreFile

SEPTEMBER, FEBRUARY = month(2026, 9), month(2024, 2)
LINES = (
    PlanLine(30, "2026-09", Kind.CONSULTATIVE, Form.IN_PERSON),
    PlanLine(15, "2026-09", Kind.METHODICAL, Form.REMOTE),
    PlanLine(31, "2026-10", Kind.CONSULTATIVE),
)


def volume(file: CentreFile, period: Period, today: dt.date = dt.date(2030, 1, 1)) -> PlannedVolume:
    return planned_volume(file, period, today=today)


def set_norm(file: CentreFile, norm: int | None) -> None:
    change_settings(file, replace(settings(file), month_plan=norm))


def test_nothing_planned_is_unknown_and_not_zero(centre: CentreFile) -> None:
    assert volume(centre, SEPTEMBER) == PlannedVolume()


def test_work_of_a_year_without_a_plan_makes_the_plan_of_more_than_it_unknown(
    centre: CentreFile,
) -> None:
    """All services of a calendar year are no part of what was planned from September on."""
    keep_lines(centre, *LINES)
    year = calendar_year(2026)
    assert volume(centre, year).total == 76
    fill(centre, Service(1, "2026-02-02"))
    assert volume(centre, year) == PlannedVolume()
    assert volume(centre, quarter(2026, 4)).total == 31
    ahead = calendar_year(2027)
    assert volume(centre, ahead, dt.date(2027, 8, 31)).total == 0
    assert volume(centre, ahead, dt.date(2027, 9, 1)) == PlannedVolume()
    keep_lines(centre, PlanLine(20, "2026-02"), year=2025)
    assert volume(centre, year).total == 96


def test_days_before_the_first_service_need_no_plan(centre: CentreFile) -> None:
    keep_lines(centre, *LINES)
    fill(centre, Service(1, "2026-09-01"))
    assert volume(centre, calendar_year(2026)).total == 76
    assert volume(centre, quarter(2026, 3)).total == 45


def test_a_whole_month_is_the_sum_of_its_lines_in_every_division(centre: CentreFile) -> None:
    keep_lines(centre, *LINES)
    found = volume(centre, SEPTEMBER)
    assert (found.total, found.to_date) == (45, 1.0)
    assert found.by_kind == {Kind.CONSULTATIVE: 30, Kind.METHODICAL: 15}
    assert found.by_form == {Form.IN_PERSON: 30, Form.REMOTE: 15}
    assert found.by_specialist == {None: 45}
    assert found.by_kind_and_form[Kind.METHODICAL, Form.REMOTE] == 15
    assert volume(centre, quarter(2026, 4)).by_form == {None: 31}


def test_a_month_without_lines_adds_nothing_and_alone_is_zero(centre: CentreFile) -> None:
    keep_lines(centre, *LINES)
    assert volume(centre, quarter(2026, 4)).total == 31
    empty = volume(centre, month(2027, 1))
    assert (empty.total, empty.by_kind, empty.to_date) == (0, {}, None)


def test_days_inside_a_month_take_their_part(centre: CentreFile) -> None:
    keep_lines(centre, *LINES)
    assert volume(centre, days(dt.date(2026, 9, 1), dt.date(2026, 9, 10))).total == 15
    assert volume(centre, days(dt.date(2026, 9, 30), dt.date(2026, 9, 30))).total == 2


def test_half_a_service_is_rounded_away_from_zero_and_the_parts_still_add_up(
    centre: CentreFile,
) -> None:
    line = PlanLine(3, "2024-02", Kind.METHODICAL)
    keep_lines(centre, line, replace(line, volume=26, kind=Kind.DIAGNOSTIC), year=2023)
    found = volume(centre, days(FEBRUARY.start, dt.date(2024, 2, 1)))
    assert (found.total, found.by_kind) == (1, {Kind.DIAGNOSTIC: 1})
    assert volume(centre, days(dt.date(2024, 2, 29), dt.date(2024, 3, 5))).total == 1
    half = PlanLine(1, "2026-09")
    keep_lines(centre, half)
    assert volume(centre, days(SEPTEMBER.start, dt.date(2026, 9, 15))).total == 1


def test_a_volume_of_the_year_is_spread_over_its_days(centre: CentreFile) -> None:
    keep_lines(centre, PlanLine(365))
    assert volume(centre, SEPTEMBER).total == 30
    assert volume(centre, academic_year(2026)).total == 365
    assert volume(centre, calendar_year(2026)).total == 122


def test_the_month_norm_stands_in_for_a_year_without_a_plan(centre: CentreFile) -> None:
    set_norm(centre, 60)
    assert volume(centre, SEPTEMBER).total == 60
    keep_lines(centre, *LINES)
    assert volume(centre, days(dt.date(2026, 8, 1), dt.date(2026, 9, 30))).total == 60 + 45
    assert volume(centre, academic_year(2025)).total == 720
    set_norm(centre, None)
    assert volume(centre, academic_year(2025)).total is None
    assert volume(centre, days(dt.date(2026, 8, 1), dt.date(2026, 9, 30))).total == 45


@pytest.mark.parametrize(
    ("today", "part"),
    [
        (dt.date(2026, 8, 31), 0.0),
        (dt.date(2026, 9, 1), 1 / 30),
        (dt.date(2026, 9, 15), 0.5),
        (dt.date(2026, 9, 30), 1.0),
        (dt.date(2027, 1, 1), 1.0),
    ],
)
def test_the_part_due_by_a_day(centre: CentreFile, today: dt.date, part: float) -> None:
    keep_lines(centre, *LINES)
    assert volume(centre, SEPTEMBER, today).to_date == pytest.approx(part)


def test_any_period_equals_a_count_day_by_day(centre: CentreFile) -> None:
    rng = random.Random(6)
    months = academic_year(2026).months
    lines = tuple(
        PlanLine(
            rng.randint(1, 40), rng.choice((*months, "")), rng.choice((None, *Kind)),
            rng.choice((None, *Form)), position=str(number),
        )
        for number in range(40)
    )  # fmt: skip
    keep_lines(centre, *lines)
    for _ in range(60):
        start = dt.date(2026, 8, 1) + dt.timedelta(rng.randrange(400))
        period = days(start, start + dt.timedelta(rng.randrange(120)))
        exact = by_days(lines, period)
        found = volume(centre, period)
        if found.total is None:
            assert exact == 0
            continue
        assert abs(found.total - exact) <= Fraction(1, 2)
        for division in (found.by_kind, found.by_form, found.by_kind_and_form):
            assert sum(division.values()) == found.total


def by_days(lines: tuple[PlanLine, ...], period: Period) -> Fraction:
    """Return the plan of a period, one day after the other."""
    year = academic_year(2026)
    total = Fraction(0)
    day = period.start
    while day <= period.end:
        of_month = f"{day:%Y-%m}"
        length = (month(day.year, day.month).end - month(day.year, day.month).start).days + 1
        for line in lines:
            if line.month == of_month:
                total += Fraction(line.volume, length)
            elif not line.month and day in year:
                total += Fraction(line.volume, 365)
        day += dt.timedelta(1)
    return total
