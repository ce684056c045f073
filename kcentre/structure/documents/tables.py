"""Tables of the package of documents and of the nomenclature of files."""

import peewee

from kcentre.centre.tables import InfoChannel
from kcentre.network.partners.tables import Partner
from kcentre.storage.model import Record


class CaseFile(Record):
    """A line of «Номенклатура дел»; `term` is how long it is kept, `article` by what rule."""

    place = peewee.IntegerField()
    code = peewee.TextField()
    title = peewee.TextField()
    section = peewee.TextField(default="")
    term = peewee.TextField(default="")
    article = peewee.TextField(default="")
    responsible = peewee.TextField(default="")
    note = peewee.TextField(default="")
    is_retired = peewee.BooleanField(default=False)


class DocumentRecord(Record):
    """A document of the package in its register; the days are ISO text or ''.

    `subject_id` is the room, the specialist or the survey it is about, by its kind.
    """

    kind = peewee.TextField()
    title = peewee.TextField()
    title_key = peewee.TextField()
    number = peewee.TextField(default="")
    date = peewee.TextField(default="")
    version = peewee.IntegerField(default=1)
    status = peewee.TextField(default="draft")
    review_on = peewee.TextField(default="")
    reason = peewee.TextField(default="")
    minutes = peewee.TextField(default="")
    minutes_on = peewee.TextField(default="")
    order_number = peewee.TextField(default="")
    order_on = peewee.TextField(default="")
    responsible = peewee.TextField(default="")
    partner = peewee.ForeignKeyField(Partner, null=True)
    subject_id = peewee.IntegerField(null=True)
    case_file = peewee.ForeignKeyField(CaseFile, null=True)
    replaces = peewee.ForeignKeyField("self", null=True, on_delete="SET NULL")
    note = peewee.TextField(default="")

    class Meta:
        table_name = "document"


class DocumentStep(Record):
    """A change of a document's status."""

    document = peewee.ForeignKeyField(DocumentRecord, on_delete="CASCADE")
    status = peewee.TextField()
    made_on = peewee.TextField()
    note = peewee.TextField(default="")


class Publication(Record):
    """Where something was published, when, and when again; ISO days or ''."""

    document = peewee.ForeignKeyField(DocumentRecord, null=True, on_delete="SET NULL")
    title = peewee.TextField()
    channel = peewee.ForeignKeyField(InfoChannel, null=True)
    link = peewee.TextField(default="")
    published_on = peewee.TextField()
    due_again = peewee.TextField(default="")
    removed_on = peewee.TextField(default="")
    responsible = peewee.TextField(default="")
    note = peewee.TextField(default="")


class TemplateEdit(Record):
    """The head's own text of a ready template; `based_on` is the digest of what was edited."""

    template = peewee.TextField(unique=True)
    text = peewee.TextField()
    based_on = peewee.TextField()
    edited_on = peewee.TextField()
