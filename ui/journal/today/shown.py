"""What the panel asks the centre."""

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass

from kcentre.centre.queries import specialists
from kcentre.journal.held.day import DayLine, day_lines, day_plan
from kcentre.journal.held.unrecorded import counts_by_specialist, unrecorded
from kcentre.language.dates import now_here
from kcentre.storage import CentreFile


@dataclass(frozen=True, slots=True)
class Wanted:
    """A day, or with `day` None all that is not recorded; of a specialist, or of everybody."""

    day: dt.date | None
    specialist_id: int | None = None


@dataclass(frozen=True, slots=True)
class Shown:
    """The lines wanted, and how many appointments wait to be recorded, at that moment."""

    wanted: Wanted
    lines: tuple[DayLine, ...]
    unrecorded: int
    whose: Mapping[str, int]
    """How many of those each specialist has, by the full name."""

    now: dt.datetime
    is_alone: bool = False
    """Whether no more than one specialist works: whose a line is goes without saying."""


def shown(file: CentreFile, wanted: Wanted) -> Shown:
    """Return what the panel shows."""
    now = now_here()
    with file.reading():
        waiting = unrecorded(file, wanted.specialist_id, now)
        if wanted.day is None:
            lines = day_lines(file, waiting)
        else:
            lines = day_plan(file, wanted.day, wanted.specialist_id)
        is_alone = len(specialists(file)) <= 1
    return Shown(wanted, tuple(lines), len(waiting), counts_by_specialist(waiting), now, is_alone)
