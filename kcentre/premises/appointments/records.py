"""Appointments as screens and papers see them."""

import datetime as dt
from dataclasses import dataclass

from kcentre.centre.values import Channel, Form
from kcentre.families.records import Child, Family
from kcentre.premises.values import AppointmentState, WaitingState


@dataclass(frozen=True, slots=True)
class AppointmentDraft:
    """An appointment as it is being entered.

    `ends` None asks for the usual length. Who comes: `adult_id`, or `newcomer` (a family to be
    added with it), or nobody known where `is_anonymous`. A `new_child` is added to the adult's
    family.
    """

    date: dt.date | None = None
    starts: dt.time | None = None
    ends: dt.time | None = None
    specialist_id: int | None = None
    room_id: int | None = None
    form: Form = Form.IN_PERSON
    channel: Channel | None = None
    adult_id: int | None = None
    newcomer: Family | None = None
    is_anonymous: bool = False
    child_id: int | None = None
    new_child: Child | None = None
    topic_id: int | None = None
    note: str = ""


@dataclass(frozen=True, slots=True)
class AppointmentLine:
    """An appointment as lists and grids show it.

    `who` is a name, a family's code or «аноним»; `specialist` the full name; `child` the name and
    the age on that day, as far as they are known.
    """

    id: int
    date: dt.date
    starts: dt.time
    ends: dt.time
    specialist_id: int
    specialist: str
    room_id: int | None
    room: str
    form: Form
    adult_id: int | None
    who: str
    phone: str
    child: str
    topic: str
    state: AppointmentState
    reason: str
    note: str
    series_id: int | None


@dataclass(frozen=True, slots=True)
class Move:
    """Where an appointment goes; the length stays unless `ends` is given."""

    date: dt.date
    starts: dt.time
    specialist_id: int
    room_id: int | None
    ends: dt.time | None = None


@dataclass(frozen=True, slots=True)
class SeriesRule:
    """A weekly series: `times` in all, or up to `until`; every `step` weeks; without `skipped`."""

    words: str
    weekday: int | None = None
    times: int | None = None
    until: dt.date | None = None
    step: int = 1
    skipped: frozenset[dt.date] = frozenset()


@dataclass(frozen=True, slots=True)
class SeriesDay:
    """One day of a series about to be booked; `problem` says why it can't be, empty if it can."""

    date: dt.date
    problem: str = ""


@dataclass(frozen=True, slots=True)
class WaitingDraft:
    """Somebody for the waiting list; None and empty mean «any». `weekdays`: 0 is Monday.

    `newcomer` and `new_child` as in `AppointmentDraft`.
    """

    adult_id: int | None = None
    newcomer: Family | None = None
    child_id: int | None = None
    new_child: Child | None = None
    specialist_id: int | None = None
    form: Form | None = None
    topic_id: int | None = None
    weekdays: frozenset[int] = frozenset()
    not_before: dt.time | None = None
    not_after: dt.time | None = None
    until: dt.date | None = None
    note: str = ""


@dataclass(frozen=True, slots=True)
class WaitingLine:
    """Somebody on the waiting list, with the names shown."""

    id: int
    since: dt.date
    who: str
    phone: str
    child: str
    specialist: str
    topic: str
    state: WaitingState
    draft: WaitingDraft
    appointment_id: int | None = None
