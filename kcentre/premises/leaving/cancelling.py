"""Cancelling all that is to come in a room."""

import datetime as dt

from kcentre.premises.availability.tables import Appointment
from kcentre.premises.leaving.closing import close_exception, close_window
from kcentre.premises.leaving.records import RoomTies
from kcentre.premises.values import AppointmentState
from kcentre.storage import CentreFile


def cancel_all(file: CentreFile, ties: RoomTies, reason: str, today: dt.date) -> None:
    """Cancel the appointments by the centre and close the hours inside a running operation."""
    ids = [line.id for line in ties.appointments]
    cancelled = Appointment.update(state=AppointmentState.CANCELLED_BY_CENTRE, reason=reason)
    cancelled.where(Appointment.id.in_(ids)).execute(file.db)
    for window_line in ties.windows:
        close_window(file, window_line.window, today)
    for exception_line in ties.exceptions:
        close_exception(file, exception_line.exception, today)
