"""Whether appointments lie in the hours of their specialists."""

import datetime as dt
from collections import defaultdict
from collections.abc import Collection
from dataclasses import dataclass

from kcentre.language.clock import minutes_of, span_text, time_of
from kcentre.language.dates import short_date
from kcentre.premises.availability.algebra import stretches
from kcentre.premises.availability.queries import facts
from kcentre.premises.hours.queries import closed_days
from kcentre.premises.hours.spans import Span, merge
from kcentre.storage import CentreFile

OpenTime = dict[tuple[int, dt.date], list[Span]]
"""The minutes of a specialist (id) and a day that are open, before appointments."""


@dataclass(frozen=True, slots=True)
class DayHours:
    """When a specialist receives on a day; `closed` says why the whole centre does not."""

    spans: tuple[Span, ...] = ()
    closed: str = ""


def day_hours(file: CentreFile, day: dt.date, specialist_id: int) -> DayHours:
    """Return the hours of one day."""
    spans = open_time(file, [day], specialist_id).get((specialist_id, day), [])
    return DayHours(tuple(spans), closed_days(file, day, day).get(day, ""))


def open_time(
    file: CentreFile, days: Collection[dt.date], specialist_id: int | None = None
) -> OpenTime:
    """Return the open minutes of these days, of one specialist or of all.

    Asked month by month, so that days far apart do not cost the years between them.
    """
    months: defaultdict[tuple[int, int], set[dt.date]] = defaultdict(set)
    for day in days:
        months[day.year, day.month].add(day)
    found: defaultdict[tuple[int, dt.date], list[Span]] = defaultdict(list)
    for wanted in months.values():
        first, last = min(wanted), max(wanted)
        known = facts(file, first, last, specialist_id=specialist_id)
        for stretch in stretches(known, first, last):
            if stretch.day in wanted:
                found[stretch.specialist_id, stretch.day].append((stretch.starts, stretch.ends))
    return {key: merge(spans) for key, spans in found.items()}


def lies_in(spans: Collection[Span], starts: dt.time, ends: dt.time) -> bool:
    """Tell whether the time between is open from beginning to end."""
    begin, end = minutes_of(starts), minutes_of(ends)
    return any(opens <= begin and end <= closes for opens, closes in spans)


def outside_hours(hours: DayHours, day: dt.date, starts: dt.time, ends: dt.time) -> str:
    """Return why the time between is not the specialist's; empty where it lies in the hours."""
    if lies_in(hours.spans, starts, ends):
        return ""
    if hours.closed:
        return f"{short_date(day)} — нерабочий день: {hours.closed}."
    if not hours.spans:
        return "В этот день специалист не принимает."
    spans = ", ".join(span_text(time_of(one), time_of(end)) for one, end in hours.spans)
    return f"Вне часов приёма: в этот день специалист принимает {spans}."
