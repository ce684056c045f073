"""What the prose of a report is said from: figures, plan, indicators, measures."""

from collections.abc import Mapping
from dataclasses import dataclass

from kcentre.analysis.comparison import Comparison
from kcentre.centre.queries import passport, settings, topics
from kcentre.centre.records import Passport, Settings
from kcentre.centre.values import OTHER_TOPIC
from kcentre.monitoring.deviations.queries import deviations_of
from kcentre.monitoring.deviations.records import DeviationLine
from kcentre.monitoring.indicators import IndicatorState, indicator_states
from kcentre.monitoring.plan.event_records import EventsFulfilment
from kcentre.monitoring.plan.records import PlannedVolume
from kcentre.monitoring.plan.years import events_fulfilment, planned_volume
from kcentre.network.contests.queries import contests_in
from kcentre.network.contests.records import ContestLine
from kcentre.periods.period import Period, PeriodKind, following, month, previous
from kcentre.storage import CentreFile


@dataclass(frozen=True, slots=True)
class Ground:
    """All that is known of a period for its report; `topics` are titles by codes.

    `plan` is of the period, `plan_since` of the year up to its end, `next_plan` of the period
    after. `measures` are against this period's deviations, `earlier` against the one's before.
    `contests` are those that belong to the period.
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
    contests: tuple[ContestLine, ...]

    @property
    def period(self) -> Period:
        """The period reported."""
        return self.compared.period

    @property
    def is_topic_repeated(self) -> bool:
        """Whether any topic was asked of more than once; else none is more frequent."""
        counts = self.compared.current.sessions.by_topic
        return any(count > 1 for code, count in counts.items() if code != OTHER_TOPIC)


def ground(file: CentreFile, compared: Comparison) -> Ground:
    """Return what is known of the period compared."""
    period, today = compared.period, compared.today
    since = compared.since_new_year
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
            next_plan=_next_plan(file, period),
            events=events_fulfilment(file, period, today),
            measures=tuple(deviations_of(file, period, today)),
            earlier=tuple(deviations_of(file, previous(period), today)),
            contests=tuple(contests_in(file, period, today)),
        )


def _next_plan(file: CentreFile, period: Period) -> PlannedVolume:
    """Return the plan of the next period; of a part of it alone nothing can be promised.

    A calendar year lies in two academic years, and the plan of the second comes in autumn.
    """
    if period.kind is PeriodKind.DAYS:
        return PlannedVolume()
    ahead = following(period)
    ends = (planned_volume(file, month(day.year, day.month)) for day in (ahead.start, ahead.end))
    if any(volume.total is None for volume in ends):
        return PlannedVolume()
    return planned_volume(file, ahead)
