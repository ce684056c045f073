"""How completely the journal tells of the appointments: by specialist and week."""

import datetime as dt
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass

from peewee import SQL, Expression, fn

from kcentre.centre.tables import Specialist
from kcentre.journal.held.unrecorded import is_missing, is_over, is_told
from kcentre.language.dates import now_here
from kcentre.periods.period import Period
from kcentre.premises.appointments.lines import appointment_lines
from kcentre.premises.appointments.records import AppointmentLine
from kcentre.premises.availability.tables import Appointment
from kcentre.premises.hours.calendar import monday_of
from kcentre.storage import CentreFile
from kcentre.storage.asking import ask


@dataclass(frozen=True, slots=True)
class CompletenessCell:
    """A specialist's week, known by its Monday; of the first and last, the days of the period.

    `held`: appointments that took place, or are over and nobody has said what became of them;
    `recorded` of them have a service in the journal.
    """

    specialist_id: int
    specialist: str
    monday: dt.date
    held: int
    recorded: int

    @property
    def missing(self) -> int:
        """How many the journal lacks."""
        return self.held - self.recorded


def completeness(
    file: CentreFile, period: Period, now: dt.datetime | None = None
) -> list[CompletenessCell]:
    """Return the weeks in which a specialist had appointments, by name, then by week."""
    cells: dict[tuple[int, str, dt.date], list[int]] = defaultdict(lambda: [0, 0])
    for specialist_id, name, date, held, recorded in _days(file, period, now or now_here()):
        cell = cells[specialist_id, name, monday_of(dt.date.fromisoformat(date))]
        cell[0] += held
        cell[1] += recorded
    return [CompletenessCell(*key, held, recorded) for key, (held, recorded) in cells.items()]


def missing_appointments(
    file: CentreFile,
    period: Period,
    specialist_id: int | None = None,
    monday: dt.date | None = None,
    now: dt.datetime | None = None,
) -> list[AppointmentLine]:
    """Return the appointments that the journal lacks: of all, of a specialist, of one week."""
    conditions = [_within(period), is_missing(now or now_here())]
    if specialist_id is not None:
        conditions.append(Appointment.specialist == specialist_id)
    if monday is not None:
        sunday = monday + dt.timedelta(days=6)
        conditions.append(Appointment.date.between(monday.isoformat(), sunday.isoformat()))
    return appointment_lines(file, conditions)


def _days(
    file: CentreFile, period: Period, now: dt.datetime
) -> Iterator[tuple[int, str, str, int, int]]:
    query = (
        Appointment.select(
            Appointment.specialist,
            Specialist.name,
            Appointment.date,
            fn.COUNT(SQL("*")),
            fn.SUM(is_told()),
        )
        .join(Specialist, on=Appointment.specialist == Specialist.id)
        .where(_within(period), is_over(now))
        .group_by(Appointment.specialist, Appointment.date)
        .order_by(Specialist.name_key, Appointment.specialist, Appointment.date)
    )
    yield from ask(file.db, query)


def _within(period: Period) -> Expression:
    within: Expression = Appointment.date.between(period.start.isoformat(), period.end.isoformat())
    return within
