"""Cancelling appointments whose room or specialist is let go."""

from collections.abc import Iterable, Iterator

from kcentre.language import Problem
from kcentre.premises.appointments.records import AppointmentLine
from kcentre.premises.availability.tables import Appointment
from kcentre.premises.values import AppointmentState
from kcentre.storage import CentreFile


def cancel_appointments(file: CentreFile, lines: Iterable[AppointmentLine], reason: str) -> None:
    """Cancel appointments by the centre inside a running operation."""
    ids = [line.id for line in lines]
    cancelled = Appointment.update(state=AppointmentState.CANCELLED_BY_CENTRE, reason=reason)
    cancelled.where(Appointment.id.in_(ids)).execute(file.db)


def reason_problems(reason: str) -> Iterator[Problem]:
    """Yield that a cancellation says no reason."""
    if not reason:
        yield Problem("reason", "Укажите причину отмены: она остаётся у записей.")
