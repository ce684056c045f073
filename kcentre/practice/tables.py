"""Tables of «Паспорт практики»."""

import peewee

from kcentre.storage.model import Record


class PracticePassport(Record):
    """A passport of the centre's own practice, of academic years from `first_year` on."""

    title = peewee.TextField()
    first_year = peewee.IntegerField()
    last_year = peewee.IntegerField()
    made_on = peewee.TextField()
    note = peewee.TextField(default="")


class PracticeSection(Record):
    """The head's own text of a section, 1 to 22."""

    passport = peewee.ForeignKeyField(PracticePassport, on_delete="CASCADE")
    number = peewee.IntegerField()
    text = peewee.TextField()
