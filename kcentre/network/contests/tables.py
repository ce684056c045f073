"""Table of grants and contests."""

import peewee

from kcentre.storage.model import Record


class Contest(Record):
    """A grant or a contest; sums in kopecks, the days ISO text or ''."""

    title = peewee.TextField()
    title_key = peewee.TextField()
    kind = peewee.TextField(default="grant")
    organiser = peewee.TextField(default="")
    link = peewee.TextField(default="")
    deadline = peewee.TextField(default="")
    asked = peewee.IntegerField(null=True)
    given = peewee.IntegerField(null=True)
    status = peewee.TextField(default="idea")
    submitted_on = peewee.TextField(default="")
    result = peewee.TextField(default="")
    responsible = peewee.TextField(default="")
    note = peewee.TextField(default="")
