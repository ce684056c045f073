"""The numbers of a journal's records: they begin anew with the calendar year."""

import datetime as dt
from collections.abc import Iterable

from kcentre.journal.filters import is_one_of
from kcentre.journal.ordering import Table
from kcentre.journal.rules import missing_record
from kcentre.journal.tables import GroupEvent, Request, Session
from kcentre.language import Refused
from kcentre.language.plurals import records
from kcentre.storage import CentreFile
from kcentre.storage.asking import ask

Numbered = Table | type[Request]
_REMOVED: dict[Numbered, tuple[str, str]] = {
    Session: ("Удалена консультация", "Удалены консультации"),
    GroupEvent: ("Удалено мероприятие", "Удалены мероприятия"),
    Request: ("Удалено обращение", "Удалены обращения"),
}
_TABLES: dict[Numbered, str] = {
    Session: "session",
    GroupEvent: "group_event",
    Request: "request",
}


def next_number(file: CentreFile, table: Numbered, year: int) -> int:
    """Return the number of the year's next record; a removed record's number is not missed.

    Written as SQL because the index by year holds an expression with constants, and Peewee would
    bind them as parameters.
    """
    sql = f"SELECT max(number) FROM {_TABLES[table]} WHERE substr(date, 1, 4) = ?"  # noqa: S608 — own names
    (last,) = file.db.run(sql, (f"{year:04d}",)).fetchone()
    return int(last or 0) + 1


def number_and_date(file: CentreFile, table: Numbered, row_id: int) -> tuple[int, dt.date]:
    """Return a record's number and day. Raises `Refused` where it was removed."""
    found = table.select(table.number, table.date).where(table.id == row_id)
    for number, date in found.tuples().execute(file.db):
        return number, dt.date.fromisoformat(date)
    raise Refused([missing_record()])


def number_on(file: CentreFile, table: Numbered, row_id: int, day: dt.date) -> int:
    """Return a record's number once it stands on a day.

    Its own, unless the day is of another calendar year or an earlier record bears the number too:
    then the next one of that year.
    """
    number, date = number_and_date(file, table, row_id)
    if date.year == day.year and not _is_borne_before(file, table, row_id, number, day.year):
        return number
    return next_number(file, table, day.year)


def _is_borne_before(
    file: CentreFile, table: Numbered, row_id: int, number: int, year: int
) -> bool:
    sql = (
        f"SELECT 1 FROM {_TABLES[table]}"  # noqa: S608 — own names
        " WHERE substr(date, 1, 4) = ? AND number = ? AND id < ?"
    )
    return file.db.run(sql, (f"{year:04d}", number, row_id)).fetchone() is not None


def removal_label(file: CentreFile, table: Numbered, row_ids: Iterable[int]) -> str:
    """Return «Удалена консультация № 5» or «Удалены консультации: 3 записи»."""
    chosen = table.select(table.number).where(is_one_of(table.id, row_ids))
    numbers = [number for (number,) in ask(file.db, chosen)]
    one, many = _REMOVED[table]
    if len(numbers) == 1:
        return f"{one} №\u00a0{numbers[0]}"
    return f"{many}: {records(len(numbers))}"
