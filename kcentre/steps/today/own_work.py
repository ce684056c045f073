"""Terms of the centre's own work: measures, planned events, reports."""

import datetime as dt
from collections.abc import Iterator

from kcentre.language.dates import short_date
from kcentre.language.sentences import capital
from kcentre.monitoring.deviations.queries import overdue
from kcentre.monitoring.plan.event_records import EventState, PlannedEventLine
from kcentre.monitoring.plan.queries import planned_events
from kcentre.periods import titles
from kcentre.periods.closed import closed_periods, closed_with
from kcentre.periods.period import academic_year_of
from kcentre.periods.reporting import due_reports
from kcentre.periods.values import ReportState
from kcentre.steps.today.records import Duty, Urgency
from kcentre.steps.today.terms import term_words, urgency_by
from kcentre.storage import CentreFile

_URGENT_EVENTS = {
    EventState.DUE_SOON: Urgency.SOON,
    EventState.OVERDUE: Urgency.OVERDUE,
}


def overdue_measures(file: CentreFile, now: dt.datetime) -> Iterator[Duty]:
    """Yield the measures whose day has passed, the longest ago first."""
    for late in overdue(file, now.date()):
        who = f"{late.responsible}, " if late.responsible else ""
        term = term_words(late.due, now.date())
        title = f"{late.subject}: {late.measure}" if late.measure else late.subject
        yield Duty(title, f"{who}{term}", late.target, Urgency.OVERDUE)


def planned_events_due(file: CentreFile, now: dt.datetime) -> Iterator[Duty]:
    """Yield the planned events that are near their deadline or past it.

    Those of last year stay until they are cancelled or their days are closed: what is overdue
    does not vanish with the first of September.
    """
    today, closed = now.date(), closed_periods(file)
    for line in _events_around(file, today):
        if line.state in _URGENT_EVENTS and closed_with(closed, line.due) is None:
            words = f"до\u00a0{short_date(line.due)}, {term_words(line.due, today)}"
            target = f"monitoring/plan/events/{line.id}"
            yield Duty(line.draft.title, words, target, _URGENT_EVENTS[line.state])


def _events_around(file: CentreFile, today: dt.date) -> Iterator[PlannedEventLine]:
    this = academic_year_of(today)
    for year in (this - 1, this, this + 1):
        yield from planned_events(file, year, today=today)


def reports_due(file: CentreFile, now: dt.datetime) -> Iterator[Duty]:
    """Yield the reports that are not sent yet."""
    today = now.date()
    for report in due_reports(file, today):
        if report.state is ReportState.SENT:
            continue
        words = term_words(report.due, today)
        target = f"analysis/close/{report.period.word}"
        title, short = (capital(say(report.period)) for say in (titles.title, titles.short))
        yield Duty(title, words, target, urgency_by(report.due, today), short)
