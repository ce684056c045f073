"""What the journal still waits for: step 5 says so and leads there."""

import datetime as dt

from kcentre.centre.missing import Missing
from kcentre.journal.held.unrecorded import is_unrecorded
from kcentre.journal.requests.waiting import urgent
from kcentre.premises.availability.tables import Appointment
from kcentre.storage import CentreFile

_END_OF_DAY = dt.time(23, 59)
_LOOKED_BACK = dt.timedelta(days=60)
"""The panel asks after every change: it looks at the newest appointments only."""


def missing_in_journal(file: CentreFile, today: dt.date) -> tuple[Missing, ...]:
    """Return what nobody has written down or answered in time.

    Appointments of earlier days only: those of today are still being worked on.
    """
    yesterday = dt.datetime.combine(today - dt.timedelta(days=1), _END_OF_DAY)
    recent = Appointment.date >= (today - _LOOKED_BACK).isoformat()
    waits = Appointment.select().where(recent, is_unrecorded(yesterday)).count(file.db)
    told = (
        (waits, "приёмы не записаны", "journal/sessions/unrecorded"),
        (urgent(file, today).overdue, "обращения просрочены", "journal/requests/overdue"),
    )
    return tuple(Missing(f"{words}: {count}", target) for count, words, target in told if count)
