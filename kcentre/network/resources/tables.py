"""Tables of costs and of resources beside rooms, equipment, people and methods."""

import peewee

from kcentre.network.partners.tables import Partner
from kcentre.storage.model import Record


class CostLine(Record):
    """A cost of the year that begins on 1 January; sums in kopecks."""

    year = peewee.IntegerField()
    title = peewee.TextField()
    kind = peewee.TextField(default="other")
    source = peewee.TextField(default="own")
    planned = peewee.IntegerField(null=True)
    spent = peewee.IntegerField(null=True)
    partner = peewee.ForeignKeyField(Partner, null=True)
    note = peewee.TextField(default="")


class ResourceLine(Record):
    """A resource entered by hand: `state` tells whether it is there and whose it is."""

    title = peewee.TextField()
    title_key = peewee.TextField()
    kind = peewee.TextField(default="other")
    state = peewee.TextField(default="own")
    quantity = peewee.IntegerField(null=True)
    unit = peewee.TextField(default="")
    partner = peewee.ForeignKeyField(Partner, null=True)
    responsible = peewee.TextField(default="")
    note = peewee.TextField(default="")
