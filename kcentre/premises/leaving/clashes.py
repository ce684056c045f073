"""What stands in the way of appointments that go to another room or specialist."""

from collections.abc import Iterable, Iterator
from itertools import islice

from kcentre.language import Problem
from kcentre.premises.appointments import rules
from kcentre.premises.appointments.queries import draft_of
from kcentre.premises.appointments.records import AppointmentLine
from kcentre.premises.appointments.surroundings import around
from kcentre.premises.appointments.texts import label_text
from kcentre.storage import CentreFile

_TOLD = 5


def appointment_clashes(file: CentreFile, lines: Iterable[AppointmentLine]) -> Iterator[str]:
    """Yield which appointments, as they stand now, meet others of their specialist or room.

    The lines are as they were before they went there: so they are called.
    """
    for line in lines:
        draft = draft_of(file, line.id)
        for _, sentence in rules.taken(draft, around(file, draft, line.id)):
            yield f"{label_text(line.date, line.starts, line.specialist)}: {sentence}."


def told(clashes: list[str], field: str, way_out: str) -> Iterator[Problem]:
    """Yield the first clashes, how many more there are, and the way out."""
    for sentence in islice(clashes, _TOLD):
        yield Problem(field, sentence)
    more = f"И ещё {len(clashes) - _TOLD}. " if len(clashes) > _TOLD else ""
    if clashes:
        yield Problem(field, f"{more}{way_out}")
