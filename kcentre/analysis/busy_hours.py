"""How busy the centre is by weekday and hour: the services begun in each hour of the week."""

from collections import Counter
from collections.abc import Mapping
from datetime import date

from peewee import fn

from kcentre.figures.scope import Scope
from kcentre.journal.tables import Session
from kcentre.language.dates import WEEKDAYS, WEEKDAYS_SHORT
from kcentre.paper.chart import Chart, ChartKind, Series
from kcentre.storage import CentreFile
from kcentre.storage.asking import ask

BusyHours = Mapping[tuple[int, int], int]
"""Services by weekday (0 is Monday) and the hour they began in."""

_SUNDAY = 6


def busy_hours(file: CentreFile, scope: Scope) -> BusyHours:
    """Return the services of a period by weekday and hour; those of unknown time are left out."""
    hour = fn.SUBSTR(Session.time, 1, 2)
    query = (
        Session.select(Session.date, hour, fn.COUNT(Session.id))
        .where(scope.sessions & (Session.time != ""))
        .group_by(Session.date, hour)
    )
    counts: Counter[tuple[int, int]] = Counter()
    for day, text, number in ask(file.db, query):
        counts[date.fromisoformat(day).weekday(), int(text)] += number
    return dict(counts)


def hours_chart(counts: BusyHours, title: str, *, narrow: bool = False) -> Chart | None:
    """Return the week as a heat map; None where no time is known. `narrow`: in short words."""
    if not counts:
        return None
    hours, names = shown_hours(counts), WEEKDAYS_SHORT if narrow else WEEKDAYS
    series = tuple(
        Series(names[weekday], tuple(float(counts.get((weekday, hour), 0)) for hour in hours))
        for weekday in shown_weekdays(counts)
    )
    heads = tuple(str(hour) if narrow else f"{hour}:00" for hour in hours)
    return Chart(title, ChartKind.HEAT, heads, series)


def shown_hours(counts: BusyHours) -> range:
    """Return the hours from the first to the last in which anything began."""
    hours = [hour for _, hour in counts]
    return range(min(hours), max(hours) + 1)


def shown_weekdays(counts: BusyHours) -> range:
    """Return Monday to Saturday; Sunday too where anything began on one."""
    has_sunday = any(weekday == _SUNDAY for weekday, _ in counts)
    return range(_SUNDAY + has_sunday)
