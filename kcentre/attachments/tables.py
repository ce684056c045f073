"""Tables of files kept inside the centre's file."""

import peewee

from kcentre.storage.model import Record


class Attachment(Record):
    """A file kept with a record: `owner` names its table, `owner_id` its row.

    With a `path` the file stays where it is and only its place is kept; `size` in bytes, `digest`
    is SHA-256, `added_on` an ISO day.
    """

    owner = peewee.TextField()
    owner_id = peewee.IntegerField()
    name = peewee.TextField()
    note = peewee.TextField(default="")
    size = peewee.IntegerField(default=0)
    digest = peewee.TextField(default="")
    path = peewee.TextField(default="")
    added_on = peewee.TextField()


class AttachmentContent(Record):
    """The bytes of a kept file as base64, because the change log keeps JSON."""

    attachment = peewee.ForeignKeyField(Attachment, unique=True, on_delete="CASCADE")
    content = peewee.TextField()
