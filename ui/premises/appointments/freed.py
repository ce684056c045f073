"""Who of the waiting list could have the time that a change has freed."""

from collections.abc import Iterator
from dataclasses import dataclass

from kcentre.centre.queries import settings
from kcentre.language import Refused
from kcentre.language.clock import minutes_of
from kcentre.language.dates import now_here
from kcentre.premises.appointments.queries import appointment, waiting_for, waiting_list
from kcentre.premises.appointments.records import WaitingDraft, WaitingLine
from kcentre.premises.availability.queries import free_slots, nearest_slots
from kcentre.premises.availability.records import Slot, SlotWish
from kcentre.premises.values import OCCUPYING_STATES
from kcentre.storage import CentreFile, Changes

HOURS = ("hours_window", "hours_pause", "hours_exception")
"""Tables of hours: their change may open time to those who wait."""


@dataclass(frozen=True, slots=True)
class Offer:
    """A free slot and the first of those whom it would suit.

    `is_freed`: an appointment gave it up; of hours that change it is not asked whether they were
    free before.
    """

    slot: Slot
    waiting: WaitingLine
    is_freed: bool = True


def freed_offer(file: CentreFile, changes: Changes, standing: Offer | None = None) -> Offer | None:
    """Return the first offer that a change makes possible, or else the one that still stands.

    None where nobody waits for the time.
    """
    if not waiting_list(file):
        return None
    offers = _from_appointments(file, changes.rows.get("appointment", frozenset()))
    offer = next(offers, None)
    if offer is None and changes.touched(*HOURS):
        offer = next(_from_hours(file), None)
    if offer is None and standing is not None and _stands(file, standing):
        return standing
    return offer


def _stands(file: CentreFile, offer: Offer) -> bool:
    """Tell whether the slot is still free and suits somebody who still waits."""
    slot = offer.slot
    wish = SlotWish(specialist_id=slot.specialist_id)
    is_free = slot in free_slots(file, slot.day, slot.day, wish, not_before=now_here())
    return is_free and any(line.id == offer.waiting.id for line in waiting_for(file, slot))


def _from_appointments(file: CentreFile, ids: frozenset[int]) -> Iterator[Offer]:
    now, length = now_here(), settings(file).slot_minutes
    for appointment_id in sorted(ids):
        try:
            line = appointment(file, appointment_id)
        except Refused:
            continue  # it was removed: its time can't be known any more
        if line.state in OCCUPYING_STATES:
            continue
        wish = SlotWish(specialist_id=line.specialist_id)
        begin, end = minutes_of(line.starts), minutes_of(line.ends)
        for slot in free_slots(file, line.date, line.date, wish, not_before=now):
            if slot.starts < max(end, begin + length) and begin < slot.ends:
                for waiting in waiting_for(file, slot)[:1]:
                    yield Offer(slot, waiting)


def _from_hours(file: CentreFile) -> Iterator[Offer]:
    now = now_here()
    for waiting in waiting_list(file):
        for slot in nearest_slots(file, now, wish_of(waiting.draft), 1):
            if waiting.draft.until is None or slot.day <= waiting.draft.until:
                yield Offer(slot, waiting, is_freed=False)


def wish_of(draft: WaitingDraft) -> SlotWish:
    """Return what would suit somebody who waits, as free time is asked for."""
    return SlotWish(
        specialist_id=draft.specialist_id,
        form=draft.form,
        weekdays=draft.weekdays,
        not_before=draft.not_before,
        not_after=draft.not_after,
    )
