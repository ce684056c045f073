"""Tables of road maps: stages, tasks, corrections, events."""

import peewee

from kcentre.journal.tables import GroupEvent
from kcentre.storage.model import Record


class RoadMap(Record):
    """A road map; `template` is the key it was made from, '' of a bare one; days are ISO text."""

    title = peewee.TextField()
    title_key = peewee.TextField()
    template = peewee.TextField(default="")
    goal = peewee.TextField(default="")
    starts_on = peewee.TextField()
    responsible = peewee.TextField(default="")
    curator = peewee.TextField(default="")
    result = peewee.TextField(default="")
    note = peewee.TextField(default="")
    is_finished = peewee.BooleanField(default=False)
    is_retired = peewee.BooleanField(default=False)


class RoadStage(Record):
    """A step of a road map."""

    road_map = peewee.ForeignKeyField(RoadMap, on_delete="CASCADE")
    place = peewee.IntegerField()
    key = peewee.TextField(default="")
    title = peewee.TextField()
    responsible = peewee.TextField(default="")
    result = peewee.TextField(default="")


class RoadTask(Record):
    """A task: planned days, those in force after corrections, the day it was done; ISO text or ''.

    `fact` is the key of what proves it by itself; `offset_days` are from the map's start.
    """

    stage = peewee.ForeignKeyField(RoadStage, on_delete="CASCADE")
    after = peewee.ForeignKeyField("self", null=True, on_delete="SET NULL")
    place = peewee.IntegerField()
    title = peewee.TextField()
    fact = peewee.TextField(default="")
    offset_days = peewee.IntegerField(default=0)
    length_days = peewee.IntegerField(default=1)
    planned_start = peewee.TextField(default="")
    planned_due = peewee.TextField(default="")
    starts_on = peewee.TextField(default="")
    due = peewee.TextField(default="")
    done_on = peewee.TextField(default="")
    responsible = peewee.TextField(default="")
    result = peewee.TextField(default="")
    note = peewee.TextField(default="")
    is_dropped = peewee.BooleanField(default=False)


class RoadCorrection(Record):
    """A change of a task's day that was planned already."""

    task = peewee.ForeignKeyField(RoadTask, on_delete="CASCADE")
    made_on = peewee.TextField()
    field = peewee.TextField()
    old = peewee.TextField(default="")
    new = peewee.TextField(default="")
    reason = peewee.TextField(default="")


class RoadEvent(Record):
    """A dated event; `held_on` an ISO day or ''; `group_event` where the journal has it."""

    road_map = peewee.ForeignKeyField(RoadMap, on_delete="CASCADE")
    task = peewee.ForeignKeyField(RoadTask, null=True, on_delete="SET NULL")
    kind = peewee.TextField(default="meeting")
    title = peewee.TextField()
    form = peewee.TextField(default="in_person")
    planned_on = peewee.TextField()
    time = peewee.TextField(default="")
    held_on = peewee.TextField(default="")
    venue = peewee.TextField(default="")
    speakers = peewee.TextField(default="")
    participants = peewee.IntegerField(null=True)
    audience = peewee.TextField(default="")
    outcome = peewee.TextField(default="")
    note = peewee.TextField(default="")
    group_event = peewee.ForeignKeyField(GroupEvent, null=True, on_delete="SET NULL")
    is_cancelled = peewee.BooleanField(default=False)


class RoadTemplate(Record):
    """A template of the head's own; `content` is JSON of stages and tasks."""

    title = peewee.TextField()
    title_key = peewee.TextField(unique=True)
    note = peewee.TextField(default="")
    content = peewee.TextField()
