"""Free time for somebody who asked: the nearest slots that suit, in words."""

import datetime as dt
from dataclasses import dataclass, replace

from kcentre.centre.tables import Specialist
from kcentre.language.clock import time_of, time_text
from kcentre.language.dates import near_date, now_here
from kcentre.language.names import initials
from kcentre.premises.appointments.records import AppointmentDraft
from kcentre.premises.availability.queries import nearest_slots
from kcentre.premises.availability.records import Slot, SlotWish
from kcentre.premises.rooms.tables import Room
from kcentre.storage import CentreFile
from kcentre.storage.asking import ask

_MOST = 12


@dataclass(frozen=True, slots=True)
class Offer:
    """A free slot: `words` are «вт 24.11, 10:00, Иванова А. П., Кабинет 5 · очная»."""

    slot: Slot
    words: str


def offers(file: CentreFile, wish: SlotWish, since: dt.date | None = None) -> list[Offer]:
    """Return the nearest free slots that suit, from now or from the morning of a day on."""
    after = now_here()
    if since is not None:
        after = max(after, dt.datetime.combine(since, dt.time()))
    slots = nearest_slots(file, after, wish, _MOST)
    people: dict[int, str] = dict(ask(file.db, Specialist.select(Specialist.id, Specialist.name)))
    rooms: dict[int, str] = dict(ask(file.db, Room.select(Room.id, Room.name)))
    return [Offer(slot, _words(slot, people, rooms)) for slot in slots]


def draft_in(slot: Slot, draft: AppointmentDraft) -> AppointmentDraft:
    """Return the draft put into a free slot."""
    return replace(
        draft,
        date=slot.day,
        starts=time_of(slot.starts),
        ends=time_of(slot.ends),
        specialist_id=slot.specialist_id,
        room_id=slot.room_id,
        form=slot.form,
    )


def _words(slot: Slot, people: dict[int, str], rooms: dict[int, str]) -> str:
    when = f"{near_date(slot.day)}, {time_text(time_of(slot.starts))}"
    who = initials(people.get(slot.specialist_id, ""))
    where = "" if slot.room_id is None else rooms.get(slot.room_id, "")
    return f"{', '.join(filter(None, (when, who, where)))} · {slot.form.label}"
