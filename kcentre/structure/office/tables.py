"""Tables of the project office: posts, idea and Model; its team is a table of the centre."""

import peewee

from kcentre.centre.tables import Specialist
from kcentre.storage.model import Record


class Post(Record):
    """A post of the structure chart; `reports_to` is the post above it."""

    place = peewee.IntegerField()
    title = peewee.TextField()
    reports_to = peewee.ForeignKeyField("self", null=True, on_delete="SET NULL")
    specialist = peewee.ForeignKeyField(Specialist, null=True)
    duties = peewee.TextField(default="")


class OfficeText(Record):
    """A text of the idea or of the Model, by its part."""

    part = peewee.TextField(unique=True)
    text = peewee.TextField()


class ModelItem(Record):
    """One line of a list of the Model: an audience, a direction, a risk with its answer."""

    section = peewee.TextField()
    place = peewee.IntegerField()
    title = peewee.TextField()
    detail = peewee.TextField(default="")
