"""The numbers of a journal's records: they begin anew with the calendar year."""

from kcentre.journal.tables import GroupEvent, Session
from kcentre.storage import CentreFile

_TABLES: dict[type[Session] | type[GroupEvent], str] = {
    Session: "session",
    GroupEvent: "group_event",
}


def next_number(file: CentreFile, table: type[Session] | type[GroupEvent], year: int) -> int:
    """Return the number of the year's next record; a removed record's number is not missed.

    Written as SQL because the index by year holds an expression with constants, and Peewee would
    bind them as parameters.
    """
    sql = f"SELECT max(number) FROM {_TABLES[table]} WHERE substr(date, 1, 4) = ?"  # noqa: S608
    (last,) = file.db.run(sql, (f"{year:04d}",)).fetchone()
    return int(last or 0) + 1
