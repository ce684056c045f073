"""When something last happened with a family: a service, a request, an appointment, an event."""

import datetime as dt
from collections.abc import Iterator, Sequence
from functools import reduce
from operator import or_
from typing import Any

from peewee import ColumnBase, Field, ModelSelect, fn

from kcentre.families.tables import Adult, Consent, Family
from kcentre.journal.filters import is_one_of
from kcentre.journal.tables import (
    EventParticipant,
    GroupEvent,
    Referral,
    Request,
    Session,
    SessionGuest,
)
from kcentre.premises.appointments.tables import Waiting
from kcentre.premises.availability.tables import Appointment
from kcentre.storage import CentreFile
from kcentre.storage.asking import ask
from kcentre.storage.changelog import entered_on

_DIRECT: tuple[tuple[Field, Field], ...] = (
    (Session.recipient, Session.date),
    (Request.adult, Request.date),
    (Appointment.adult, Appointment.date),
    (Waiting.adult, Waiting.since),
    (Referral.adult, Referral.date),
)
"""Whose (an adult) and when, of the tables that have both."""


def has_come_since(day: dt.date) -> ColumnBase:
    """Hold for the families with which something happened after a day, each by an index."""
    iso = day.isoformat()
    since = [
        fn.EXISTS(rows.where(Adult.family == Family.id, date > iso)) for rows, date in _happenings()
    ]
    return reduce(or_, since)


def last_days(
    file: CentreFile, family_ids: Sequence[int], *, or_entered: bool = False
) -> dict[int, dt.date]:
    """Return the last day something happened with each of these families.

    `or_entered`: where nothing ever happened, the day of the consent or of the entry itself.
    """
    found: dict[int, str] = {}
    _newest(file, family_ids, found)
    if or_entered:
        _entered(file, [one for one in family_ids if one not in found], found)
    return {family_id: dt.date.fromisoformat(day[:10]) for family_id, day in found.items()}


def _newest(file: CentreFile, family_ids: Sequence[int], found: dict[int, str]) -> None:
    for rows, date in _happenings():
        query = rows.select(Adult.family, fn.MAX(date)).where(is_one_of(Adult.family, family_ids))
        _keep(found, ask(file.db, query.group_by(Adult.family)))


def _entered(file: CentreFile, family_ids: Sequence[int], found: dict[int, str]) -> None:
    given = Adult.select(Adult.family, fn.MAX(Consent.given))
    given = given.join(Consent, on=Consent.adult == Adult.id)
    given = given.where(is_one_of(Adult.family, family_ids)).group_by(Adult.family)
    _keep(found, ask(file.db, given))
    _keep(found, entered_on(file.db, "family", family_ids))


def _keep(found: dict[int, str], days: Any) -> None:
    for family_id, day in days:
        found[family_id] = max(day, found.get(family_id, ""))


def _happenings() -> Iterator[tuple["ModelSelect[Any]", Field]]:
    """Yield a query of each kind of happening joined to the adult, and its day."""
    for whose, date in _DIRECT:
        yield Adult.select(Adult.id).join(whose.model, on=whose == Adult.id), date
    guests = Adult.select(Adult.id).join(SessionGuest, on=SessionGuest.adult == Adult.id)
    yield guests.join(Session, on=SessionGuest.session == Session.id), Session.date
    people = Adult.select(Adult.id).join(EventParticipant, on=EventParticipant.adult == Adult.id)
    yield people.join(GroupEvent, on=EventParticipant.event == GroupEvent.id), GroupEvent.date
