"""What charts show of a period besides its figures: plans, hours of the week, ratings by month."""

from collections.abc import Mapping
from dataclasses import dataclass

from kcentre.analysis.busy_hours import BusyHours, busy_hours
from kcentre.analysis.by_months import Marks, marks_of
from kcentre.analysis.charts import shown_period
from kcentre.analysis.comparison import Comparison
from kcentre.figures.scope import scope_of
from kcentre.language.dates import year_and_month
from kcentre.monitoring.plan.years import YearsOfPlans
from kcentre.periods.period import days, month
from kcentre.storage import CentreFile


@dataclass(frozen=True, slots=True)
class ChartFacts:
    """Planned services and ratings by month («2026-07»), services by weekday and hour."""

    plans: Mapping[str, int | None]
    hours: BusyHours
    marks: Mapping[str, Marks]


def chart_facts(file: CentreFile, compared: Comparison) -> ChartFacts:
    """Return what the charts of the period compared need."""
    scope = scope_of(file, compared.period, today=compared.today)
    return ChartFacts(plans_of(file, compared), busy_hours(file, scope), marks_of(file, scope))


def plans_of(file: CentreFile, compared: Comparison) -> dict[str, int | None]:
    """Return the planned services of each month that charts show; None where none is planned.

    Of a month that the period has only in part, the plan of its days.
    """
    shown, years = shown_period(compared), YearsOfPlans(file, compared.today)
    plans: dict[str, int | None] = {}
    for each in shown.months:
        whole = month(*year_and_month(each))
        part = days(max(whole.start, shown.start), min(whole.end, shown.end))
        plans[each] = years.volume(part).total
    return plans
