"""What is asked before a room that somebody still waits in is let go."""

from __future__ import annotations

from functools import partial

from kcentre.centre.values import Value
from kcentre.premises.appointments.reasons import usual_reasons
from kcentre.premises.leaving import RoomAway, let_room_go, what_holds
from kcentre.premises.leaving.texts import ties_text
from kcentre.premises.rooms.queries import rooms
from kcentre.premises.values import AppointmentState
from kcentre.storage import CentreFile, Changes
from ui.records.leaving_dialog import Leaving, LeavingWords, Target
from ui.records.record_dialog import Verb

_WAYS = (
    (RoomAway.MOVE, "Перенести в другой кабинет"),
    (RoomAway.CANCEL, "Отменить с указанием причины"),
    (RoomAway.KEEP, "Оставить как есть: кабинет уйдёт из списков, записи и часы останутся"),
)


def room_leaving(file: CentreFile, room_id: int) -> Leaving | None:
    """Return what is to be asked; None where nothing is to come in the room."""
    ties = what_holds(file, room_id)
    if not ties.holds:
        return None
    words = LeavingWords(
        title="Кабинет больше не используется",
        heading=f"«{ties.room.name}»: здесь ещё ждут приёма",
        told=ties_text(ties),
        question="Что с ними сделать",
        go="Убрать кабинет",
        stay="Не убирать",
    )
    others = [(one.id, one.name) for one in rooms(file) if one.id != room_id]
    return Leaving(
        words,
        _WAYS,
        RoomAway.MOVE,
        RoomAway.CANCEL,
        Target("to_room_id", "В какой кабинет", others),
        usual_reasons(AppointmentState.CANCELLED_BY_CENTRE),
        partial(_verb_for, room_id),
    )


def _verb_for(room_id: int, way: Value, to_room_id: int | None, reason: str) -> Verb:
    def verb(file: CentreFile) -> Changes:
        return let_room_go(file, room_id, RoomAway(way), to_room_id, reason)

    return verb
