"""What was printed of a journal's book."""

import peewee

from kcentre.storage.model import Record


class BookPrint(Record):
    """One printing: how many rows and sheets were on paper afterwards, in all.

    `journal` is the code of the journal, `year` the calendar year, `last_number` the number of the
    last row on a full page; only what follows is printed the next time.
    """

    journal = peewee.TextField()
    year = peewee.IntegerField()
    with_names = peewee.BooleanField()
    printed_on = peewee.TextField()
    rows = peewee.IntegerField()
    last_number = peewee.IntegerField()
    sheets = peewee.IntegerField()
