"""What the prose of a report is said from: figures, plan, indicators, measures."""

from collections.abc import Mapping
from dataclasses import dataclass

from kcentre.analysis.comparison import Comparison
from kcentre.centre.queries import passport, settings, topics
from kcentre.centre.records import Passport, Settings
from kcentre.monitoring.deviations.queries import deviations_of
from kcentre.monitoring.deviations.records import DeviationLine
from kcentre.monitoring.indicators import IndicatorState, indicator_states
from kcentre.monitoring.plan.event_records import EventsFulfilment
from kcentre.monitoring.plan.records import PlannedVolume
from kcentre.monitoring.plan.years import events_fulfilment, planned_volume
from kcentre.periods.period import Period, PeriodKind, following, previous
from kcentre.storage import CentreFile


@dataclass(frozen=True, slots=True)
class Ground:
    """All that is known of a period for its report; `topics` are titles by codes.

    `plan` is of the period, `plan_since` of the year up to its end, `next_plan` of the period
    after. `measures` are against this period's deviations, `earlier` against the one's before.
    """

    compared: Comparison
    passport: Passport
    settings: Settings
    topics: Mapping[str, str]
    states: tuple[IndicatorState, ...]
    plan: PlannedVolume
    plan_since: PlannedVolume
    next_plan: PlannedVolume
    events: EventsFulfilment
    measures: tuple[DeviationLine, ...]
    earlier: tuple[DeviationLine, ...]

    @property
    def period(self) -> Period:
        """The period reported."""
        return self.compared.period


def ground(file: CentreFile, compared: Comparison) -> Ground:
    """Return what is known of the period compared."""
    period, today = compared.period, compared.today
    since = compared.since_new_year
    has_next = period.kind is not PeriodKind.DAYS
    with file.reading():
        return Ground(
            compared=compared,
            passport=passport(file),
            settings=settings(file),
            topics={topic.code: topic.title for topic in topics(file, with_retired=True)},
            states=indicator_states(file, compared.current, today),
            plan=planned_volume(file, period, today=today),
            plan_since=(
                planned_volume(file, since.figures.period, today=today)
                if since
                else PlannedVolume()
            ),
            next_plan=planned_volume(file, following(period)) if has_next else PlannedVolume(),
            events=events_fulfilment(file, period, today),
            measures=tuple(deviations_of(file, period, today)),
            earlier=tuple(deviations_of(file, previous(period), today)),
        )
