"""A journal of a year as a book to be bound, or those of its sheets that are wanted."""

import datetime as dt
from collections.abc import Iterator

from peewee import fn

from kcentre.centre.queries import passport
from kcentre.journal.books.binding import Contents, bound
from kcentre.journal.books.kinds import entries_of
from kcentre.journal.books.on_paper import News, OnPaper, on_paper
from kcentre.journal.books.records import BookWish, Entry, MadeBook, Marks, Scope
from kcentre.journal.books.totals import with_totals
from kcentre.journal.tables import GroupEvent, Request, Session
from kcentre.language.dates import today_here
from kcentre.premises.availability.tables import Appointment
from kcentre.storage import UNWATCHED, CentreFile, Progress


def book(
    file: CentreFile,
    wish: BookWish,
    progress: Progress = UNWATCHED,
    *,
    today: dt.date | None = None,
) -> MadeBook:
    """Return a book, or those of its sheets that are wished.

    Raises `Refused` where there is nothing to print, and CharacterNotPrintable.
    """
    day = today or today_here()
    with file.reading():
        facts, printed = passport(file), on_paper(file, wish)
        entries = _entries(file, wish, printed, day)
    return bound(Contents(wish, facts, printed, entries, day), progress)


def news(file: CentreFile, wish: BookWish, *, today: dt.date | None = None) -> News:
    """Return what of a book is on paper, what came since and what was changed since."""
    day = today or today_here()
    with file.reading():
        printed = on_paper(file, wish)
        entries = _entries(file, wish, printed, day)
    kept = printed.on_full() | printed.last.keys()
    return News(
        printed.printed_on,
        len(printed.sheets),
        sum(not entry.is_total for entry in entries),
        sum(not entry.is_total and entry.key not in kept for entry in entries),
        printed.changed(entries),
    )


def years(file: CentreFile, today: dt.date) -> list[int]:
    """Return the years a book can be of, the newest first: those from the first record on."""
    found = []
    for table in (Session, GroupEvent, Request, Appointment):
        first = table.select(fn.MIN(table.date)).scalar(file.db)
        found.append(int(first[:4]) if first else today.year)
    return list(range(today.year, min(found) - 1, -1)) or [today.year]


def _entries(file: CentreFile, wish: BookWish, printed: OnPaper, today: dt.date) -> list[Entry]:
    """Return the rows with their totals; what is on full sheets keeps its place before the rest."""
    found = entries_of(file, wish, today)
    if wish.scope is not Scope.WHOLE:
        places = {key: place for place, key in enumerate(_keys(printed.full))}
        found.sort(key=lambda entry: places.get(entry.key, len(places)))
    return list(with_totals(wish.book, wish.year, found, today))


def _keys(sheets: dict[str, Marks]) -> Iterator[str]:
    return (key for marks in sheets.values() for key in marks)
