"""Tables of working groups and of minutes."""

import peewee

from kcentre.network.partners.tables import Partner
from kcentre.storage.model import Record


class WorkingGroup(Record):
    """A council or a working group with its curator."""

    title = peewee.TextField()
    title_key = peewee.TextField()
    goal = peewee.TextField(default="")
    curator = peewee.TextField(default="")
    formed_on = peewee.TextField(default="")
    order = peewee.TextField(default="")
    note = peewee.TextField(default="")
    is_retired = peewee.BooleanField(default=False)


class GroupMember(Record):
    """Who belongs to a group."""

    group = peewee.ForeignKeyField(WorkingGroup, on_delete="CASCADE")
    place = peewee.IntegerField()
    name = peewee.TextField()
    role = peewee.TextField(default="")
    partner = peewee.ForeignKeyField(Partner, null=True)


class Minutes(Record):
    """The minutes of a meeting; `body` is who met where it was no group."""

    group = peewee.ForeignKeyField(WorkingGroup, null=True)
    body = peewee.TextField(default="")
    number = peewee.TextField()
    date = peewee.TextField()
    chair = peewee.TextField(default="")
    secretary = peewee.TextField(default="")
    present = peewee.TextField(default="")
    agenda = peewee.TextField(default="")
    text = peewee.TextField(default="")


class Decision(Record):
    """One decision of a meeting; `due` and `done_on` are ISO days or ''."""

    minutes = peewee.ForeignKeyField(Minutes, on_delete="CASCADE")
    place = peewee.IntegerField()
    text = peewee.TextField()
    responsible = peewee.TextField(default="")
    due = peewee.TextField(default="")
    done_on = peewee.TextField(default="")
