"""When parents want to come and to whom, held against the hours that are open.

What they asked for is known from the appointments they agreed to, from the services that answered
their requests, from the waiting list and from the newest demand survey. Names of recipients never
get here.
"""

import datetime as dt
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from peewee import JOIN, ModelSelect, fn

from kcentre.analysis.demand.hours_surveyed import surveyed_wishes
from kcentre.analysis.demand.week_hours import HOURS, Hour, Wish, wish_for
from kcentre.centre.queries import specialists
from kcentre.journal.tables import Request, Session
from kcentre.language.clock import minutes_of
from kcentre.language.dates import WEEKDAYS
from kcentre.language.plurals import counted
from kcentre.premises.appointments.queries import waiting_list
from kcentre.premises.appointments.records import WaitingDraft
from kcentre.premises.availability.tables import Appointment
from kcentre.premises.hours.queries import windows
from kcentre.premises.hours.records import Window
from kcentre.premises.values import AppointmentState
from kcentre.storage import CentreFile
from kcentre.storage.asking import ask

_LOOKED_BACK = dt.timedelta(days=365)
_HALF_AN_HOUR = 30
_WORKING_DAYS = frozenset(range(5))
_MOST_GAPS, _FEWEST_WISHES = 3, 2


@dataclass(frozen=True, slots=True)
class Demand:
    """How many people each hour of the week suits, and how many want a specialist on a weekday.

    `open_hours`: those in which somebody receives for half an hour or longer. `untimed`: requests
    that no service answered, so that no time is known. `by_specialist`: names with their weekdays.
    """

    since: dt.date
    wishes: int
    wished: dict[Hour, int]
    open_hours: frozenset[Hour]
    by_specialist: tuple[tuple[str, tuple[int, ...]], ...]
    untimed: int

    @property
    def gaps(self) -> tuple[str, ...]:
        """The most wanted hours among those in which nobody receives, as sentences."""
        closed = (
            (-count, hour)
            for hour, count in self.wished.items()
            if count >= _FEWEST_WISHES and hour not in self.open_hours
        )
        return tuple(
            f"{hour.title.capitalize()}: это время подходит {_people(-less)}, приёма нет."
            for less, hour in sorted(closed)[:_MOST_GAPS]
        )


def demand(file: CentreFile, today: dt.date, specialist_id: int | None = None) -> Demand:
    """Return the demand of the last year and of the days ahead, of one specialist or of all."""
    since = today - _LOOKED_BACK
    with file.reading():
        lines = windows(file, first=today, last=today)
        receiving = [line.window for line in lines if not line.is_retired]
        every = list(_wishes(file, since, _open_hours(receiving)))
        wishes = [wish for wish in every if wish.is_for(specialist_id)]
        theirs = [one for one in receiving if specialist_id in {None, one.specialist_id}]
        return Demand(
            since=since,
            wishes=len(wishes),
            wished=Counter(hour for wish in wishes for hour in wish.hours),
            open_hours=_open_hours(theirs),
            by_specialist=tuple(_by_specialist(file, every)),
            untimed=_unanswered(since).count(file.db),
        )


def _wishes(file: CentreFile, since: dt.date, opened: frozenset[Hour]) -> Iterator[Wish]:
    """Yield who wished what; whom any time suits, the hours `opened` to all suit."""
    for query in (_appointments(since), _answered_requests(since)):
        for day, time, specialist_id in ask(file.db, query):
            hour = Hour(dt.date.fromisoformat(day).weekday(), int(time[:2]))
            if hour.hour in HOURS:
                yield wish_for(frozenset({hour}), specialist_id)
    for line in waiting_list(file):
        draft = line.draft
        is_any = not (draft.weekdays or draft.not_before or draft.not_after)
        hours = opened if is_any and opened else frozenset(_suitable(draft))
        yield wish_for(hours, draft.specialist_id)
    yield from surveyed_wishes(file, since)


def _appointments(since: dt.date) -> "ModelSelect[Any]":
    agreed = (Appointment.date >= since.isoformat()) & (Appointment.state != AppointmentState.MOVED)
    return Appointment.select(Appointment.date, Appointment.starts, Appointment.specialist).where(
        agreed
    )


def _answered_requests(since: dt.date) -> "ModelSelect[Any]":
    """Return the services that answered requests, but for those that were booked before."""
    booked = Appointment.select().where(
        (Appointment.adult == Session.recipient) & (Appointment.date == Session.date)
    )
    return (
        Request.select(Session.date, Session.time, Session.specialist)
        .join(Session)
        .where((Request.date >= since.isoformat()) & (Session.time != "") & ~fn.EXISTS(booked))
    )


def _unanswered(since: dt.date) -> "ModelSelect[Any]":
    return (
        Request.select()
        .join(Session, JOIN.LEFT_OUTER)
        .where((Request.date >= since.isoformat()) & (Session.id.is_null() | (Session.time == "")))
    )


def _suitable(draft: WaitingDraft) -> Iterator[Hour]:
    """Yield the hours that suit somebody on the waiting list; «any day» is a working one."""
    earliest = draft.not_before.hour if draft.not_before else HOURS.start
    latest = draft.not_after.hour if draft.not_after else HOURS.stop
    for weekday in draft.weekdays or _WORKING_DAYS:
        for hour in range(max(earliest, HOURS.start), min(latest, HOURS.stop)):
            yield Hour(weekday, hour)


def _open_hours(receiving: Iterable[Window]) -> frozenset[Hour]:
    return frozenset(hour for window in receiving for hour in _hours_of(window))


def _hours_of(window: Window) -> Iterator[Hour]:
    starts, ends = minutes_of(window.starts), minutes_of(window.ends)
    for hour in HOURS:
        if min(ends, hour * 60 + 60) - max(starts, hour * 60) >= _HALF_AN_HOUR:
            yield Hour(window.weekday, hour)


def _by_specialist(
    file: CentreFile, wishes: Iterable[Wish]
) -> Iterator[tuple[str, tuple[int, ...]]]:
    counts = Counter(
        (specialist_id, weekday)
        for wish in wishes
        for specialist_id in wish.specialist_ids or ()
        for weekday in {hour.weekday for hour in wish.hours}
    )
    for person in specialists(file):
        yield person.name, tuple(counts[person.id or 0, day] for day in range(len(WEEKDAYS)))


def _people(count: int) -> str:
    return counted(count, "человеку", "людям", "людям")
