"""What is looked at before a period is closed."""

import datetime as dt
from dataclasses import replace

from kcentre.analysis.closing import rules
from kcentre.analysis.closing.records import ClosingChecks
from kcentre.analysis.comparison import has_data
from kcentre.analysis.conclusions.keeping import kept_texts
from kcentre.casebook.naming import people_named
from kcentre.figures.figures import figures
from kcentre.figures.records import Figures
from kcentre.monitoring.deviations.queries import without_measure
from kcentre.monitoring.indicators import IndicatorState, indicator_states
from kcentre.monitoring.quality.checking import check
from kcentre.monitoring.quality.records import Grade
from kcentre.periods.period import Period
from kcentre.periods.reporting import report_state
from kcentre.storage import UNWATCHED, CentreFile, Progress

_MOST_LISTED = 200
"""Of one rule: more records in one period can't be looked through one by one."""


def closing_checks(
    file: CentreFile, period: Period, now: dt.datetime, progress: Progress = UNWATCHED
) -> ClosingChecks:
    """Return everything to be looked at before a period is closed, as it is `now`."""
    with file.reading():
        found = figures(file, period, today=now.date())
        states = indicator_states(file, found, now.date())
        checks = checks_of(file, found, states, now, progress)
        named = people_named(file, kept_texts(file, period).values())
    return replace(checks, problems=(*checks.problems, *rules.naming_problems(named, ())))


def checks_of(
    file: CentreFile,
    found: Figures,
    states: tuple[IndicatorState, ...],
    now: dt.datetime,
    progress: Progress = UNWATCHED,
) -> ClosingChecks:
    """Return the same for figures and indicators that are known already."""
    period, today = found.period, now.date()
    report = report_state(file, period, today)
    found_severe = check(file, period, progress, most=_MOST_LISTED, now=now, grade=Grade.ERROR)
    is_kept = has_data(found) or found.requests.total > 0
    return ClosingChecks(
        period=period,
        problems=tuple(rules.closing_problems(report, today)),
        doubts=tuple(rules.doubts(severe=found_severe.total, has_data=is_kept)),
        severe=found_severe.findings,
        severe_rules=tuple(state for state in found_severe.states if state.found),
        is_over=period.end < today,
        has_data=is_kept,
        red_without_measure=tuple(without_measure(file, states, period)),
    )
