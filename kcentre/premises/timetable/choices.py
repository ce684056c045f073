"""What a timetable for people outside may be asked for."""

from dataclasses import dataclass

from kcentre.centre.values import Value
from kcentre.paper.document import PaperSize


class TimetableBy(Value):
    """By what a timetable is put together."""

    SPECIALIST = "specialist", "По специалистам"
    ROOM = "room", "По кабинетам"
    WEEK = "week", "На неделю"
    APPROVED = "approved", "Утверждаемый график"


@dataclass(frozen=True, slots=True)
class TimetableLook:
    """What is shown and on what: one specialist or sub-unit, or all; `is_poster`: large type."""

    size: PaperSize = PaperSize.A4
    is_landscape: bool = True
    is_poster: bool = False
    with_rooms: bool = True
    specialist_id: int | None = None
    sub_unit_id: int | None = None
