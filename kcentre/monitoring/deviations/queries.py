"""Measures as they are kept, what is overdue of them, and what has none."""

import datetime as dt
from collections import Counter
from collections.abc import Iterable, Sequence

from peewee import Expression

from kcentre.journal.ratings.filters import is_founded
from kcentre.journal.tables import Rating
from kcentre.language.dates import short_date, today_here
from kcentre.language.keyboard import readings
from kcentre.monitoring.deviations import rules
from kcentre.monitoring.deviations.filters import (
    DeviationFilter,
    deviations_wanted,
    is_open,
    is_overdue,
)
from kcentre.monitoring.deviations.lines import OLDEST_FIRST, found_text, lines_where
from kcentre.monitoring.deviations.records import (
    DeviationDraft,
    DeviationLine,
    OverdueMeasure,
)
from kcentre.monitoring.deviations.states import every_indicator, red, states_in
from kcentre.monitoring.deviations.tables import Deviation
from kcentre.monitoring.deviations.values import MeasureStatus
from kcentre.monitoring.indicators import IndicatorState
from kcentre.periods import titles
from kcentre.periods.keeping import is_period
from kcentre.periods.period import Period, PeriodKind, period_from
from kcentre.storage import CentreFile
from kcentre.storage.asking import ask
from kcentre.storage.finding import Matcher


def deviations(
    file: CentreFile,
    *,
    year: int | None = None,
    status: MeasureStatus | None = None,
    search: str = "",
    today: dt.date | None = None,
) -> list[DeviationLine]:
    """Return the measures, the newest first; `year` begins an academic year.

    A measure belongs to the academic year in which its deviation was noticed.
    """
    day = today or today_here()
    wanted = DeviationFilter(year=year, status=status)
    found = lines_where(file, deviations_wanted(wanted, day), day)
    matcher = Matcher(readings(search))
    if not matcher.asks_anything:
        return found
    return [line for line in found if matcher.matches(found_text(line))]


def deviation(
    file: CentreFile, deviation_id: int, today: dt.date | None = None
) -> DeviationLine | None:
    """Return one measure; None where it was removed."""
    day = today or today_here()
    return next(iter(lines_where(file, (Deviation.id == deviation_id,), day)), None)


def deviations_of(
    file: CentreFile, period: Period, today: dt.date | None = None
) -> list[DeviationLine]:
    """Return the measures against deviations in a period and in the periods within it.

    A quarter's report shows what was noticed in its months too. In the order of the indicators'
    codes, then as they were noticed.
    """
    found = lines_where(file, (_within(period),), today or today_here(), OLDEST_FIRST)
    inside = [line for line in found if line.period.end <= period.end]
    return sorted(inside, key=lambda line: (line.draft.code, line.noticed_on, line.id))


def without_measure(
    file: CentreFile, states: Sequence[IndicatorState], period: Period
) -> list[IndicatorState]:
    """Return the red ones of a period's indicators that nobody has a measure against."""
    covered = measures_of(file, period)
    return [state for state in red(states) if not covered[state.indicator.code]]


def measures_of(file: CentreFile, period: Period) -> Counter[str]:
    """Return how many measures there are by indicator, against a period and those within it."""
    query = Deviation.select(Deviation.code, Deviation.kind, Deviation.starts)
    rows = ask(file.db, query.where(_within(period)))
    return Counter(
        code for code, kind, starts in rows if period_from(kind, starts).end <= period.end
    )


def open_measures(file: CentreFile, period: Period) -> dict[str, int]:
    """Return how many measures against this very period are not ended, by indicator."""
    query = Deviation.select(Deviation.code).where(
        is_period(Deviation.kind, Deviation.starts, period) & is_open()
    )
    return dict(Counter(code for (code,) in ask(file.db, query)))


def overdue(file: CentreFile, today: dt.date | None = None) -> list[OverdueMeasure]:
    """Return the measures whose day has passed, the longest ago first.

    Among them those against founded complaints, which are kept with their ratings.
    """
    day = today or today_here()
    with file.reading():
        found = [*_late_measures(file, day), *_late_with_complaints(file, day)]
    return sorted(found, key=lambda late: (late.due, late.target))


def overdue_count(file: CentreFile) -> int:
    """Return how many measures against deviations are late today."""
    return int(Deviation.select().where(is_overdue(today_here())).count(file.db))


def red_without_measure(
    file: CentreFile, period: Period, today: dt.date | None = None
) -> list[IndicatorState]:
    """Return the red indicators of a period that nobody has a measure against."""
    with file.reading():
        return without_measure(file, states_in(file, period, today or today_here()), period)


def around_deviation(
    file: CentreFile, draft: DeviationDraft, deviation_id: int | None, today: dt.date
) -> rules.AroundDeviation:
    """Return what the rules must know; `deviation_id` is the record itself, None for a new one."""
    noticed = Deviation.select(Deviation.noticed_on).where(Deviation.id == deviation_id)
    days = [dt.date.fromisoformat(day) for (day,) in ask(file.db, noticed)]
    is_known = draft.code in every_indicator(file)
    return rules.AroundDeviation(today, days[0] if days else today, is_known_code=is_known)


def _within(period: Period) -> Expression:
    """Hold for what may lie in a period: it begins there, and is not a selection of days."""
    begins = Deviation.starts.between(period.start.isoformat(), period.end.isoformat())
    inside: Expression = begins & (Deviation.kind != PeriodKind.DAYS)
    return inside


def _late_measures(file: CentreFile, today: dt.date) -> Iterable[OverdueMeasure]:
    known = every_indicator(file)
    table = Deviation
    columns = (table.id, table.code, table.kind, table.starts, table.measure, table.responsible)
    query = table.select(*columns, table.due).where(is_overdue(today))
    for row_id, code, kind, starts, measure, responsible, due in ask(file.db, query):
        title = known[code].title if code in known else ""
        subject = f"{code} {title}".strip() + f", {titles.short(period_from(kind, starts))}"
        day = dt.date.fromisoformat(due)
        late = (today - day).days
        target = f"monitoring/deviations/{row_id}"
        yield OverdueMeasure(target, subject, measure, responsible, day, late)


def _late_with_complaints(file: CentreFile, today: dt.date) -> Iterable[OverdueMeasure]:
    query = Rating.select(
        Rating.id, Rating.date, Rating.measure, Rating.measure_by, Rating.measure_due
    ).where(
        is_founded()
        & (Rating.measure_done == "")
        & (Rating.measure_due != "")
        & (Rating.measure_due < today.isoformat())
    )
    for row_id, told_on, measure, responsible, due in ask(file.db, query):
        day = dt.date.fromisoformat(due)
        subject = f"Жалоба от {short_date(dt.date.fromisoformat(told_on))}"
        target, late = f"journal/ratings/{row_id}", (today - day).days
        yield OverdueMeasure(target, subject, measure, responsible, day, late)
