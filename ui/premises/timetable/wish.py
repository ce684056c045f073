"""Which timetable is wanted."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from typing import TYPE_CHECKING

from kcentre.centre.queries import specialists, sub_units
from kcentre.premises.timetable.choices import TimetableBy, TimetableLook

if TYPE_CHECKING:
    from kcentre.centre.records import Specialist, SubUnit
    from kcentre.paper.document import Document
    from kcentre.storage import CentreFile


@dataclass(frozen=True, slots=True)
class Wish:
    """A timetable as it is chosen; made in the worker by calling it with the file."""

    by: TimetableBy
    day: dt.date
    look: TimetableLook

    def __call__(self, file: CentreFile) -> Document:
        from kcentre.premises.timetable.sheets import (  # noqa: PLC0415 — in the worker
            timetable,
        )

        return timetable(file, self.day, self.by, self.look)

    @property
    def file_stem(self) -> str:
        """What its files are called, without an ending."""
        named = "График работы" if self.by is TimetableBy.APPROVED else "Расписание"
        over = "на неделю" if self.by is TimetableBy.WEEK else "на"
        kind = {TimetableBy.ROOM: " кабинетов", TimetableBy.SPECIALIST: " приёма"}.get(self.by, "")
        return f"{named}{kind} {over} {self.day:%d.%m.%Y}"


@dataclass(frozen=True, slots=True)
class Offered:
    """Whom a timetable can be about."""

    specialists: list[Specialist]
    sub_units: list[SubUnit]


def offered(file: CentreFile) -> Offered:
    """Return who receives."""
    return Offered(specialists(file), sub_units(file))
