"""Series of appointments: what stands in the way on each day, and booking them together."""

import datetime as dt
from collections.abc import Collection, Sequence
from dataclasses import replace

from kcentre.language import Problem, refuse_if_any
from kcentre.language.dates import short_date
from kcentre.language.plurals import records
from kcentre.premises.appointments import rules
from kcentre.premises.appointments.open_time import lies_in, open_time
from kcentre.premises.appointments.queries import draft_of
from kcentre.premises.appointments.records import AppointmentDraft, SeriesDay, SeriesRule
from kcentre.premises.appointments.series_grammar import typed_series
from kcentre.premises.appointments.series_rules import days_of, series_problems
from kcentre.premises.appointments.surroundings import Surroundings, around, taken_by_day
from kcentre.premises.appointments.writing import label_of, write_new
from kcentre.premises.availability.tables import Appointment, AppointmentSeries
from kcentre.premises.hours.queries import closed_days
from kcentre.storage import CentreFile, Changes

__all__ = ["book_series", "series_days", "typed_series"]

_TOLD = 4


def series_days(file: CentreFile, draft: AppointmentDraft, rule: SeriesRule) -> list[SeriesDay]:
    """Return the days of a series with what stands in the way on each.

    That is another appointment, a day off, or time outside the specialist's hours; the last only
    where other days of the series lie in them, for who books outside the hours does so knowingly.
    Raises `Refused` where the series itself is unsound.
    """
    refuse_if_any(series_problems(rule, draft.date))
    if draft.date is None:  # refused above
        raise TypeError("a series has a first day")
    days = days_of(rule, draft.date)
    with file.reading():
        known = around(file, draft, None)
        taken = _taken(file, draft, days, known)
        open_days = _open_days(file, draft, days, known)
        closed = closed_days(file, days[0], days[-1])
    return [SeriesDay(day, taken.get(day) or _out_of_hours(day, open_days, closed)) for day in days]


def book_series(
    file: CentreFile, draft: AppointmentDraft, rule: SeriesRule, *, skip_impossible: bool
) -> Changes:
    """Book all appointments of a series in one operation, with the family of a newcomer.

    Days with something in the way are left out if `skip_impossible`, else all is refused.
    """
    found = series_days(file, draft, rule)
    refuse_if_any(_obstacles(found, skip_impossible=skip_impossible))
    days = [each.date for each in found if not each.problem]
    first = replace(draft, date=days[0])
    label = f"Добавлена серия: {records(len(days))} с {label_of(file, first)}"
    with file.operation(label) as running:
        series_id = int(AppointmentSeries.insert(words=rule.words).execute(file.db))
        first_id = write_new(file, first, series_id=series_id)
        kept = draft_of(file, first_id)
        for day in days[1:]:
            write_new(file, replace(kept, date=day), series_id=series_id)
    return running.changes


def _taken(
    file: CentreFile, draft: AppointmentDraft, days: Collection[dt.date], known: Surroundings
) -> dict[dt.date, str]:
    """Return what other appointments stand in the way, day by day, by two queries."""
    whose = Appointment.specialist == (draft.specialist_id or 0)
    where = Appointment.room == (draft.room_id or 0)
    of_specialist = taken_by_day(file, whose, days)
    of_room = taken_by_day(file, where, days)
    found: dict[dt.date, str] = {}
    for day in days:
        nearby = replace(
            known, of_specialist=tuple(of_specialist[day]), of_room=tuple(of_room[day])
        )
        for _, sentence in rules.taken(replace(draft, date=day), nearby):
            found[day] = sentence
    return found


def _open_days(
    file: CentreFile, draft: AppointmentDraft, days: Sequence[dt.date], known: Surroundings
) -> set[dt.date]:
    """Return the days on which the specialist receives at that time."""
    ends = rules.ends_of(draft, known.settings.slot_minutes)
    if draft.specialist_id is None or draft.starts is None or ends is None:
        return set()
    opened = open_time(file, days, draft.specialist_id)
    spans = {day: opened.get((draft.specialist_id, day), []) for day in days}
    return {day for day in days if lies_in(spans[day], draft.starts, ends)}


def _out_of_hours(day: dt.date, open_days: Collection[dt.date], closed: dict[dt.date, str]) -> str:
    if day in open_days:
        return ""
    if day in closed:
        return f"нерабочий день: {closed[day]}"
    return "вне часов приёма специалиста" if open_days else ""


def _obstacles(found: Sequence[SeriesDay], *, skip_impossible: bool) -> list[Problem]:
    told = [f"{short_date(each.date)} — {each.problem}" for each in found if each.problem]
    if len(told) == len(found):
        return [
            Problem("series", f"Ни на один день серии записать нельзя: {told[0]}. Выберите другое.")
        ]
    if not told or skip_impossible:
        return []
    more = f" и ещё {len(told) - _TOLD}" if len(told) > _TOLD else ""
    days = "; ".join(told[:_TOLD])
    return [
        Problem(
            "series",
            f"На часть дней записать нельзя: {days}{more}. Пропустите эти дни или выберите "
            "другое время.",
        )
    ]
