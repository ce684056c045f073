"""Tables of the centre's passport, settings, people, topics and sub-units."""

import peewee

from kcentre.centre.values import CentreKind, Employment, SatisfactionFormula, SubUnitKind
from kcentre.storage.model import Record


class Passport(Record):
    """Who the centre is; one row."""

    kindergarten = peewee.TextField()
    centre_name = peewee.TextField(default="")
    centre_kind = peewee.TextField(default=CentreKind.CONSULTATION_CENTRE)
    head = peewee.TextField(default="")
    head_position = peewee.TextField(default="Заведующий")
    addressee = peewee.TextField(default="")
    city = peewee.TextField(default="")
    address = peewee.TextField(default="")
    phone = peewee.TextField(default="")
    email = peewee.TextField(default="")
    site = peewee.TextField(default="")
    is_demo = peewee.BooleanField(default=False)


class Settings(Record):
    """What the head may change in the rules; one row."""

    shortest_minutes = peewee.IntegerField(default=45)
    positive_from = peewee.IntegerField(default=4)
    formula = peewee.TextField(default=SatisfactionFormula.RATINGS)
    satisfaction_norm = peewee.IntegerField(default=85)
    request_warning_days = peewee.IntegerField(default=3)
    request_overdue_days = peewee.IntegerField(default=6)
    slot_minutes = peewee.IntegerField(default=45)
    slot_records_minutes = peewee.IntegerField(default=15)
    month_plan = peewee.IntegerField(null=True)
    retention_years = peewee.IntegerField(default=3)
    withdrawal_days = peewee.IntegerField(default=30)
    record_lag_days = peewee.IntegerField(default=7)
    month_due_days = peewee.IntegerField(null=True, default=5)
    quarter_due_days = peewee.IntegerField(null=True, default=10)
    half_year_due_days = peewee.IntegerField(null=True)
    year_due_days = peewee.IntegerField(null=True, default=20)
    academic_year_due_days = peewee.IntegerField(null=True)


class Brand(Record):
    """The centre's own name in its grammatical forms, its slogan and logo; one row or none.

    `logo` is a PNG as base64, because the change log keeps JSON.
    """

    name = peewee.TextField(default="")
    genitive = peewee.TextField(default="")
    dative = peewee.TextField(default="")
    accusative = peewee.TextField(default="")
    instrumental = peewee.TextField(default="")
    prepositional = peewee.TextField(default="")
    slogan = peewee.TextField(default="")
    logo = peewee.TextField(default="")


class SubUnit(Record):
    """A part of the centre («подразделение»)."""

    name = peewee.TextField()
    kind = peewee.TextField(default=SubUnitKind.OTHER)
    is_retired = peewee.BooleanField(default=False)


class Specialist(Record):
    """Somebody who consults."""

    name = peewee.TextField()
    name_key = peewee.TextField()
    position = peewee.TextField(default="")
    employment = peewee.TextField(default=Employment.STAFF)
    sub_unit = peewee.ForeignKeyField(SubUnit, null=True)
    is_retired = peewee.BooleanField(default=False)


class TeamMember(Record):
    """Somebody of the project office; every room may name them as responsible."""

    place = peewee.IntegerField()
    name = peewee.TextField()
    role = peewee.TextField(default="member")
    specialist = peewee.ForeignKeyField(Specialist, null=True)
    duties = peewee.TextField(default="")
    contact = peewee.TextField(default="")
    is_retired = peewee.BooleanField(default=False)


class Topic(Record):
    """A topic of the two-level list; retired rather than deleted."""

    code = peewee.TextField(unique=True)
    title = peewee.TextField()
    title_key = peewee.TextField()
    parent = peewee.ForeignKeyField("self", null=True)
    is_retired = peewee.BooleanField(default=False)


class InfoChannel(Record):
    """From where families learn of the centre; retired rather than deleted."""

    place = peewee.IntegerField()
    name = peewee.TextField()
    name_key = peewee.TextField()
    is_retired = peewee.BooleanField(default=False)
