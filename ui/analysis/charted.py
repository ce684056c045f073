"""The charts of a period with the doors in them: the drawing of the report, and what it opens."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from kcentre.analysis import charts
from kcentre.analysis.busy_hours import hours_chart, shown_hours, shown_weekdays
from kcentre.figures.figure import Unit
from kcentre.figures.moments import BY_MONTH, hour_code
from kcentre.language.dates import WEEKDAYS, month_title, year_and_month
from kcentre.language.plurals import services
from kcentre.paper.chart import Chart, ChartKind, Series
from ui.records.figure_texts import count_text, value_text
from ui.widgets.door import Door

if TYPE_CHECKING:
    from ui.analysis.overview import Overview

Pictured = tuple[Chart, tuple[tuple[Door, ...], ...]]

_NARROW = 2


def topics(known: Overview) -> Pictured | None:
    """Return the bars of topics, the most frequent first; None where no service has any."""
    counts = known.figures.sessions.by_topic
    codes = sorted(counts, key=lambda code: (-counts[code], code))
    if not codes:
        return None
    names = tuple(known.topic_titles[code] for code in codes)
    doors = tuple(
        Door(
            count_text(counts[code]),
            f"sessions.by_topic.{code}",
            f"{name}: {services(counts[code])}",
        )
        for code, name in zip(codes, names, strict=True)
    )
    series = Series("Услуг", tuple(counts[code] for code in codes))
    return Chart("Темы", ChartKind.BARS, names, (series,)), (doors,)


def months(known: Overview) -> Pictured | None:
    """Return the services by month beside last year's and the plan; only this period's open."""
    if len(known.figures.period.months) < _NARROW:
        return None
    chart = charts.months_chart(known.compared, "Услуги по месяцам", known.charts.plans)
    if chart is None:
        return None
    own, *others = chart.series
    return chart, (tuple(_months(known, own)), *(_only_said(known, one) for one in others))


def hours(known: Overview) -> Pictured | None:
    """Return the load by weekday and hour; None where no time is known."""
    counts = known.charts.hours
    chart = hours_chart(counts, "Нагрузка по дням недели и часам", narrow=True)
    if chart is None:
        return None
    doors = tuple(
        tuple(_hour(weekday, hour, counts.get((weekday, hour), 0)) for hour in shown_hours(counts))
        for weekday in shown_weekdays(counts)
    )
    return chart, doors


def satisfaction(known: Overview) -> Pictured | None:
    """Return the share of the satisfied by month with its interval; None of under two months."""
    title = "Доля удовлетворённых по месяцам, %"
    chart = charts.satisfaction_chart(known.compared, known.settings, known.charts.marks, title)
    if chart is None:
        return None
    (series,) = chart.series
    every = zip(known.figures.period.months, series.values, strict=False)
    return chart, (tuple(_share(month, value, known) for month, value in every),)


def _months(known: Overview, series: Series) -> Iterator[Door]:
    for month, value in zip(known.figures.period.months, series.values, strict=True):
        count = int(value or 0)
        code = f"sessions.by_month.{month}" if count else ""
        yield Door(count_text(count), code, f"{_title(month)}: {services(count)}")


def _only_said(known: Overview, series: Series) -> tuple[Door, ...]:
    """Return what is shown of other years and of the plan: no rows of this period are behind."""
    every = zip(known.figures.period.months, series.values, strict=True)
    return tuple(
        Door("", name=f"{series.name}, {_title(month)}: {services(int(value or 0))}")
        for month, value in every
    )


def _hour(weekday: int, hour: int, count: int) -> Door:
    code = hour_code(weekday, hour) if count else ""
    when = f"{WEEKDAYS[weekday]}, {hour}:00–{hour + 1}:00"
    return Door(count_text(count), code, f"{when}: {services(count)}")


def _share(month: str, value: float | None, known: Overview) -> Door:
    marks = known.charts.marks.get(month)
    text = value_text(value, Unit.PERCENT)
    number = f", оценок: {marks.count}" if marks else ""
    code = "" if value is None else f"{BY_MONTH}.{month}"
    return Door(text, code, f"{_title(month)}: {text}{number}")


def _title(month: str) -> str:
    return month_title(*year_and_month(month))
