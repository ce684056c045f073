"""Who is booked for a day and still awaited: the first ones to be offered as who came."""

import datetime as dt
from dataclasses import dataclass

from kcentre.journal.records import Visitor
from kcentre.journal.visitors import visitors
from kcentre.premises.availability.tables import Appointment
from kcentre.premises.values import AWAITED_STATES
from kcentre.storage import CentreFile
from kcentre.storage.asking import ask


@dataclass(frozen=True, slots=True)
class Booked:
    """Somebody known who is awaited at a time, and about what."""

    appointment_id: int
    visitor: Visitor
    starts: dt.time
    topic_id: int | None


def today_people(file: CentreFile, specialist_id: int | None, day: dt.date) -> list[Booked]:
    """Return whom a specialist, or anybody, still awaits on a day, by the time.

    Anonymous bookings are not among them: there is nobody to choose.
    """
    table = Appointment
    awaited = table.select(table.id, table.adult, table.starts, table.topic).where(
        (table.date == day.isoformat())
        & table.state.in_(AWAITED_STATES)
        & table.adult.is_null(False)
    )
    if specialist_id is not None:
        awaited = awaited.where(table.specialist == specialist_id)
    rows = ask(file.db, awaited.order_by(table.starts, table.id)).fetchall()
    known = {who.person.adult.id: who for who in visitors(file, [row[1] for row in rows])}
    return [
        Booked(appointment_id, known[adult_id], dt.time.fromisoformat(starts), topic_id)
        for appointment_id, adult_id, starts, topic_id in rows
    ]
