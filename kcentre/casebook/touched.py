"""Of which families something was written lately, as the change log tells."""

import json
from collections.abc import Iterator, Sequence

from peewee import Field

from kcentre.families.tables import Adult, Child, Consent
from kcentre.journal.filters import is_one_of
from kcentre.journal.tables import EventParticipant, Referral, Request, Session, SessionGuest
from kcentre.premises.appointments.tables import Waiting
from kcentre.premises.availability.tables import Appointment
from kcentre.storage import CentreFile
from kcentre.storage.asking import ask_ids
from kcentre.storage.changelog import LoggedChange, changes_after

_RULES = "settings"
_FAMILY = "family"
_OF_A_FAMILY: dict[str, Field] = {"adult": Adult.family, "child": Child.family}
_OF_AN_ADULT: dict[str, Field] = {
    "consent": Consent.adult,
    "session": Session.recipient,
    "session_guest": SessionGuest.adult,
    "event_participant": EventParticipant.adult,
    "request": Request.adult,
    "appointment": Appointment.adult,
    "waiting": Waiting.adult,
    "referral": Referral.adult,
}
_OF_ITS_GUESTS: dict[str, tuple[Field, Field]] = {
    "session": (SessionGuest.session, SessionGuest.adult),
    "group_event": (EventParticipant.event, EventParticipant.adult),
}
"""Whose day is also the day of those who took part."""

_TABLES = {_RULES, _FAMILY, *_OF_A_FAMILY, *_OF_AN_ADULT, *_OF_ITS_GUESTS}
_MOST = 2_000


def touched_families(file: CentreFile, operation_id: int) -> set[int] | None:
    """Return the families of whom something was written after an operation.

    None where it may be any: the rules were changed, or very much was written.
    """
    changes = changes_after(file.db, operation_id, _TABLES, _MOST)
    if len(changes) == _MOST or any(change.table == _RULES for change in changes):
        return None
    by_table: dict[str, list[LoggedChange]] = {}
    for change in changes:
        by_table.setdefault(change.table, []).append(change)
    families = {change.row_id for change in by_table.get(_FAMILY, ())}
    for table in by_table.keys() & _OF_A_FAMILY.keys():
        families |= _pointed(file, _OF_A_FAMILY[table], by_table[table])
    adults = set(_adults(file, by_table))
    whose = Adult.select(Adult.family).where(is_one_of(Adult.id, adults))
    return families | set(ask_ids(file.db, whose))


def _adults(file: CentreFile, by_table: dict[str, list[LoggedChange]]) -> Iterator[int]:
    for table, changes in by_table.items():
        if table in _OF_AN_ADULT:
            yield from _pointed(file, _OF_AN_ADULT[table], changes)
        if table in _OF_ITS_GUESTS:
            place, guest = _OF_ITS_GUESTS[table]
            ids = [change.row_id for change in changes]
            yield from ask_ids(file.db, place.model.select(guest).where(is_one_of(place, ids)))


def _pointed(file: CentreFile, field: Field, changes: Sequence[LoggedChange]) -> set[int]:
    """Return to whom the records point now, and to whom they pointed before they were changed."""
    table = field.model
    rows = table.select(field).where(is_one_of(table.id, [change.row_id for change in changes]))
    before = [json.loads(change.old).get(field.column_name) for change in changes if change.old]
    return {*ask_ids(file.db, rows), *before} - {None}
