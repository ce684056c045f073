"""Tables of the journal: services, events, ratings, requests, referrals, what is kept with them."""

import peewee

from kcentre.centre.tables import InfoChannel, Specialist, SubUnit, Topic
from kcentre.centre.values import RequestChannel, RequestState
from kcentre.families.tables import Adult, Child
from kcentre.journal.values import ReferralOutcome
from kcentre.materials.tables import Material
from kcentre.premises.availability.tables import Appointment
from kcentre.premises.rooms.tables import Room
from kcentre.storage.model import Record


class Session(Record):
    """One service («услуга»): one consultation of one recipient.

    `number` runs within the calendar year. `date` and `time` are ISO text, `time` is empty where
    it is unknown. `recipient` None is anonymous. `age_months` is the child's age in full months as
    stated on that day. `minutes`, `form`, `kind` and the other codes are None where unknown.
    `source_note` keeps what an import did not understand; `origin` is the mark of the imported
    row, by which a second import of the same file finds it. `appointment` is the booking that was
    held; `rating_code` stands on the parent's sheet; `recorded_on` is the day it was entered,
    empty where it came from a table.
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
    room = peewee.ForeignKeyField(Room, null=True)
    appointment = peewee.ForeignKeyField(Appointment, null=True, on_delete="SET NULL")
    rating_code = peewee.TextField(null=True)
    recorded_on = peewee.TextField(default="")


class SessionGuest(Record):
    """Somebody who came along to a consultation of another recipient; never counted apart."""

    session = peewee.ForeignKeyField(Session, on_delete="CASCADE")
    adult = peewee.ForeignKeyField(Adult)


class PrivateNote(Record):
    """What a specialist noted for themselves; only the author and the head see it."""

    session = peewee.ForeignKeyField(Session, on_delete="CASCADE")
    specialist = peewee.ForeignKeyField(Specialist)
    text = peewee.TextField()


class GroupEvent(Record):
    """A group event («мероприятие»); its participants are never added to the services.

    `participants` is how many came, `registered` how many were expected, as they were counted;
    `plan_item` the line of the plan it fulfils, `materials` what was handed out.
    """

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
    room = peewee.ForeignKeyField(Room, null=True)
    registered = peewee.IntegerField(null=True)
    plan_item = peewee.TextField(default="")
    materials = peewee.TextField(default="")


class EventParticipant(Record):
    """Somebody known by name who was expected at a group event, and whether they came."""

    event = peewee.ForeignKeyField(GroupEvent, on_delete="CASCADE")
    adult = peewee.ForeignKeyField(Adult)
    is_present = peewee.BooleanField(default=True)


class Rating(Record):
    """A recipient's rating, each question 1–5; one that came with a service has its date.

    A complaint has a `verdict` (None: not looked into yet) and a measure with who, until when and
    when it was done.
    """

    date = peewee.TextField()
    session = peewee.ForeignKeyField(Session, null=True, on_delete="CASCADE")
    quality = peewee.IntegerField()
    conditions = peewee.IntegerField(null=True)
    information = peewee.IntegerField(null=True)
    politeness = peewee.IntegerField(null=True)
    complaint = peewee.TextField(default="")
    suggestion = peewee.TextField(default="")
    verdict = peewee.TextField(null=True)
    measure = peewee.TextField(default="")
    measure_by = peewee.TextField(default="")
    measure_due = peewee.TextField(default="")
    measure_done = peewee.TextField(default="")


class Request(Record):
    """Somebody asked («обращение»); `session` is the service that answered, if any.

    `number` runs within the calendar year. `initiator` is who asked that the family come;
    `routed_to` is where a call was led on; `closed_on` the day it was closed without a service;
    `learned_from` is how the person had come to know of the centre.
    """

    date = peewee.TextField()
    channel = peewee.TextField(default=RequestChannel.IN_PERSON)
    state = peewee.TextField(default=RequestState.NEW)
    adult = peewee.ForeignKeyField(Adult, null=True)
    topic = peewee.ForeignKeyField(Topic, null=True)
    note = peewee.TextField(default="")
    session = peewee.ForeignKeyField(Session, null=True, on_delete="SET NULL")
    number = peewee.IntegerField(default=0)
    time = peewee.TextField(default="")
    initiator = peewee.TextField(null=True)
    child = peewee.ForeignKeyField(Child, null=True)
    topic_text = peewee.TextField(default="")
    wished_form = peewee.TextField(null=True)
    wished_time = peewee.TextField(default="")
    wished_specialist = peewee.ForeignKeyField(Specialist, null=True)
    sub_unit = peewee.ForeignKeyField(SubUnit, null=True)
    routed_to = peewee.TextField(default="")
    closed_on = peewee.TextField(default="")
    appointment = peewee.ForeignKeyField(Appointment, null=True, on_delete="SET NULL")
    learned_from = peewee.ForeignKeyField(InfoChannel, null=True)


class Referral(Record):
    """A recipient was sent on («направление»): to another specialist or to an organisation."""

    date = peewee.TextField()
    session = peewee.ForeignKeyField(Session, null=True, on_delete="CASCADE")
    adult = peewee.ForeignKeyField(Adult, null=True)
    specialist = peewee.ForeignKeyField(Specialist, null=True)
    organisation = peewee.TextField(default="")
    purpose = peewee.TextField(default="")
    outcome = peewee.TextField(default=ReferralOutcome.UNKNOWN)
    outcome_on = peewee.TextField(default="")
    note = peewee.TextField(default="")


class ImportMapping(Record):
    """Which field each column of a table with this header means, as the user left it (JSON)."""

    header_key = peewee.TextField(unique=True)
    columns = peewee.TextField()


class SessionMaterial(Record):
    """A material of the bank that was handed out or worked with at a service."""

    session = peewee.ForeignKeyField(Session, on_delete="CASCADE")
    material = peewee.ForeignKeyField(Material)
