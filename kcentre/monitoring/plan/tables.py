"""Tables of the plan of services."""

import peewee

from kcentre.centre.tables import Specialist, Topic
from kcentre.storage.model import Record
from kcentre.surveys.tables import SurveyRound


class ServicePlan(Record):
    """The plan of an academic year, known by the calendar year it begins in.

    `round` is the survey it was drafted from.
    """

    year = peewee.IntegerField(unique=True)
    made_on = peewee.TextField()
    round = peewee.ForeignKeyField(SurveyRound, null=True)
    note = peewee.TextField(default="")


class ServicePlanLine(Record):
    """How many services of what kind; what is None or empty is not laid down by this line.

    `month` is «2026-09», empty for the whole year; `reason` is where the volume comes from.
    """

    plan = peewee.ForeignKeyField(ServicePlan)
    month = peewee.TextField(default="")
    kind = peewee.TextField(null=True)
    form = peewee.TextField(null=True)
    topic = peewee.ForeignKeyField(Topic, null=True)
    specialist = peewee.ForeignKeyField(Specialist, null=True)
    position = peewee.TextField(default="")
    volume = peewee.IntegerField()
    reason = peewee.TextField(default="")
