"""Putting the academic years side by side."""

from collections import defaultdict
from collections.abc import Mapping
from datetime import date

from peewee import fn

from kcentre.analysis.years.measured import MEASURED, MEASURED_BY_CODE
from kcentre.analysis.years.records import Results, YearResults
from kcentre.figures.several import values_of_several
from kcentre.figures.values import Value
from kcentre.journal.tables import GroupEvent, Session
from kcentre.language.dates import kept_day
from kcentre.monitoring.catalogue import SERVICES
from kcentre.monitoring.targets.queries import every_entered_value
from kcentre.periods.period import Period, PeriodKind, containing, following
from kcentre.storage import UNWATCHED, CentreFile, Progress
from kcentre.storage.asking import ask


def results(file: CentreFile, today: date, progress: Progress = UNWATCHED) -> Results:
    """Return the academic years that anything is known of, up to today's."""
    with file.reading():
        entered, begun = entered_values(file), first_day(file)
        counted = _counted_years(begun, today)
        years = sorted({*entered, *counted}, key=lambda year: year.start)
        values = values_of_several(file, counted, MEASURED_BY_CODE, today)
        found = []
        for done, year in enumerate(years):
            progress.report(done, len(years))
            if year in counted:
                found.append(_counted(file, year, next(values), today))
            else:
                found.append(_remembered(year, entered[year]))
    return Results(tuple(found), begun)


def entered_values(file: CentreFile) -> dict[Period, dict[str, float]]:
    """Return the values entered by hand, by year and code."""
    found: dict[Period, dict[str, float]] = defaultdict(dict)
    for year, values in every_entered_value(file).items():
        for code, entered in values.items():
            if year.kind is PeriodKind.ACADEMIC_YEAR and code in MEASURED_BY_CODE:
                found[year][code] = entered.value
    return dict(found)


def first_day(file: CentreFile) -> date | None:
    """Return the day of the first service or group event; None in an empty journal."""
    days = [
        kept_day(day)
        for table in (Session, GroupEvent)
        for (day,) in ask(file.db, table.select(fn.MIN(table.date)))
    ]
    return min((day for day in days if day is not None), default=None)


def _counted_years(begun: date | None, today: date) -> list[Period]:
    if begun is None:
        return []
    year, found = containing(PeriodKind.ACADEMIC_YEAR, begun), []
    while year.start <= today:
        found.append(year)
        year = following(year)
    return found


def _counted(
    file: CentreFile, year: Period, values: Mapping[str, Value], today: date
) -> YearResults:
    sites = len(_sub_units(file, year)) if values[SERVICES] else None
    on_date = today if today in year else None
    shown = {one.code: values[one.code] for one in MEASURED}
    return YearResults(year, shown, sites, on_date=on_date)


def _sub_units(file: CentreFile, year: Period) -> set[int | None]:
    """Return where services were given; None is the centre itself."""
    dated = Session.date.between(year.start.isoformat(), year.end.isoformat())
    query = Session.select(Session.sub_unit).where(dated).distinct()
    return {unit for (unit,) in ask(file.db, query)}


def _remembered(year: Period, values: dict[str, float]) -> YearResults:
    shown = {one.code: values.get(one.code) for one in MEASURED}
    return YearResults(year, shown, entered=frozenset(values))
