"""Whether a book of a year has any rows, without making one of them."""

import datetime as dt
from collections.abc import Callable
from typing import Any

from peewee import Field, ModelSelect

from kcentre.centre.values import Form
from kcentre.journal.books import texts
from kcentre.journal.books.records import Book, BookWish
from kcentre.journal.tables import GroupEvent, Request, Session
from kcentre.premises.availability.tables import Appointment
from kcentre.storage import CentreFile

Rows = Callable[[], "list[tuple[ModelSelect[Any], Field]]"]

_ROWS: dict[Book, Rows] = {
    Book.BOOKING: lambda: [(Appointment.select(), Appointment.date)],
    Book.REQUESTS: lambda: [(Request.select(), Request.date)],
    Book.SESSIONS: lambda: [(Session.select(), Session.date)],
    Book.EVENTS: lambda: [(GroupEvent.select(), GroupEvent.date)],
    Book.VISITS: lambda: [(Session.select().where(Session.form == Form.VISIT), Session.date)],
    Book.REMOTE: lambda: [(Session.select().where(Session.form == Form.REMOTE), Session.date)],
    Book.ANONYMOUS: lambda: [
        (Session.select().where(Session.recipient.is_null()), Session.date),
        (
            Request.select().where(Request.adult.is_null(), Request.session.is_null()),
            Request.date,
        ),
    ],
}


def has_rows(file: CentreFile, wish: BookWish, today: dt.date) -> bool:
    """Tell whether a book has rows on a day: one look at an index, where making them takes long."""
    first, last = texts.year_days(wish.year)
    if wish.book is Book.BOOKING:
        last = min(last, today.isoformat())
    found = (rows.where(day.between(first, last)) for rows, day in _ROWS[wish.book]())
    return any(bool(rows.exists(file.db)) for rows in found)
