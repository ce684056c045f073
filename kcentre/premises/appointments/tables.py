"""The waiting list. Days are ISO text, times «HH:MM»."""

import peewee

from kcentre.centre.tables import Specialist, Topic
from kcentre.families.tables import Adult, Child
from kcentre.premises.availability.tables import Appointment
from kcentre.premises.values import WaitingState
from kcentre.storage.model import Record


class Waiting(Record):
    """Somebody waiting for a free slot, with what would suit; empty or None is «any».

    `weekdays` is a sum of 1 (Monday), 2 (Tuesday), 4 … 64 (Sunday); 0 is any day.
    """

    since = peewee.TextField()
    adult = peewee.ForeignKeyField(Adult, null=True)
    child = peewee.ForeignKeyField(Child, null=True)
    specialist = peewee.ForeignKeyField(Specialist, null=True)
    form = peewee.TextField(null=True)
    topic = peewee.ForeignKeyField(Topic, null=True)
    weekdays = peewee.IntegerField(default=0)
    not_before = peewee.TextField(default="")
    not_after = peewee.TextField(default="")
    until = peewee.TextField(default="")
    note = peewee.TextField(default="")
    state = peewee.TextField(default=WaitingState.WAITING)
    appointment = peewee.ForeignKeyField(Appointment, null=True, on_delete="SET NULL")
