"""What of a book is on paper already, and what has become of it since."""

import datetime as dt
import json
from collections.abc import Sequence
from dataclasses import dataclass, field

from kcentre.journal.books.records import TOTAL_SIGN, BookWish, Entry, Marks
from kcentre.journal.books.tables import BookPrint
from kcentre.journal.books.totals import title_of
from kcentre.storage import CentreFile
from kcentre.storage.asking import ask

_SUFFIXES = "абвгдежзиклмнопрстуфхцчшщэюя"


@dataclass(frozen=True, slots=True)
class OnPaper:
    """The printed sheets of a book in their order, by number; the last may have room left.

    Full sheets are never printed again by themselves; the last is, when rows are added to it.
    """

    sheets: dict[str, Marks] = field(default_factory=dict)
    printed_on: dt.date | None = None

    @property
    def full(self) -> dict[str, Marks]:
        """The sheets without the last."""
        return dict(list(self.sheets.items())[:-1])

    @property
    def last(self) -> Marks:
        """What stands on the last sheet."""
        return next(reversed(self.sheets.values()), {})

    def on_full(self) -> set[str]:
        """Return the keys of the rows on full sheets."""
        return {key for marks in self.full.values() for key in marks}

    def changed(self, entries: Sequence[Entry]) -> dict[str, list[str]]:
        """Return the keys of changed and removed rows of full sheets, by the sheet's number."""
        now = {entry.key: entry.mark for entry in entries}
        found = {
            number: [key for key, mark in marks.items() if now.get(key) != mark]
            for number, marks in self.full.items()
        }
        return {number: keys for number, keys in found.items() if keys}

    def new(self, entries: Sequence[Entry]) -> list[Entry]:
        """Return the rows that belong on sheets to be printed; none where nothing has changed."""
        kept = self.on_full()
        found = [entry for entry in entries if entry.key not in kept]
        return [] if {entry.key: entry.mark for entry in found} == self.last else found


@dataclass(frozen=True, slots=True)
class News:
    """What a dialog says before printing: what is on paper, what is new, what was changed."""

    printed_on: dt.date | None
    sheets: int
    rows: int
    new_rows: int
    changed: dict[str, list[str]]

    @property
    def changed_rows(self) -> list[str]:
        """The changed rows by their numbers, then the totals: «12», «итоги за октябрь»."""
        keys = [key for own in self.changed.values() for key in own]
        rows = [key for key in keys if not key.startswith(TOTAL_SIGN)]
        return [*rows, *(title_of(key) for key in keys if key.startswith(TOTAL_SIGN))]


def on_paper(file: CentreFile, wish: BookWish) -> OnPaper:
    """Return what was printed of a book, with names or without, since it was printed whole."""
    rows = (
        BookPrint.select(BookPrint.printed_on, BookPrint.is_whole, BookPrint.contents)
        .where(
            BookPrint.journal == wish.book,
            BookPrint.year == wish.year,
            BookPrint.with_names == wish.with_names,
        )
        .order_by(BookPrint.id)
    )
    sheets: dict[str, Marks] = {}
    printed_on = None
    for day, is_whole, contents in ask(file.db, rows):
        if is_whole:
            sheets.clear()
        sheets.update(json.loads(contents))
        printed_on = dt.date.fromisoformat(day)
    return OnPaper(in_order(sheets), printed_on)


def in_order(sheets: dict[str, Marks]) -> dict[str, Marks]:
    """Return sheets by their numbers: 3, 3а, 3б, 4."""
    return dict(sorted(sheets.items(), key=_place))


def numbers_after(number: str, count: int) -> list[str]:
    """Return the numbers of sheets put in after one: «3а», «3б»."""
    base = number.rstrip(_SUFFIXES)
    begun = _SUFFIXES.index(number[len(base)]) + 1 if base != number else 0
    return [f"{base}{letter}" for letter in _SUFFIXES[begun : begun + count]]


def next_number(sheets: dict[str, Marks]) -> int:
    """Return the number of the sheet after these."""
    return max((_place((number, {}))[0] for number in sheets), default=0) + 1


def _place(sheet: tuple[str, Marks]) -> tuple[int, str]:
    number = sheet[0]
    base = number.rstrip(_SUFFIXES)
    return int(base), number[len(base) :]
