"""Table of the studied practices of other centres."""

import peewee

from kcentre.storage.model import Record


class Practice(Record):
    """A card of another centre's practice; `example` is the key of the ready one it came from."""

    title = peewee.TextField()
    title_key = peewee.TextField()
    region = peewee.TextField(default="")
    organisation = peewee.TextField(default="")
    source = peewee.TextField(default="")
    link = peewee.TextField(default="")
    studied_on = peewee.TextField(default="")
    essence = peewee.TextField(default="")
    results = peewee.TextField(default="")
    take = peewee.TextField(default="")
    taken_on = peewee.TextField(default="")
    responsible = peewee.TextField(default="")
    example = peewee.TextField(default="")
    is_retired = peewee.BooleanField(default=False)
