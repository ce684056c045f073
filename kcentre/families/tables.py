"""Tables of families: adults who come and the children they come about."""

import peewee

from kcentre.families.values import ConsentForm
from kcentre.storage.model import Record


class Family(Record):
    """A family known by its code («С-0142»); the code is enough. The address is for home visits."""

    code = peewee.TextField(unique=True)
    note = peewee.TextField(default="")
    address = peewee.TextField(default="")


class Adult(Record):
    """A recipient of services. No name, phone or relation is obligatory."""

    family = peewee.ForeignKeyField(Family)
    name = peewee.TextField(default="")
    name_key = peewee.TextField(default="")
    phone = peewee.TextField(default="")
    phone_digits = peewee.TextField(default="")
    relation = peewee.TextField(null=True)
    email = peewee.TextField(default="")


class Child(Record):
    """A child, known by an interval of possible birth months (see `language.ages.month_number`).

    `born_from` = `born_to` where the month of birth is known; both None where nothing is.
    `special_needs` («ОВЗ») and `disability` need a consent of their own.
    """

    family = peewee.ForeignKeyField(Family)
    name = peewee.TextField(default="")
    name_key = peewee.TextField(default="")
    born_from = peewee.IntegerField(null=True)
    born_to = peewee.IntegerField(null=True)
    special_needs = peewee.BooleanField(default=False)
    disability = peewee.BooleanField(default=False)


class Consent(Record):
    """One consent of an adult for one purpose; days are ISO text.

    `child` is whose data it is about, None for the adult's own. An empty `valid_to` is without
    term, an empty `withdrawn` not withdrawn.
    """

    adult = peewee.ForeignKeyField(Adult, on_delete="CASCADE")
    child = peewee.ForeignKeyField(Child, null=True, on_delete="CASCADE")
    purpose = peewee.TextField()
    form = peewee.TextField(default=ConsentForm.PAPER)
    given = peewee.TextField()
    valid_to = peewee.TextField(default="")
    withdrawn = peewee.TextField(default="")
    note = peewee.TextField(default="")


class ConsentScan(Record):
    """The signed sheet as an image or a PDF, in base64: the change log holds JSON."""

    consent = peewee.ForeignKeyField(Consent, unique=True, on_delete="CASCADE")
    name = peewee.TextField()
    content = peewee.TextField()
