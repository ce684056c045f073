"""Table of deviations and their measures."""

import peewee

from kcentre.monitoring.deviations.values import MeasureStatus
from kcentre.storage.model import Record


class Deviation(Record):
    """An indicator that missed its target in a period (`kind`, first day), and what was done.

    `value` and `target` are what they were when it was noticed; the days are ISO text or ''.
    """

    code = peewee.TextField()
    kind = peewee.TextField()
    starts = peewee.TextField()
    value = peewee.FloatField(null=True)
    target = peewee.FloatField(null=True)
    noticed_on = peewee.TextField()
    cause = peewee.TextField(default="")
    measure = peewee.TextField(default="")
    responsible = peewee.TextField(default="")
    due = peewee.TextField(default="")
    status = peewee.TextField(default=MeasureStatus.NEW)
    done_on = peewee.TextField(default="")
    conclusion = peewee.TextField(default="")
