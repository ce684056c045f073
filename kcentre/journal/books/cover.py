"""The cover of a book and its last page, which certifies how many sheets are bound.

Neither is numbered, as in the archives' practice; the sheets between them are.
"""

import datetime as dt
from collections.abc import Iterator

from kcentre.centre.letter import signed_name
from kcentre.centre.records import Passport
from kcentre.journal.books.records import Book, BookWish
from kcentre.language.dates import long_date
from kcentre.language.number_words import in_words
from kcentre.language.plurals import plural
from kcentre.paper.document import Align, Banner, Block, PageBreak, Paragraph, Signature, Spacer

_BLANK_DAY = "«____» ______________ 20____\u00a0г."
_BLANK_SHEETS = "_______ (______________________________) листов"


def cover(
    wish: BookWish, facts: Passport, begun: dt.date | None, ended: dt.date | None
) -> Iterator[Block]:
    """Yield the cover; a day that is not known yet is left to be written by hand."""
    first, _, rest = wish.book.label.partition(" ")
    yield Banner(facts.kindergarten, 14, bold=False)
    if facts.centre_name:
        yield Banner(facts.centre_name, 14, bold=False)
    yield Spacer(28)
    yield Banner(first.upper(), 30)
    yield Banner(_rest_of_title(wish.book, rest, facts), 20)
    yield Spacer(6)
    yield Banner(f"{wish.year}\u00a0год", 18, bold=False)
    yield Spacer(16)
    yield Paragraph(f"Начат:\u00a0 {_day(begun)}", Align.CENTRE)
    yield Paragraph(f"Окончен:\u00a0 {_day(ended)}", Align.CENTRE)
    if facts.city:
        yield Spacer(12)
        yield Paragraph(facts.city, Align.CENTRE)
    if wish.with_names:
        yield Paragraph("Содержит персональные данные", Align.CENTRE, small=True)
    yield PageBreak()


def closing(facts: Passport, sheets: int | None) -> Iterator[Block]:
    """Yield the last page; without the number of sheets it is left to be written by hand."""
    yield Spacer(40)
    yield Banner("В настоящем журнале прошито, пронумеровано и скреплено печатью", 14, bold=False)
    yield Banner(_BLANK_SHEETS if sheets is None else sheets_text(sheets), 14)
    yield Spacer(10)
    yield Signature(facts.head_position, signed_name(facts.head))
    yield Spacer(4)
    yield Paragraph("М.\u00a0П.", Align.LEFT)


def sheets_text(number: int) -> str:
    """Return «21 (двадцать один) лист»."""
    return f"{number} ({in_words(number)}) {plural(number, 'лист', 'листа', 'листов')}"


def _rest_of_title(book: Book, rest: str, facts: Passport) -> str:
    return f"{rest} {facts.centre_genitive}" if book is Book.SESSIONS else rest


def _day(day: dt.date | None) -> str:
    return long_date(day) if day else _BLANK_DAY
