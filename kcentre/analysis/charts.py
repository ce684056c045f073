"""The charts of a period's figures, for paper and screen alike."""

from collections.abc import Mapping

from kcentre.analysis.comparison import Comparison, topics_met
from kcentre.centre.values import Form, Kind
from kcentre.figures.records import Figures
from kcentre.language.dates import MONTHS_SHORT
from kcentre.paper.document import Chart, ChartKind, Series
from kcentre.periods import titles

MOST_TOPICS = 10
_FEWEST_MONTHS = 2


def months_chart(compared: Comparison, title: str) -> Chart | None:
    """Return the services by month, beside last year's where there is data.

    For a single month, the months of its year so far; None where not even two can be shown.
    """
    shown = compared.current
    if len(shown.period.months) < _FEWEST_MONTHS and compared.since_new_year:
        shown = compared.since_new_year.figures
    months = shown.period.months
    if len(months) < _FEWEST_MONTHS or not shown.sessions.total:
        return None
    series = [Series(titles.short(shown.period), _counts(shown, compared))]
    if shown is compared.current and compared.last_year:
        earlier = compared.last_year.figures
        series.append(Series(titles.short(earlier.period), _counts(earlier, compared)))
    labels = tuple(_label(month, with_year=len(series) == 1) for month in months)
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
    return Chart(title, ChartKind.BARS, labels, (Series("Услуг", values),))


def _counts(found: Figures, compared: Comparison) -> tuple[float | None, ...]:
    """Return the months' services; before the first record and after today nothing is known."""
    first = f"{compared.begun:%Y-%m}" if compared.begun else ""
    last = f"{compared.today:%Y-%m}"
    return tuple(
        float(found.sessions.by_month.get(month, 0)) if first <= month <= last else None
        for month in found.period.months
    )


def _label(month: str, *, with_year: bool) -> str:
    name = MONTHS_SHORT[int(month[5:]) - 1]
    return f"{name} {month[:4]}" if with_year else name
