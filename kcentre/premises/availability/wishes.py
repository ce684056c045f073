"""Whether a slot suits somebody."""

import datetime as dt

from kcentre.language.clock import minutes_of
from kcentre.premises.availability.records import Slot, SlotWish


def suits(slot: Slot, wish: SlotWish) -> bool:
    """Tell whether a slot suits: its consultation lies between `not_before` and `not_after`."""
    return (
        wish.specialist_id in {None, slot.specialist_id}
        and wish.room_id in {None, slot.room_id}
        and wish.form in {None, slot.form}
        and (not wish.weekdays or slot.day.weekday() in wish.weekdays)
        and (wish.not_before is None or slot.starts >= minutes_of(wish.not_before))
        and (wish.not_after is None or slot.ends <= minutes_of(wish.not_after))
    )


def is_to_come(slot: Slot, now: dt.datetime) -> bool:
    """Tell whether a slot begins at `now` or later."""
    return slot.day > now.date() or (
        slot.day == now.date() and slot.starts >= minutes_of(now.time())
    )
