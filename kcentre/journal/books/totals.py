"""The totals of a book: each month that is over, with the sum since the New Year; the year's."""

import datetime as dt
from collections.abc import Iterator, Sequence

from kcentre.journal.books.kinds import Amounts, amounts_text
from kcentre.journal.books.records import TOTAL_SIGN, Book, Entry
from kcentre.language.dates import MONTHS

_YEAR = 13
"""Stands for the whole year where months are counted."""


def with_totals(book: Book, year: int, entries: Sequence[Entry], today: dt.date) -> Iterator[Entry]:
    """Yield the rows, a month's total before the first row of a later month.

    A row recorded late is counted in the month of its day, wherever it stands in the book.
    """
    sums = _sums(entries)
    reached = 0
    for entry in entries:
        if entry.month > reached:
            if reached:
                yield _of_month(book, sums, reached)
            reached = entry.month
        yield entry
    if reached and (year, reached) < (today.year, today.month):
        yield _of_month(book, sums, reached)
    if reached and year < today.year:
        text = f"Всего за {year}\u00a0год: {amounts_text(book, _since_new_year(sums, _YEAR))}"
        yield _total(_YEAR, text)


def title_of(key: str) -> str:
    """Return «итоги за октябрь» of a total's key."""
    month = int(key.removeprefix(TOTAL_SIGN))
    return "итоги за год" if month == _YEAR else f"итоги за {MONTHS[month - 1]}"


def _sums(entries: Sequence[Entry]) -> dict[int, Amounts]:
    sums: dict[int, Amounts] = {}
    for entry in entries:
        so_far = sums.get(entry.month, (0,) * len(entry.amounts))
        sums[entry.month] = tuple(map(sum, zip(so_far, entry.amounts, strict=True)))
    return sums


def _since_new_year(sums: dict[int, Amounts], last_month: int) -> Amounts:
    counted = [amounts for month, amounts in sums.items() if month <= last_month]
    return tuple(map(sum, zip(*counted, strict=True)))


def _of_month(book: Book, sums: dict[int, Amounts], month: int) -> Entry:
    own, since = amounts_text(book, sums[month]), amounts_text(book, _since_new_year(sums, month))
    return _total(
        month, f"Итого за {MONTHS[month - 1]}: {own}; нарастающим итогом с начала года: {since}"
    )


def _total(month: int, text: str) -> Entry:
    return Entry(f"{TOTAL_SIGN}{month}", "", "", (text,))
