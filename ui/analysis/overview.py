"""What the tab asks the centre about a period, all in one answer."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from importlib import import_module

from kcentre.analysis.chart_facts import ChartFacts, chart_facts
from kcentre.analysis.comparison import Comparison, comparison
from kcentre.analysis.federal import FederalSheet, sheet_of
from kcentre.analysis.growth import growth_text
from kcentre.analysis.known_periods import KnownMonths, known_months
from kcentre.centre.queries import settings, topics
from kcentre.centre.records import Settings
from kcentre.figures.records import Figures
from kcentre.figures.values import values_of
from kcentre.periods.period import Period
from kcentre.periods.reporting import PeriodReport, report_state
from kcentre.storage import CentreFile


@dataclass(frozen=True, slots=True)
class Overview:
    """A period's figures with what the screen says beside them."""

    compared: Comparison
    values: Mapping[str, float | None]
    topic_titles: Mapping[str, str]
    settings: Settings
    known: KnownMonths
    charts: ChartFacts
    report: PeriodReport

    @property
    def figures(self) -> Figures:
        """The figures of the period itself."""
        return self.compared.current

    @property
    def is_empty(self) -> bool:
        """Whether the journal has nothing in the period."""
        found = self.figures
        counts = (found.sessions.total, found.events.total, found.ratings.count)
        return not any(counts) and not found.requests.total

    @property
    def nearest(self) -> Period | None:
        """The nearest period with data, where this one has none."""
        return self.known.nearest(self.figures.period)

    @property
    def sheet(self) -> FederalSheet:
        """The federal sheet of the period."""
        return sheet_of(self.figures)

    @property
    def growth(self) -> str:
        """How the services compare with the period before."""
        unknown = "сравнить пока не с чем" if self.compared.is_over else "период ещё идёт"
        return growth_text(self.compared) or unknown


def overview(
    file: CentreFile, period: Period, today: date, known: KnownMonths | None = None
) -> Overview:
    """Return what is known of a period on a day; `known` are the months, where nothing changed."""
    import_module("kcentre.paper.charts.svg")  # here rather than while the window draws
    compared = comparison(file, period, today)
    titles = {topic.code: topic.title for topic in topics(file, with_retired=True)}
    return Overview(
        compared,
        values_of(compared.current),
        titles,
        settings(file),
        known or known_months(file),
        chart_facts(file, compared),
        report_state(file, period, today),
    )
