"""Closing a period, opening it again, noting where its report went."""

import datetime as dt
from pathlib import Path

from kcentre.analysis.closing import rules
from kcentre.analysis.closing.queries import in_force, missing_snapshot
from kcentre.analysis.closing.taking import take
from kcentre.casebook.naming import people_named
from kcentre.language import Refused, refuse_if_any
from kcentre.language.dates import iso_day, now_here, today_here
from kcentre.language.typed import tidy, tidy_lines
from kcentre.periods import titles
from kcentre.periods.closed import closed_periods
from kcentre.periods.keeping import put_state
from kcentre.periods.period import Period
from kcentre.periods.reporting import report_state
from kcentre.periods.tables import PeriodSnapshot
from kcentre.periods.values import ReportState
from kcentre.storage import UNWATCHED, CentreFile, Changes, Progress
from kcentre.storage.copies import copy_beside
from kcentre.storage.operations import user_name


def close_period(
    file: CentreFile,
    period: Period,
    *,
    reason: str = "",
    today: dt.date | None = None,
    progress: Progress = UNWATCHED,
) -> Changes:
    """Freeze the records of a period and keep its report as it is handed in.

    One transaction: stopped or killed in the middle, the period is open and nothing is kept.
    Nothing of the working session can be undone after it. Raises `Refused` where the period is
    not over or closed already, or where severe findings or a lack of data want a `reason`.
    """
    clock = now_here()
    now = clock if today is None else dt.datetime.combine(today, clock.time())
    with file.operation(f"Закрыт период: {titles.nominative(period)}") as running:
        take(file, period, tidy_lines(reason), now, progress)
    file.history.forget()
    return running.changes


def copy_closed(file: CentreFile, period: Period) -> Path:
    """Copy the data beside the file after a closing. Raises `FileRefused`: the period is closed."""
    return copy_beside(file.path, f"закрыт {titles.nominative(period)}")


def reopen_period(
    file: CentreFile, period: Period, reason: str, today: dt.date | None = None
) -> Changes:
    """Let the records of a closed period be changed again; what was handed in stays kept.

    Raises `Refused` without a reason, and while a longer closed period holds this one.
    """
    day, why = today or today_here(), tidy_lines(reason)
    with file.operation(f"Открыт снова период: {titles.nominative(period)}") as running:
        refuse_if_any(rules.naming_problems((), people_named(file, [why])))
        around = [one for one in closed_periods(file) if rules.is_within(period, one)]
        refuse_if_any(rules.reopening_problems(report_state(file, period, day), why, around))
        fields = {"reopened_on": iso_day(day), "reopened_by": user_name(), "reopen_reason": why}
        _note(file, period, fields)
        put_state(file, period, ReportState.OPEN)
    return running.changes


def start_review(file: CentreFile, period: Period, today: dt.date | None = None) -> Changes:
    """Put the report of a period that is over on review («на проверке»)."""
    with file.operation(f"Отчёт на проверке: {titles.nominative(period)}") as running:
        day = today or today_here()
        refuse_if_any(rules.review_problems(report_state(file, period, day), day))
        put_state(file, period, ReportState.REVIEW)
    return running.changes


def note_sent(
    file: CentreFile,
    period: Period,
    number: str,
    day: dt.date | None,
    to: str,
    *,
    today: dt.date | None = None,
) -> Changes:
    """Note under which number, when and to whom a closed report was handed in.

    A later note takes its place. The fields of the problems: `number`, `sent_on`, `sent_to`.
    """
    number, to = tidy(number), tidy(to)
    with file.operation(f"Отчёт отправлен: {titles.nominative(period)}") as running:
        here = today or today_here()
        report = report_state(file, period, here)
        refuse_if_any(rules.sending_problems(report, number, day, to, here))
        fields = {"number": number, "sent_on": iso_day(day), "sent_to": to}
        _note(file, period, fields)
        put_state(file, period, ReportState.SENT)
    return running.changes


def _note(file: CentreFile, period: Period, fields: dict[str, str]) -> None:
    """Write into the closing in force."""
    closing = in_force(file, period)
    if closing is None:
        raise Refused([missing_snapshot()])
    PeriodSnapshot.update(**fields).where(PeriodSnapshot.id == closing.id).execute(file.db)
