"""Tables of the plan of services and events, and of its corrections."""

import peewee

from kcentre.centre.tables import Specialist, Topic
from kcentre.storage.model import Record
from kcentre.surveys.tables import SurveyRound


class ServicePlan(Record):
    """The plan of an academic year, known by the calendar year it begins in.

    `round` is the survey it was drafted from; `approved_on` an ISO day, empty for a draft: from
    then on a change needs a reason and is kept as a correction.
    """

    year = peewee.IntegerField(unique=True)
    made_on = peewee.TextField()
    round = peewee.ForeignKeyField(SurveyRound, null=True)
    note = peewee.TextField(default="")
    approved_on = peewee.TextField(default="")


class ServicePlanLine(Record):
    """How many services of what kind; what is None or empty is not laid down by this line.

    `month` is «2026-09», empty for the whole year; `reason` is where the volume comes from.
    `approved` is the volume as the plan was approved, null in a draft; what was added later was
    approved with nothing, what was removed later stays with no volume.
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
    approved = peewee.IntegerField(null=True)


class PlannedEvent(Record):
    """A group event of the academic year's plan, to be held by `due`.

    `starts` and `due` are ISO days, `starts` empty where only the deadline is planned. The event
    that fulfils it names its title (`GroupEvent.plan_item`).
    """

    year = peewee.IntegerField()
    title = peewee.TextField()
    title_key = peewee.TextField()
    event_type = peewee.TextField(null=True)
    starts = peewee.TextField(default="")
    due = peewee.TextField()
    form = peewee.TextField(null=True)
    topic = peewee.ForeignKeyField(Topic, null=True)
    specialist = peewee.ForeignKeyField(Specialist, null=True)
    audience = peewee.TextField(default="")
    expected = peewee.IntegerField(null=True)
    note = peewee.TextField(default="")
    is_cancelled = peewee.BooleanField(default=False)


class PlanCorrection(Record):
    """A change of an approved plan as it is told: what, from what to what, and why.

    `line` or `event` is what was changed, null where several lines were, or where it is gone.
    """

    year = peewee.IntegerField()
    line = peewee.ForeignKeyField(ServicePlanLine, null=True, on_delete="SET NULL")
    event = peewee.ForeignKeyField(PlannedEvent, null=True, on_delete="SET NULL")
    made_on = peewee.TextField()
    subject = peewee.TextField()
    field = peewee.TextField()
    old = peewee.TextField(default="")
    new = peewee.TextField(default="")
    reason = peewee.TextField()
