"""What is looked at before a period is closed."""

import datetime as dt

from kcentre.analysis.closing import rules
from kcentre.analysis.closing.records import ClosingChecks
from kcentre.analysis.comparison import has_data
from kcentre.figures.figures import figures
from kcentre.figures.records import Figures
from kcentre.monitoring.deviations.queries import without_measure
from kcentre.monitoring.indicators import IndicatorState, indicator_states
from kcentre.monitoring.quality.checking import check
from kcentre.monitoring.quality.records import Finding, Grade
from kcentre.periods.period import Period
from kcentre.periods.reporting import report_state
from kcentre.storage import UNWATCHED, CentreFile, Progress


def closing_checks(
    file: CentreFile, period: Period, now: dt.datetime, progress: Progress = UNWATCHED
) -> ClosingChecks:
    """Return everything to be looked at before a period is closed, as it is `now`."""
    with file.reading():
        found = figures(file, period, today=now.date())
        states = indicator_states(file, found, now.date())
        return checks_of(file, found, states, now, progress)


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
    severe = severe_findings(file, period, now, progress)
    is_kept = has_data(found) or found.requests.total > 0
    return ClosingChecks(
        period=period,
        problems=tuple(rules.closing_problems(report, today)),
        doubts=tuple(rules.doubts(severe=len(severe), has_data=is_kept)),
        severe=severe,
        is_over=period.end < today,
        has_data=is_kept,
        red_without_measure=tuple(without_measure(file, states, period)),
    )


def severe_findings(
    file: CentreFile, period: Period, now: dt.datetime, progress: Progress = UNWATCHED
) -> tuple[Finding, ...]:
    """Return the errors that the rules of data quality find in a period."""
    found = check(file, period, progress, now=now).findings
    return tuple(finding for finding in found if finding.grade is Grade.ERROR)
