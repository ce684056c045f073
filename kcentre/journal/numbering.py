"""The numbers of a journal's records: they begin anew with the calendar year."""

import datetime as dt

from kcentre.journal.ordering import Table
from kcentre.journal.rules import missing_record
from kcentre.journal.tables import GroupEvent, Session
from kcentre.language import Refused
from kcentre.storage import CentreFile

_TABLES: dict[Table, str] = {Session: "session", GroupEvent: "group_event"}


def next_number(file: CentreFile, table: Table, year: int) -> int:
    """Return the number of the year's next record; a removed record's number is not missed.

    Written as SQL because the index by year holds an expression with constants, and Peewee would
    bind them as parameters.
    """
    sql = f"SELECT max(number) FROM {_TABLES[table]} WHERE substr(date, 1, 4) = ?"  # noqa: S608 — own names
    (last,) = file.db.run(sql, (f"{year:04d}",)).fetchone()
    return int(last or 0) + 1


def number_and_date(file: CentreFile, table: Table, row_id: int) -> tuple[int, dt.date]:
    """Return a record's number and day. Raises `Refused` where it was removed."""
    found = table.select(table.number, table.date).where(table.id == row_id)
    for number, date in found.tuples().execute(file.db):
        return number, dt.date.fromisoformat(date)
    raise Refused([missing_record()])
