"""Tables of rooms: equipment, check-lists, photos, the accessibility grid."""

import peewee

from kcentre.premises.values import Condition, Purpose, ReadinessState
from kcentre.storage.model import Record


class Room(Record):
    """A room; `area` in square metres, `capacity` in people; None where unknown."""

    name = peewee.TextField()
    purpose = peewee.TextField(default=Purpose.OTHER)
    place = peewee.TextField(default="")
    area = peewee.FloatField(null=True)
    capacity = peewee.IntegerField(null=True)
    responsible = peewee.TextField(default="")
    note = peewee.TextField(default="")
    is_retired = peewee.BooleanField(default=False)


class RoomPhoto(Record):
    """A room's photo: a JPEG as base64, because the change log keeps JSON."""

    room = peewee.ForeignKeyField(Room, unique=True, on_delete="CASCADE")
    jpeg = peewee.TextField()


class Equipment(Record):
    """A position of a room's equipment; `price` in kopecks for one, `bought` an ISO day or ''."""

    room = peewee.ForeignKeyField(Room, on_delete="CASCADE")
    name = peewee.TextField()
    required = peewee.IntegerField(default=1)
    present = peewee.IntegerField(default=0)
    condition = peewee.TextField(default=Condition.GOOD)
    source = peewee.TextField(null=True)
    price = peewee.IntegerField(null=True)
    bought = peewee.TextField(default="")
    note = peewee.TextField(default="")


class ReadinessItem(Record):
    """An item of a room's check-list; `due` an ISO day or '', `cost` in kopecks."""

    room = peewee.ForeignKeyField(Room, on_delete="CASCADE")
    title = peewee.TextField()
    state = peewee.TextField(default=ReadinessState.REQUIRED)
    due = peewee.TextField(default="")
    responsible = peewee.TextField(default="")
    cost = peewee.IntegerField(null=True)


class Accessibility(Record):
    """One cell of the accessibility grid 3 × 8; a cell that was not looked at has no row."""

    impairment = peewee.TextField()
    object = peewee.TextField()
    state = peewee.TextField()
    note = peewee.TextField(default="")
