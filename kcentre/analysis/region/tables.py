"""Tables of the forms that a region asks for."""

import peewee

from kcentre.storage.model import Record


class RegionForm(Record):
    """A form: «№ п/п | Наименование показателя | Единица измерения | Значение»."""

    title = peewee.TextField()
    title_key = peewee.TextField(unique=True)
    note = peewee.TextField(default="")


class RegionFormRow(Record):
    """A row of a form: its value is a figure's or an indicator's code, else a fixed text.

    With neither it is a heading.
    """

    form = peewee.ForeignKeyField(RegionForm, on_delete="CASCADE")
    place = peewee.IntegerField()
    number = peewee.TextField(default="")
    title = peewee.TextField()
    unit = peewee.TextField(default="")
    figure = peewee.TextField(default="")
    text = peewee.TextField(default="")
