"""What a draft names and the file no longer holds: removed, merged or undone since it was chosen.

A draft may be older than the record it points at: it was kept at the last closing, or copied from
a row whose family was taken back since.
"""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import Any, TypeVar

from kcentre.centre.tables import InfoChannel, Specialist, SubUnit, Topic
from kcentre.families.tables import Adult, Child
from kcentre.journal.records import EventDraft, SessionDraft
from kcentre.journal.referrals.records import ReferralDraft
from kcentre.journal.requests.records import RequestDraft
from kcentre.language import Problem, refuse_if_any
from kcentre.premises.availability.tables import Appointment
from kcentre.premises.rooms.tables import Room
from kcentre.storage import CentreFile
from kcentre.storage.asking import ask_ids
from kcentre.storage.model import Record

DraftT = TypeVar("DraftT", SessionDraft, EventDraft, RequestDraft, ReferralDraft)

_PEOPLE: dict[str, tuple[type[Record], Problem]] = {
    name: (table, Problem("who", sentence))
    for name, table, sentence in (
        ("recipient_id", Adult, "Этого получателя уже нет в списке семей: выберите другого."),
        ("adult_id", Adult, "Этого получателя уже нет в списке семей: выберите другого."),
        ("child_id", Child, "Этого ребёнка уже нет в списке семей: выберите, кто пришёл, снова."),
    )
}
_BESIDE: dict[str, type[Record]] = {
    "specialist_id": Specialist,
    "wished_specialist_id": Specialist,
    "topic_id": Topic,
    "sub_unit_id": SubUnit,
    "room_id": Room,
    "appointment_id": Appointment,
    "learned_from_id": InfoChannel,
}


def without_vanished(file: CentreFile, draft: DraftT) -> DraftT:
    """Return the draft without the places, topics and bookings that are gone.

    Raises `Refused` where it is about a person who is gone: somebody else must be chosen.
    """
    refuse_if_any(_gone_people(file, draft))
    gone: dict[str, Any] = {
        name: None
        for name, table in _BESIDE.items()
        if _is_gone(file, table, getattr(draft, name, None))
    }
    return replace(draft, **gone) if gone else draft


def known_adults(file: CentreFile, adult_ids: Iterable[int]) -> set[int]:
    """Return those of the adults whom the file still holds."""
    return {*ask_ids(file.db, Adult.select(Adult.id).where(Adult.id.in_([*adult_ids])))}


def _gone_people(file: CentreFile, draft: DraftT) -> Iterator[Problem]:
    if getattr(draft, "is_anonymous", False):
        return
    for name, (table, problem) in _PEOPLE.items():
        if _is_gone(file, table, getattr(draft, name, None)):
            yield problem


def _is_gone(file: CentreFile, table: type[Record], row_id: int | None) -> bool:
    return row_id is not None and not table.select().where(table.id == row_id).exists(file.db)
