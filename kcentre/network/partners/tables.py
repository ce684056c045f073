"""Tables of partners and of what was agreed with them."""

import peewee

from kcentre.storage.model import Record


class Partner(Record):
    """An organisation or a person the centre works with."""

    name = peewee.TextField()
    name_key = peewee.TextField()
    kind = peewee.TextField(default="other")
    contact = peewee.TextField(default="")
    phone = peewee.TextField(default="")
    email = peewee.TextField(default="")
    site = peewee.TextField(default="")
    address = peewee.TextField(default="")
    gives = peewee.TextField(default="")
    note = peewee.TextField(default="")
    is_retired = peewee.BooleanField(default=False)


class Agreement(Record):
    """An agreement with a partner; the days are ISO text or ''."""

    partner = peewee.ForeignKeyField(Partner)
    number = peewee.TextField(default="")
    signed_on = peewee.TextField(default="")
    valid_to = peewee.TextField(default="")
    subject = peewee.TextField()
    status = peewee.TextField(default="draft")
    responsible = peewee.TextField(default="")
    note = peewee.TextField(default="")
