"""The charts of a period's figures, for paper and screen alike."""

from collections.abc import Mapping

from kcentre.analysis.by_months import Marks
from kcentre.analysis.comparison import Comparison, topics_met
from kcentre.analysis.satisfaction import satisfied
from kcentre.centre.records import Settings
from kcentre.centre.values import Form, Kind
from kcentre.figures.records import Figures
from kcentre.language.dates import MONTHS_SHORT
from kcentre.paper.chart import Chart, ChartKind, Norm, Series
from kcentre.periods import titles
from kcentre.periods.period import Period

MOST_TOPICS = 10
_FEWEST_MONTHS = 2


def shown_period(compared: Comparison) -> Period:
    """Return the months that charts show: the period's, of a single month its year so far."""
    period = compared.period
    if len(period.months) < _FEWEST_MONTHS and compared.since_new_year:
        return compared.since_new_year.figures.period
    return period


def months_chart(
    compared: Comparison, title: str, plans: Mapping[str, int | None] | None = None
) -> Chart | None:
    """Return the services by month, beside last year's and the plan where there are some.

    None where not even two months can be shown.
    """
    period = shown_period(compared)
    shown = next(found for found in compared.everything if found.period == period)
    months = period.months
    if len(months) < _FEWEST_MONTHS or not shown.sessions.total:
        return None
    name = titles.short(shown.period) if shown is compared.current else "Оказано"
    series = [Series(name, _counts(shown, compared))]
    if shown is compared.current and compared.last_year:
        earlier = compared.last_year.figures
        series.append(Series(titles.short(earlier.period), _counts(earlier, compared)))
    labels = tuple(_label(month, with_year=len(series) == 1) for month in months)
    planned = tuple((plans or {}).get(month) for month in months)
    if any(planned):
        series.append(Series("План", tuple(None if one is None else float(one) for one in planned)))
    return Chart(title, ChartKind.COLUMNS, labels, tuple(series))


def kinds_chart(compared: Comparison, title: str) -> Chart | None:
    """Return the services by kind of help and form; None where nothing is known of both."""
    known = compared.current.sessions.by_kind_and_form
    if not known:
        return None
    kinds = [kind for kind in Kind if kind in known]
    series = [
        Series(form.label, tuple(float(known[kind].get(form, 0)) for kind in kinds))
        for form in Form
        if any(form in forms for forms in known.values())
    ]
    return Chart(title, ChartKind.STACKED, tuple(kind.label for kind in kinds), tuple(series))


def topics_chart(compared: Comparison, title: str, names: Mapping[str, str]) -> Chart | None:
    """Return the most frequent topics; None where there are fewer than two."""
    counts = compared.current.sessions.by_topic
    codes = [code for code in topics_met(compared) if code in counts][:MOST_TOPICS]
    if len(codes) < 2:
        return None
    values = tuple(float(counts[code]) for code in codes)
    labels = tuple(names.get(code, code) for code in codes)
    if len(counts) > MOST_TOPICS:
        title = f"{title}: {MOST_TOPICS} самых частых"
    return Chart(title, ChartKind.BARS, labels, (Series("Услуг", values),))


def satisfaction_chart(
    compared: Comparison, settings: Settings, marks: Mapping[str, Marks], title: str
) -> Chart | None:
    """Return the share of the satisfied by month with its interval; None of under two months."""
    by_month = compared.current.sessions.by_month
    found = {
        month: satisfied(settings.formula, marks[month], by_month.get(month, 0))
        for month in compared.period.months
        if month in marks
    }
    known = {month: one for month, one in found.items() if one is not None}
    if len(known) < _FEWEST_MONTHS:
        return None
    months = [month for month in compared.period.months if month <= f"{compared.today:%Y-%m}"]
    labels = tuple(_with_number(month, marks) for month in months)
    values = tuple(known[month].percent if month in known else None for month in months)
    spans = tuple(known[month].span if month in known else None for month in months)
    level = settings.satisfaction_norm
    return Chart(
        title,
        ChartKind.LINES,
        labels,
        (Series("Доля удовлетворённых, %", values, spans),),
        places=1,
        norm=Norm(float(level), f"норма {level}\u00a0%"),
    )


def _counts(found: Figures, compared: Comparison) -> tuple[float | None, ...]:
    """Return the months' services; before the first record and after today nothing is known."""
    first = f"{compared.begun:%Y-%m}" if compared.begun else ""
    last = f"{compared.today:%Y-%m}"
    return tuple(
        float(found.sessions.by_month.get(month, 0)) if first <= month <= last else None
        for month in found.period.months
    )


def _with_number(month: str, marks: Mapping[str, Marks]) -> str:
    """Return «июл (12)»: how many ratings a share rests on."""
    count = marks[month].count if month in marks else 0
    return f"{_label(month, with_year=False)} ({count})"


def _label(month: str, *, with_year: bool) -> str:
    name = MONTHS_SHORT[int(month[5:]) - 1]
    return f"{name} {month[:4]}" if with_year else name
