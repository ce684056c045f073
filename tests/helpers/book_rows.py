"""Journals written straight into the tables, and books read back from their PDF."""

import datetime as dt
from collections.abc import Sequence

import pypdfium2

from helpers.journal_rows import hire
from kcentre.journal.books.books import book
from kcentre.journal.books.records import Book, BookWish, MadeBook, Scope
from kcentre.journal.tables import Session
from kcentre.paper import pdf_bytes
from kcentre.paper.document import Table
from kcentre.storage import CentreFile

LATER = dt.date(2026, 2, 1)
"""The year 2025 is over."""


def write_sessions(
    file: CentreFile, dates: Sequence[str], *, first: int = 1, **fields: object
) -> None:
    """Write anonymous services of these days, numbered from `first` on."""
    (specialist,) = file.db.run("SELECT min(id) FROM specialist").fetchone()
    plain = {"specialist": specialist or hire(file), "form": "in_person", "minutes": 45}
    with file.operation("Добавлены консультации"):
        for number, date in enumerate(dates, first):
            row = {"number": number, "date": date, **plain, **fields}
            Session.insert(**row).execute(file.db)


def printed(
    file: CentreFile,
    kind: Book = Book.SESSIONS,
    *,
    year: int = 2025,
    with_names: bool = False,
    scope: Scope = Scope.WHOLE,
    today: dt.date = LATER,
) -> MadeBook:
    """Return a book as it would be printed on that day."""
    return book(file, BookWish(kind, year, with_names, scope), today=today)


def rows_of(made: MadeBook) -> list[tuple[str, ...]]:
    """Return the cells of all rows, totals among them."""
    tables = [block for block in made.document.blocks if isinstance(block, Table)]
    return [tuple(str(cell) for cell in row.cells) for table in tables for row in table.rows]


def pages_of(made: MadeBook) -> list[str]:
    """Return the text of each page of the PDF, its white space made single spaces."""
    with pypdfium2.PdfDocument(pdf_bytes(made.document)) as document:
        return [" ".join(page.get_textpage().get_text_range().split()) for page in document]
