"""Tables of what makes an entry quick."""

import peewee

from kcentre.centre.tables import Specialist, Topic
from kcentre.storage.model import Record


class Snippet(Record):
    """A text of recommendations kept for another time; `specialist` None is everybody's.

    «[…]» are the holes to be filled in.
    """

    specialist = peewee.ForeignKeyField(Specialist, null=True)
    topic = peewee.ForeignKeyField(Topic, null=True)
    title = peewee.TextField()
    text = peewee.TextField()


class SavedFilter(Record):
    """A filter of a list kept under a name; `content` is JSON."""

    journal = peewee.TextField()
    title = peewee.TextField()
    content = peewee.TextField()


class Draft(Record):
    """What is being entered and not yet kept; one a kind, `content` is JSON.

    No record of the centre: neither undone nor logged.
    """

    kind = peewee.TextField(unique=True)
    kept_at = peewee.TextField()
    content = peewee.TextField()
