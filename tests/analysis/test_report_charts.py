"""Load by hour, satisfaction with its interval, months with their plan: data, charts, doors."""

from dataclasses import replace
from datetime import date

import pytest
from helpers.random_journal import Mark, Service
from helpers.written_journal import fill

from kcentre.analysis.busy_hours import busy_hours, hours_chart
from kcentre.analysis.by_months import Marks
from kcentre.analysis.chart_facts import chart_facts
from kcentre.analysis.charts import months_chart, satisfaction_chart, topics_chart
from kcentre.analysis.comparison import comparison
from kcentre.analysis.satisfaction import Satisfied, satisfied
from kcentre.centre.queries import settings
from kcentre.centre.values import SatisfactionFormula
from kcentre.centre.verbs import change_settings
from kcentre.figures.moments import hour_code
from kcentre.figures.rows import behind
from kcentre.figures.scope import scope_of
from kcentre.language import Refused
from kcentre.paper.chart import ChartKind
from kcentre.periods.period import parse_period
from kcentre.storage import CentreFile

TODAY = date(2026, 10, 5)
QUARTER = parse_period("2026-Q3")
A, B, C = SatisfactionFormula


@pytest.fixture
def timed(centre: CentreFile) -> CentreFile:
    """Return a centre with services of known and unknown time and some ratings."""
    fill(
        centre,
        Service(1, "2026-07-06", "09:00"),
        Service(2, "2026-07-06", "09:50"),
        Service(3, "2026-07-13", "09:15"),
        Service(4, "2026-08-04", "11:00"),
        Service(5, "2026-08-09", ""),
        Service(6, "2026-06-29", "09:00"),
        Mark(1, "2026-07-06", 1, 5),
        Mark(2, "2026-07-13", 3, 2),
        Mark(3, "2026-08-04", 4, 4),
        Mark(4, "2026-06-29", 6, 1),
    )
    return centre


def test_a_chart_of_some_topics_says_that_there_are_more(centre: CentreFile) -> None:
    fill(centre, *(Service(number, "2026-07-06", topic_id=number) for number in range(1, 12)))
    shown = topics_chart(comparison(centre, QUARTER, TODAY), "Услуги по темам", {})
    assert shown is not None
    assert (shown.title, len(shown.categories)) == ("Услуги по темам: 10 самых частых", 10)


def test_the_week_is_counted_by_the_hour_it_began_in(timed: CentreFile) -> None:
    counts = busy_hours(timed, scope_of(timed, QUARTER, today=TODAY))
    assert counts == {(0, 9): 3, (1, 11): 1}
    chart = hours_chart(counts, "Нагрузка")
    assert chart is not None
    assert (chart.kind, chart.categories) == (ChartKind.HEAT, ("9:00", "10:00", "11:00"))
    assert [series.name for series in chart.series][::5] == ["понедельник", "суббота"]
    assert chart.series[0].values == (3.0, 0.0, 0.0)
    narrow = hours_chart({(6, 23): 1}, "Нагрузка", narrow=True)
    assert narrow is not None
    assert (narrow.categories, narrow.series[-1].name) == (("23",), "вс")
    assert hours_chart({}, "Нагрузка") is None


def test_an_hour_of_the_week_opens_its_services(timed: CentreFile) -> None:
    found = behind(timed, QUARTER, hour_code(0, 9), today=TODAY)
    assert [key.id for key in found.keys] == [1, 2, 3]
    assert (found.value, found.figure.title) == (
        3,
        "Услуги по времени начала: понедельник, 9:00–10:00",
    )
    for code in ("sessions.by_hour.8-09", "sessions.by_hour.1-24", "ratings.by_month.2026-13"):
        with pytest.raises(Refused, match="Пример значения"):
            behind(timed, QUARTER, code, today=TODAY)


def test_a_month_of_ratings_opens_those_that_make_its_share(timed: CentreFile) -> None:
    found = behind(timed, QUARTER, "ratings.by_month.2026-07", today=TODAY)
    assert (found.value, [key.id for key in found.keys]) == (50.0, [1, 2])
    outside = behind(timed, QUARTER, "ratings.by_month.2026-06", today=TODAY)
    assert (outside.value, list(outside.keys)) == (None, [])


def test_satisfaction_is_shown_with_its_interval(timed: CentreFile) -> None:
    compared = comparison(timed, QUARTER, TODAY)
    marks = chart_facts(timed, compared).marks
    assert marks["2026-07"] == Marks(count=2, positive=1, total=7, squares=29)
    chart = satisfaction_chart(compared, settings(timed), marks, "Доля")
    assert chart is not None
    (series,) = chart.series
    assert chart.categories == ("июл (2)", "авг (1)", "сен (0)")
    assert series.values == (50.0, 100.0, None)
    assert series.spans == ((9.5, 90.5), (20.7, 100.0), None)
    assert chart.norm is not None
    assert chart.norm.value == 85
    alone = comparison(timed, parse_period("2026-07"), TODAY)
    assert satisfaction_chart(alone, settings(timed), marks, "Доля") is None


@pytest.mark.parametrize(
    ("formula", "marks", "sessions", "expected"),
    [
        (A, Marks(), 5, None),
        (A, Marks(10, 10, 50, 250), 10, Satisfied(100.0, (72.2, 100.0))),
        (A, Marks(10, 0, 10, 10), 10, Satisfied(0.0, (0.0, 27.8))),
        (B, Marks(2, 2, 10, 50), 8, Satisfied(25.0, (7.1, 59.1))),
        (B, Marks(2, 2, 10, 50), 1, None),
        (C, Marks(1, 1, 5, 25), 1, Satisfied(100.0, None)),
        (C, Marks(2, 1, 7, 29), 2, Satisfied(70.0, (0.0, 100.0))),
        (C, Marks(3, 3, 15, 75), 3, Satisfied(100.0, (100.0, 100.0))),
    ],
)
def test_every_formula_has_its_interval(
    formula: SatisfactionFormula, marks: Marks, sessions: int, expected: Satisfied | None
) -> None:
    assert satisfied(formula, marks, sessions) == expected


def test_months_stand_beside_their_plan(timed: CentreFile) -> None:
    compared = comparison(timed, QUARTER, TODAY)
    assert set(chart_facts(timed, compared).plans.values()) == {None}
    change_settings(timed, replace(settings(timed), month_plan=4))
    plans = chart_facts(timed, compared).plans
    assert plans == {"2026-07": 4, "2026-08": 4, "2026-09": 4}
    chart = months_chart(compared, "Услуги", plans)
    assert chart is not None
    assert [series.name for series in chart.series] == ["III\u00a0кв. 2026", "План"]
    assert [series.values for series in chart.series] == [(3.0, 2.0, 0.0), (4.0, 4.0, 4.0)]
    part = comparison(timed, parse_period("2026-07-16..2026-08-31"), TODAY)
    assert chart_facts(timed, part).plans == {"2026-07": 2, "2026-08": 4}
    month = comparison(timed, parse_period("2026-08"), TODAY)
    assert list(chart_facts(timed, month).plans)[::7] == ["2026-01", "2026-08"]
