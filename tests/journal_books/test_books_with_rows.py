"""Which books have rows, told without making them."""

import datetime as dt

from helpers.journal_rows import a_session, an_event, hire, settle
from helpers.request_rows import asked

from kcentre.centre.values import Channel, Form
from kcentre.journal.books.books import news
from kcentre.journal.books.presence import has_rows
from kcentre.journal.books.records import Book, BookWish
from kcentre.journal.event_verbs import add_event
from kcentre.journal.tables import Request
from kcentre.journal.verbs import add_session
from kcentre.premises.availability.tables import Appointment
from kcentre.storage import CentreFile

TODAY = dt.date(2026, 2, 28)
YEARS = (2024, 2025, 2026)


def with_rows(file: CentreFile) -> dict[int, set[Book]]:
    """Return the books with rows by year; prove that those made say the same."""
    found = {}
    for year in YEARS:
        wishes = [BookWish(book, year) for book in Book]
        found[year] = {wish.book for wish in wishes if has_rows(file, wish, TODAY)}
        assert found[year] == {w.book for w in wishes if news(file, w, today=TODAY).rows}
    return found


def test_an_empty_centre_has_no_books(centre: CentreFile) -> None:
    assert with_rows(centre) == {year: set() for year in YEARS}


def test_each_record_opens_its_books(centre: CentreFile) -> None:
    hire(centre)
    family = settle(centre, "Ёлкина Зоя")
    adult_id = family.adults[0].id
    plain = a_session(centre, is_anonymous=False, recipient_id=adult_id)
    add_session(centre, plain)
    assert with_rows(centre)[2025] == {Book.SESSIONS}
    visit = a_session(
        centre, form=Form.VISIT, is_anonymous=False, recipient_id=adult_id,
        date=dt.date(2024, 2, 29),
    )  # fmt: skip
    add_session(centre, visit)
    assert with_rows(centre)[2024] == {Book.SESSIONS, Book.VISITS}
    nameless = a_session(centre, form=Form.REMOTE, channel=Channel.PHONE, date=dt.date(2026, 1, 1))
    add_session(centre, nameless)
    assert with_rows(centre)[2026] == {Book.SESSIONS, Book.REMOTE, Book.ANONYMOUS}
    add_event(centre, an_event(centre))
    asked(centre, date=dt.date(2025, 12, 31), is_anonymous=False, adult_id=adult_id)
    assert with_rows(centre)[2025] == {Book.SESSIONS, Book.EVENTS, Book.REQUESTS}


def test_an_anonymous_request_and_what_is_booked_ahead(centre: CentreFile) -> None:
    specialist = hire(centre)
    with centre.operation("Записано"):
        Request.insert(number=1, date="2025-12-31").execute(centre.db)
        Appointment.insert(
            date="2026-03-01", starts="10:00", ends="10:45", specialist=specialist, form="remote"
        ).execute(centre.db)
    assert with_rows(centre) == {2024: set(), 2025: {Book.REQUESTS, Book.ANONYMOUS}, 2026: set()}
