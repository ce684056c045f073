"""The base of every table: a record with a number that is never given twice."""

import peewee


class Record(peewee.Model):
    """A row of the centre's file.

    Never bound to a database: queries are executed on the file they are asked of
    (`query.execute(file.db)`), so several centres can be open in one program. The tables are
    made by the frozen SQL of the migrations, where `id` is AUTOINCREMENT.
    """

    id = peewee.AutoField()

    class Meta:
        legacy_table_names = False
