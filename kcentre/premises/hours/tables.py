"""Tables of hours. Days are ISO text, times «HH:MM»; weekday 0 is Monday."""

import peewee

from kcentre.centre.tables import Specialist
from kcentre.premises.rooms.tables import Room
from kcentre.premises.values import Weeks
from kcentre.storage.model import Record


class HoursWindow(Record):
    """When and where a specialist receives, week after week, from `valid_from` to `valid_to`."""

    specialist = peewee.ForeignKeyField(Specialist)
    weekday = peewee.IntegerField()
    starts = peewee.TextField()
    ends = peewee.TextField()
    room = peewee.ForeignKeyField(Room, null=True)
    form = peewee.TextField()
    weeks = peewee.TextField(default=Weeks.EVERY)
    valid_from = peewee.TextField()
    valid_to = peewee.TextField()


class HoursPause(Record):
    """A break: of everybody where `specialist` is None, on every day where `weekday` is None."""

    specialist = peewee.ForeignKeyField(Specialist, null=True)
    weekday = peewee.IntegerField(null=True)
    starts = peewee.TextField()
    ends = peewee.TextField()
    valid_from = peewee.TextField()
    valid_to = peewee.TextField()


class HoursException(Record):
    """What differs from the weekly hours on the days `first`…`last`.

    `specialist` None means everybody. Empty `starts` and `ends` mean the whole day. The moved
    fields belong to a move: where the time between `starts` and `ends` went.
    """

    kind = peewee.TextField()
    first = peewee.TextField()
    last = peewee.TextField()
    specialist = peewee.ForeignKeyField(Specialist, null=True)
    starts = peewee.TextField(default="")
    ends = peewee.TextField(default="")
    room = peewee.ForeignKeyField(Room, null=True)
    form = peewee.TextField(null=True)
    moved_to = peewee.TextField(default="")
    moved_starts = peewee.TextField(default="")
    moved_ends = peewee.TextField(default="")
    note = peewee.TextField(default="")
