"""Tables of the bank of materials."""

import peewee

from kcentre.centre.tables import Topic
from kcentre.storage.model import Record


class Material(Record):
    """Something to hand out or to work with; ages in full months, `added_on` an ISO day."""

    title = peewee.TextField()
    title_key = peewee.TextField()
    kind = peewee.TextField(default="leaflet")
    topic = peewee.ForeignKeyField(Topic, null=True)
    age_from = peewee.IntegerField(null=True)
    age_to = peewee.IntegerField(null=True)
    author = peewee.TextField(default="")
    source = peewee.TextField(default="")
    link = peewee.TextField(default="")
    summary = peewee.TextField(default="")
    text = peewee.TextField(default="")
    added_on = peewee.TextField()
    is_retired = peewee.BooleanField(default=False)
