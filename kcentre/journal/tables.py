"""Tables of the journal: services, group events, ratings, requests, remembered mappings."""

import peewee

from kcentre.centre.tables import Specialist, SubUnit, Topic
from kcentre.centre.values import RequestChannel, RequestState
from kcentre.families.tables import Adult, Child
from kcentre.storage.model import Record


class Session(Record):
    """One service («услуга»): one consultation of one recipient.

    `number` runs within the calendar year. `date` and `time` are ISO text, `time` is empty where
    it is unknown. `recipient` None is anonymous. `age_months` is the child's age in full months as
    stated on that day. `minutes`, `form`, `kind` and the other codes are None where unknown.
    `source_note` keeps what an import did not understand; `origin` is the mark of the imported
    row, by which a second import of the same file finds it.
    """

    number = peewee.IntegerField()
    date = peewee.TextField()
    time = peewee.TextField(default="")
    specialist = peewee.ForeignKeyField(Specialist, null=True)
    sub_unit = peewee.ForeignKeyField(SubUnit, null=True)
    recipient = peewee.ForeignKeyField(Adult, null=True)
    child = peewee.ForeignKeyField(Child, null=True)
    form = peewee.TextField(null=True)
    channel = peewee.TextField(null=True)
    kind = peewee.TextField(null=True)
    topic = peewee.ForeignKeyField(Topic, null=True)
    topic_text = peewee.TextField(default="")
    category = peewee.TextField(null=True)
    education = peewee.TextField(null=True)
    age_months = peewee.IntegerField(null=True)
    minutes = peewee.IntegerField(null=True)
    result = peewee.TextField(null=True)
    recommendations = peewee.TextField(default="")
    source_note = peewee.TextField(default="")
    origin = peewee.TextField(null=True)


class GroupEvent(Record):
    """A group event («мероприятие»); its participants are never added to the services."""

    number = peewee.IntegerField()
    date = peewee.TextField()
    time = peewee.TextField(default="")
    event_type = peewee.TextField(null=True)
    title = peewee.TextField(default="")
    specialist = peewee.ForeignKeyField(Specialist, null=True)
    sub_unit = peewee.ForeignKeyField(SubUnit, null=True)
    form = peewee.TextField(null=True)
    channel = peewee.TextField(null=True)
    kind = peewee.TextField(null=True)
    topic = peewee.ForeignKeyField(Topic, null=True)
    topic_text = peewee.TextField(default="")
    participants = peewee.IntegerField(null=True)
    minutes = peewee.IntegerField(null=True)
    source_note = peewee.TextField(default="")
    origin = peewee.TextField(null=True)


class Rating(Record):
    """A recipient's rating, each question 1–5; one that came with a service has its date."""

    date = peewee.TextField()
    session = peewee.ForeignKeyField(Session, null=True, on_delete="CASCADE")
    quality = peewee.IntegerField()
    conditions = peewee.IntegerField(null=True)
    information = peewee.IntegerField(null=True)
    politeness = peewee.IntegerField(null=True)
    complaint = peewee.TextField(default="")
    suggestion = peewee.TextField(default="")


class Request(Record):
    """Somebody asked («обращение»); `session` is the service that answered, if any."""

    date = peewee.TextField()
    channel = peewee.TextField(default=RequestChannel.IN_PERSON)
    state = peewee.TextField(default=RequestState.NEW)
    adult = peewee.ForeignKeyField(Adult, null=True)
    topic = peewee.ForeignKeyField(Topic, null=True)
    note = peewee.TextField(default="")
    session = peewee.ForeignKeyField(Session, null=True, on_delete="SET NULL")


class ImportMapping(Record):
    """Which field each column of a table with this header means, as the user left it (JSON)."""

    header_key = peewee.TextField(unique=True)
    columns = peewee.TextField()
