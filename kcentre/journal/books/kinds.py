"""What makes one of the seven books: its columns, its rows, the words of its totals."""

import datetime as dt
from collections.abc import Callable
from dataclasses import dataclass
from typing import Protocol

from kcentre.journal.books.asked import (
    ANONYMOUS_COLUMNS,
    REQUEST_COLUMNS,
    anonymous_entries,
    request_entries,
)
from kcentre.journal.books.booking import (
    BOOKING_COLUMNS,
    NAMED_BOOKING_COLUMNS,
    booking_entries,
)
from kcentre.journal.books.group_events import (
    EVENT_COLUMNS,
    NAMED_EVENT_COLUMNS,
    event_entries,
)
from kcentre.journal.books.records import Book, BookWish, Entry
from kcentre.journal.books.services import (
    NAMED_VISIT_COLUMNS,
    REMOTE_COLUMNS,
    SESSION_COLUMNS,
    VISIT_COLUMNS,
    remote_entries,
    session_entries,
    visit_entries,
)
from kcentre.language.plurals import counted
from kcentre.paper.document import Column
from kcentre.storage import CentreFile

Amounts = tuple[int, ...]


Entries = Callable[[CentreFile, BookWish, dt.date], list[Entry]]


class YearEntries(Protocol):
    """Reads the rows of a year."""

    def __call__(self, file: CentreFile, year: int, *, with_names: bool) -> list[Entry]:
        """Return the rows in the order of the book."""


@dataclass(frozen=True, slots=True)
class Kind:
    """One of the books; `named_columns` where there are more columns with names."""

    columns: tuple[Column, ...]
    entries: Entries
    words: Callable[[Amounts], str]
    named_columns: tuple[Column, ...] = ()


def columns_of(wish: BookWish) -> tuple[Column, ...]:
    """Return the columns of a book."""
    kind = _KINDS[wish.book]
    return kind.named_columns if wish.with_names and kind.named_columns else kind.columns


def entries_of(file: CentreFile, wish: BookWish, today: dt.date) -> list[Entry]:
    """Return the rows of a book in its order, without its totals."""
    return _KINDS[wish.book].entries(file, wish, today)


def amounts_text(book: Book, amounts: Amounts) -> str:
    """Return «63 консультации», «5 мероприятий, 48 участников»."""
    return _KINDS[book].words(amounts)


def _of_year(read: YearEntries) -> Entries:
    def entries(file: CentreFile, wish: BookWish, _today: dt.date) -> list[Entry]:
        return read(file, wish.year, with_names=wish.with_names)

    return entries


def _booking(file: CentreFile, wish: BookWish, today: dt.date) -> list[Entry]:
    return booking_entries(file, wish.year, with_names=wish.with_names, today=today)


def _consultations(amounts: Amounts) -> str:
    return counted(amounts[0], "консультация", "консультации", "консультаций")


def _requests(amounts: Amounts) -> str:
    return counted(amounts[0], "обращение", "обращения", "обращений")


def _events(amounts: Amounts) -> str:
    events = counted(amounts[0], "мероприятие", "мероприятия", "мероприятий")
    return f"{events}, {counted(amounts[1], 'участник', 'участника', 'участников')}"


def _booked(amounts: Amounts) -> str:
    booked = counted(amounts[0], "запись", "записи", "записей")
    return f"{booked}, из них состоялось {amounts[1]}"


_KINDS: dict[Book, Kind] = {
    Book.BOOKING: Kind(BOOKING_COLUMNS, _booking, _booked, NAMED_BOOKING_COLUMNS),
    Book.REQUESTS: Kind(REQUEST_COLUMNS, _of_year(request_entries), _requests),
    Book.SESSIONS: Kind(SESSION_COLUMNS, _of_year(session_entries), _consultations),
    Book.EVENTS: Kind(EVENT_COLUMNS, _of_year(event_entries), _events, NAMED_EVENT_COLUMNS),
    Book.VISITS: Kind(VISIT_COLUMNS, _of_year(visit_entries), _consultations, NAMED_VISIT_COLUMNS),
    Book.REMOTE: Kind(REMOTE_COLUMNS, _of_year(remote_entries), _consultations),
    Book.ANONYMOUS: Kind(ANONYMOUS_COLUMNS, _of_year(anonymous_entries), _requests),
}
