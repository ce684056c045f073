"""Letting go what appointments stand in: a room, a specialist, hours no longer open."""

from kcentre.premises.leaving.outside import appointments_outside, keep_outside
from kcentre.premises.leaving.records import (
    RoomAway,
    RoomTies,
    SpecialistAway,
    SpecialistTies,
    Ties,
)
from kcentre.premises.leaving.rooms import let_room_go, what_holds
from kcentre.premises.leaving.specialists import let_specialist_go, what_holds_specialist
from kcentre.premises.leaving.why import why_outside

__all__ = [
    "RoomAway",
    "RoomTies",
    "SpecialistAway",
    "SpecialistTies",
    "Ties",
    "appointments_outside",
    "keep_outside",
    "let_room_go",
    "let_specialist_go",
    "what_holds",
    "what_holds_specialist",
    "why_outside",
]
