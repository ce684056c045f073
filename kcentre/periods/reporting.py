"""How far the report of a period has come, and which reports are due."""

import datetime as dt
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

from peewee import JOIN, fn

from kcentre.centre.queries import settings
from kcentre.centre.records import Settings
from kcentre.language.dates import kept_day
from kcentre.periods.begun import first_service
from kcentre.periods.keeping import is_period
from kcentre.periods.period import Period, PeriodKind, containing, period_from, previous
from kcentre.periods.tables import PeriodSnapshot, ReportPeriod
from kcentre.periods.values import CLOSED_STATES, ReportState
from kcentre.storage import CentreFile
from kcentre.storage.asking import ask

_MONTHS_BACK = 13
_LONG_PAST = dt.timedelta(days=60)
_SENT_SHOWN = dt.timedelta(days=31)


@dataclass(frozen=True, slots=True)
class PeriodReport:
    """The report of a period as it stands.

    `closed_on`, `number`, `sent_on` and `sent_to` are those of the closing in force, None or empty
    without one. `is_reopened`: it was closed once and is open again.
    """

    period: Period
    state: ReportState
    closed_on: dt.date | None = None
    number: str = ""
    sent_on: dt.date | None = None
    sent_to: str = ""
    is_reopened: bool = False

    @property
    def is_closed(self) -> bool:
        """Whether the records of its days are frozen by this very report."""
        return self.state in CLOSED_STATES

    @property
    def was_closed(self) -> bool:
        """Whether it was closed at least once."""
        return self.is_closed or self.is_reopened


@dataclass(frozen=True, slots=True)
class DueReport:
    """A report to be handed in; `days_left` is negative where the day `due` has passed."""

    period: Period
    due: dt.date
    days_left: int
    state: ReportState


def report_state(file: CentreFile, period: Period, today: dt.date) -> PeriodReport:
    """Return how far the report of a period has come; of any days it is never kept."""
    return _on(_kept(file, period).get(period) or PeriodReport(period, ReportState.OPEN), today)


def closed_on(file: CentreFile, period: Period) -> dt.date | None:
    """Return the day on which this very period was closed; None for an open one."""
    kept = _kept(file, period).get(period)
    return kept.closed_on if kept is not None else None


def due_day(rules: Settings, period: Period) -> dt.date | None:
    """Return the last day to hand in the report; None where the centre hands in no such one."""
    term = _term(rules, period.kind)
    return None if term is None else period.end + dt.timedelta(days=term)


def due_reports(file: CentreFile, today: dt.date) -> list[DueReport]:
    """Return the reports to be handed in, the most urgent first.

    Of the kinds that the centre hands in, the periods that are over, from the first service on and
    at most of the last thirteen months: all since the first of their kind that was ever closed,
    and since the newest one on the day when a period was closed for the first time, unless that
    was due long ago: what came before was handed in without the program. Those sent within the
    last month are there too, with their state.
    """
    rules, first = settings(file), _first_day(file, today)
    if first is None:
        return []
    kept, came = _kept(file), _first_closing(file) or today
    found = []
    for period in _ended(rules, today):
        if period.start < _asked_from(rules, kept, period.kind, came) or period.end < first:
            continue
        report = _on(kept.get(period) or PeriodReport(period, ReportState.OPEN), today)
        due = due_day(rules, period)
        if due is not None and _is_shown(report, today):
            found.append(DueReport(period, due, (due - today).days, report.state))
    return sorted(found, key=lambda one: (one.due, one.period.start, one.period.end))


def _term(rules: Settings, kind: PeriodKind) -> int | None:
    terms = {
        PeriodKind.MONTH: rules.month_due_days,
        PeriodKind.QUARTER: rules.quarter_due_days,
        PeriodKind.HALF_YEAR: rules.half_year_due_days,
        PeriodKind.YEAR: rules.year_due_days,
        PeriodKind.ACADEMIC_YEAR: rules.academic_year_due_days,
    }
    return terms.get(kind)


def _ended(rules: Settings, today: dt.date) -> Iterator[Period]:
    """Yield the periods of the last months that are over, of the kinds handed in."""
    for kind in PeriodKind:
        if _term(rules, kind) is None:
            continue
        period = previous(containing(kind, today))
        while period.end >= _farthest(today):
            yield period
            period = previous(period)


def _asked_from(
    rules: Settings, kept: Mapping[Period, PeriodReport], kind: PeriodKind, came: dt.date
) -> dt.date:
    """Return from which day on periods of a kind are handed in with the program.

    `came` is the day when a period was closed for the first time.
    """
    newest = previous(containing(kind, came))
    due = due_day(rules, newest)
    is_asked = due is not None and came - due <= _LONG_PAST
    closed = [one.start for one, report in kept.items() if one.kind is kind and report.was_closed]
    return min([newest.start if is_asked else newest.end + dt.timedelta(days=1), *closed])


def _first_closing(file: CentreFile) -> dt.date | None:
    (text,) = ask(file.db, PeriodSnapshot.select(fn.MIN(PeriodSnapshot.made_at))).fetchone()
    return dt.datetime.fromisoformat(text).date() if text else None


def _first_day(file: CentreFile, today: dt.date) -> dt.date | None:
    """Return from which day on periods are asked for; None where nothing was done yet."""
    begun = first_service(file)
    if begun is None:
        return None
    return max(begun, _farthest(today))


def _farthest(today: dt.date) -> dt.date:
    month = containing(PeriodKind.MONTH, today)
    for _ in range(_MONTHS_BACK):
        month = previous(month)
    return month.start


def _is_shown(report: PeriodReport, today: dt.date) -> bool:
    if report.state is not ReportState.SENT:
        return True
    return report.sent_on is not None and today - report.sent_on <= _SENT_SHOWN


def _on(report: PeriodReport, today: dt.date) -> PeriodReport:
    """Return the report as it stands on a day: what was open is collected once it is over."""
    if report.is_closed or report.state is ReportState.REVIEW:
        return report
    is_over = report.period.end < today and report.period.kind is not PeriodKind.DAYS
    return replace(report, state=ReportState.COLLECTING if is_over else ReportState.OPEN)


def _kept(file: CentreFile, only: Period | None = None) -> dict[Period, PeriodReport]:
    """Return the reports of the periods that the file keeps, or of this one if it does."""
    table, handed_in = ReportPeriod, PeriodSnapshot
    query = (
        table.select(
            table.kind, table.starts, table.state, handed_in.made_at, handed_in.number,
            handed_in.sent_on, handed_in.sent_to,
        )
        .join(handed_in, JOIN.LEFT_OUTER, on=handed_in.period == table.id)
        .order_by(handed_in.id)
    )  # fmt: skip
    if only is not None:
        query = query.where(is_period(table.kind, table.starts, only))
    # a period closed again has several; its newest closing is the last to come
    return {report.period: report for report in map(_report, ask(file.db, query))}


def _report(row: tuple[str | None, ...]) -> PeriodReport:
    kind, starts, state, made_at, number, sent_on, sent_to = (text or "" for text in row)
    period = period_from(kind, starts)
    if state not in CLOSED_STATES:
        return PeriodReport(period, ReportState(state), is_reopened=bool(made_at))
    closed = dt.datetime.fromisoformat(made_at).date() if made_at else None
    return PeriodReport(period, ReportState(state), closed, number, kept_day(sent_on), sent_to)
