"""Tables of families: adults who come and the children they come about."""

import peewee

from kcentre.storage.model import Record


class Family(Record):
    """A family known by its code («С-0142»); the code is enough."""

    code = peewee.TextField(unique=True)
    note = peewee.TextField(default="")


class Adult(Record):
    """A recipient of services. No name, phone or relation is obligatory."""

    family = peewee.ForeignKeyField(Family)
    name = peewee.TextField(default="")
    name_key = peewee.TextField(default="")
    phone = peewee.TextField(default="")
    phone_digits = peewee.TextField(default="")
    relation = peewee.TextField(null=True)


class Child(Record):
    """A child, known by an interval of possible birth months (see `language.ages.month_number`).

    `born_from` = `born_to` where the month of birth is known; both None where nothing is.
    """

    family = peewee.ForeignKeyField(Family)
    name = peewee.TextField(default="")
    name_key = peewee.TextField(default="")
    born_from = peewee.IntegerField(null=True)
    born_to = peewee.IntegerField(null=True)
