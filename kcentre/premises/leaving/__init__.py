"""Letting go what appointments stand in: a room, hours that are no longer open."""

from kcentre.premises.leaving.outside import appointments_outside, cancel_outside, keep_outside
from kcentre.premises.leaving.records import RoomAway, RoomTies
from kcentre.premises.leaving.rooms import let_room_go, what_holds

__all__ = [
    "RoomAway",
    "RoomTies",
    "appointments_outside",
    "cancel_outside",
    "keep_outside",
    "let_room_go",
    "what_holds",
]
