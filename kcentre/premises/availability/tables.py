"""The appointments. Days are ISO text, times «HH:MM».

They live on this floor because free time is what they leave of the hours.
"""

import peewee

from kcentre.centre.tables import Specialist, Topic
from kcentre.families.tables import Adult, Child
from kcentre.premises.rooms.tables import Room
from kcentre.premises.values import AppointmentState
from kcentre.storage.model import Record


class AppointmentSeries(Record):
    """Appointments booked together; `words` as the user said it («каждый вторник 6 раз»)."""

    words = peewee.TextField()


class Appointment(Record):
    """A consultation agreed on («запись»); `adult` None is anonymous.

    `ends` is the end of the consultation itself, without the time for the records after it.
    A moved appointment keeps its row, with the reason; the new one points back to it.
    """

    date = peewee.TextField()
    starts = peewee.TextField()
    ends = peewee.TextField()
    specialist = peewee.ForeignKeyField(Specialist)
    room = peewee.ForeignKeyField(Room, null=True)
    form = peewee.TextField()
    channel = peewee.TextField(null=True)
    adult = peewee.ForeignKeyField(Adult, null=True)
    child = peewee.ForeignKeyField(Child, null=True)
    topic = peewee.ForeignKeyField(Topic, null=True)
    note = peewee.TextField(default="")
    state = peewee.TextField(default=AppointmentState.BOOKED)
    reason = peewee.TextField(default="")
    series = peewee.ForeignKeyField(AppointmentSeries, null=True)
    moved_from = peewee.ForeignKeyField("self", null=True)
