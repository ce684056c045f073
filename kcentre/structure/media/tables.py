"""Tables of the information field: audiences, messages, the media plan, what is published."""

import peewee

from kcentre.centre.tables import InfoChannel
from kcentre.storage.model import Record


class Audience(Record):
    """Whom the centre speaks to."""

    place = peewee.IntegerField()
    name = peewee.TextField()
    detail = peewee.TextField(default="")
    is_retired = peewee.BooleanField(default=False)


class Message(Record):
    """What is said to an audience; of all of them where none is named."""

    place = peewee.IntegerField()
    text = peewee.TextField()
    audience = peewee.ForeignKeyField(Audience, null=True, on_delete="SET NULL")
    is_retired = peewee.BooleanField(default=False)


class MediaItem(Record):
    """One line of the media plan; the days are ISO text or '', reach in people."""

    title = peewee.TextField()
    audience = peewee.ForeignKeyField(Audience, null=True, on_delete="SET NULL")
    channel = peewee.ForeignKeyField(InfoChannel)
    message = peewee.ForeignKeyField(Message, null=True, on_delete="SET NULL")
    text = peewee.TextField(default="")
    planned_on = peewee.TextField()
    done_on = peewee.TextField(default="")
    responsible = peewee.TextField(default="")
    reach_planned = peewee.IntegerField(null=True)
    reach = peewee.IntegerField(null=True)
    link = peewee.TextField(default="")
    note = peewee.TextField(default="")
    is_dropped = peewee.BooleanField(default=False)
