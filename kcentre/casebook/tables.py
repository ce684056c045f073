"""What remains to be told of a depersonalised family."""

import peewee

from kcentre.families.tables import Family
from kcentre.storage.model import Record


class Depersonalisation(Record):
    """One act: whose names went, when, why, and of how many people."""

    family = peewee.ForeignKeyField(Family)
    date = peewee.TextField()
    reason = peewee.TextField()
    adults = peewee.IntegerField()
    children = peewee.IntegerField()
