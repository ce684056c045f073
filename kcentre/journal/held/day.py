"""A day as its timetable shows it: who is booked, who was there, what is free."""

import datetime as dt
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from peewee import JOIN

from kcentre.centre.queries import specialists
from kcentre.families.records import Child as KnownChild
from kcentre.families.tables import Child
from kcentre.journal.lines import form_text
from kcentre.journal.tables import Session
from kcentre.language import fold
from kcentre.language.ages import age_text
from kcentre.language.clock import time_of
from kcentre.language.dates import EARLIEST, LATEST, now_here
from kcentre.premises.appointments.queries import appointments
from kcentre.premises.appointments.records import AppointmentLine
from kcentre.premises.availability.queries import free_slots
from kcentre.premises.availability.records import Slot, SlotWish
from kcentre.premises.availability.tables import Appointment
from kcentre.premises.values import AppointmentState
from kcentre.storage import CentreFile
from kcentre.storage.asking import ask


@dataclass(frozen=True, slots=True)
class DayLine:
    """One line of a day; `state` None is free time, then only the times and who has it are known.

    `who` is a name, a family's code or «аноним»; `age` the child's on that day; `form` the channel
    of a remote consultation; `specialists` are the full names. `session_id` is the service in the
    journal, if there is one.
    """

    date: dt.date
    starts: dt.time
    ends: dt.time
    state: AppointmentState | None = None
    appointment_id: int | None = None
    session_id: int | None = None
    who: str = ""
    age: str = ""
    topic: str = ""
    form: str = ""
    room: str = ""
    reason: str = ""
    specialists: tuple[str, ...] = ()

    @property
    def is_free(self) -> bool:
        """Whether nobody is booked."""
        return self.state is None

    @property
    def is_recorded(self) -> bool:
        """Whether the service is in the journal."""
        return self.session_id is not None


def day_plan(file: CentreFile, day: dt.date, specialist_id: int | None) -> list[DayLine]:
    """Return a day of one specialist, or of everybody, in the order of time.

    Appointments that were moved away are not there; free time is that still to come. Slots that
    are free with several specialists at once are one line.
    """
    booked = appointments(file, day, day, specialist_id=specialist_id)
    kept = [line for line in booked if line.state is not AppointmentState.MOVED]
    lines = [*day_lines(file, kept), *_free_lines(file, day, specialist_id)]
    return sorted(lines, key=lambda line: (line.starts, line.is_free, line.specialists))


def day_lines(file: CentreFile, booked: Sequence[AppointmentLine]) -> list[DayLine]:
    """Return appointments as lines of their days, in the order given."""
    beside = _beside(file, [line.id for line in booked])
    return [_line(line, beside[line.id]) for line in booked]


class _Beside(NamedTuple):
    """What an appointment's own line does not tell."""

    age: str
    form: str
    session_id: int | None


def _line(line: AppointmentLine, beside: _Beside) -> DayLine:
    return DayLine(
        line.date,
        line.starts,
        line.ends,
        line.state,
        line.id,
        beside.session_id,
        line.who,
        beside.age,
        line.topic,
        beside.form,
        line.room,
        line.reason,
        (line.specialist,),
    )


def _beside(file: CentreFile, ids: Iterable[int]) -> dict[int, _Beside]:
    table = Appointment
    query = (
        table.select(
            table.id, table.date, table.form, table.channel, Child.born_from, Child.born_to,
            Session.id,
        )
        .join(Child, JOIN.LEFT_OUTER, on=table.child == Child.id)
        .switch(table)
        .join(Session, JOIN.LEFT_OUTER, on=Session.appointment == table.id)
        .where(table.id.in_(list(ids)))
    )  # fmt: skip
    return {
        row_id: _Beside(
            _age(born_from, born_to, dt.date.fromisoformat(date)),
            form_text(form, channel),
            session_id,
        )
        for row_id, date, form, channel, born_from, born_to, session_id in ask(file.db, query)
    }


def _age(born_from: int | None, born_to: int | None, day: dt.date) -> str:
    months = KnownChild("", born_from, born_to).age_on(day.year, day.month)
    return age_text(months) if months is not None and months >= 0 else ""


def _free_lines(file: CentreFile, day: dt.date, specialist_id: int | None) -> list[DayLine]:
    now = now_here()
    if day < now.date() or not EARLIEST <= day <= LATEST:
        return []
    free = free_slots(file, day, day, SlotWish(specialist_id=specialist_id), not_before=now)
    names = {person.id: person.name for person in specialists(file)}
    together: dict[tuple[int, int], list[Slot]] = {}
    for slot in free:
        together.setdefault((slot.starts, slot.ends), []).append(slot)
    return [
        DayLine(
            day,
            time_of(starts),
            time_of(ends),
            specialists=_sorted({names.get(slot.specialist_id, "") for slot in slots}),
        )
        for (starts, ends), slots in together.items()
    ]


def _sorted(names: Iterable[str]) -> tuple[str, ...]:
    return tuple(sorted(names, key=fold))
