"""What was printed of a journal's book."""

import peewee

from kcentre.storage.model import Record


class BookPrint(Record):
    """One printing of sheets: all of them (`is_whole`) or some.

    `journal` is the code of the journal, `year` the calendar year. `rows` and `sheets` are how
    many are on paper afterwards, in all. `contents` is JSON: of each sheet printed now, by its
    number, the keys of its rows with a mark of their text. No names: a mark is a checksum.
    """

    journal = peewee.TextField()
    year = peewee.IntegerField()
    with_names = peewee.BooleanField()
    printed_on = peewee.TextField()
    is_whole = peewee.BooleanField()
    rows = peewee.IntegerField()
    sheets = peewee.IntegerField()
    contents = peewee.TextField()
