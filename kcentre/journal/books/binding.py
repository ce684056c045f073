"""The sheets of a book laid one after another, with what stands around them."""

import datetime as dt
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from kcentre import paper
from kcentre.centre.records import Passport
from kcentre.journal.books.cover import closing, cover
from kcentre.journal.books.kinds import columns_of
from kcentre.journal.books.on_paper import OnPaper, next_number, numbers_after
from kcentre.journal.books.records import BookWish, Entry, MadeBook, Marks, Scope
from kcentre.language import Problem, Refused
from kcentre.language.dates import short_date
from kcentre.paper.document import Block, Document, PageBreak, Paragraph, Row, Table, summed
from kcentre.storage import Progress

SIZE = 9.0
"""The type of the rows, in points."""


@dataclass(frozen=True, slots=True)
class Contents:
    """What a book is made of: all its rows with their totals, and what is on paper already."""

    wish: BookWish
    facts: Passport
    printed: OnPaper
    entries: Sequence[Entry]
    today: dt.date

    @property
    def is_over(self) -> bool:
        """Whether no day of the book's year is still to come."""
        return self.today.year > self.wish.year

    @property
    def days(self) -> list[dt.date]:
        return [dt.date.fromisoformat(entry.date) for entry in self.entries if entry.date]


@dataclass(frozen=True, slots=True)
class _Sheet:
    number: str
    marks: Marks
    blocks: tuple[Block, ...]


def bound(contents: Contents, progress: Progress) -> MadeBook:
    """Return the sheets that are wished. Raises `Refused` where there are none."""
    wish, printed = contents.wish, contents.printed
    if wish.scope is Scope.CHANGED:
        return _made(contents, _changed(contents, progress), is_whole=False)
    if wish.scope is Scope.NEW and printed.sheets:
        entries = printed.new(contents.entries)
        if not entries:
            raise Refused([_nothing_new(contents)])
        first = next_number(printed.full)
        sheets = _laid(contents, entries, progress, first)
        return _made(contents, sheets, is_whole=False)
    return _made(contents, _laid(contents, contents.entries, progress, 1), is_whole=True)


def _made(contents: Contents, sheets: Sequence[_Sheet], *, is_whole: bool) -> MadeBook:
    wish, facts = contents.wish, contents.facts
    before = tuple(_cover(contents)) if is_whole else ()
    inner = [block for sheet in sheets for block in (PageBreak(), *sheet.blocks)][1:]
    after: tuple[Block, ...] = ()
    if is_whole or (contents.is_over and wish.scope is Scope.NEW):
        kept = 0 if is_whole else len(contents.printed.full)
        count = kept + len(sheets) if contents.is_over else None
        after = (PageBreak(), *closing(facts, count))
    labels = [f"лист\u00a0{sheet.number}" for sheet in sheets]
    document = Document(
        title=wish.title,
        subject=wish.book.label,
        organisation=facts.kindergarten,
        blocks=(*before, *inner, *after),
        landscape=True,
        is_bare=True,
        page_labels=("", *labels) if is_whole else tuple(labels),
    )
    return MadeBook(wish, document, {sheet.number: sheet.marks for sheet in sheets}, is_whole)


def _cover(contents: Contents) -> Iterator[Block]:
    days = contents.days
    ended = max(days, default=None) if contents.is_over else None
    return cover(contents.wish, contents.facts, min(days, default=None), ended)


def _laid(
    contents: Contents, entries: Sequence[Entry], progress: Progress, first: int
) -> list[_Sheet]:
    """Return the sheets of these rows, numbered from `first` on."""
    if not entries:
        sentence = f"В {contents.wish.year}\u00a0году записей в журнале нет."
        return [_Sheet(str(first), {}, (Paragraph(sentence),))]
    columns, rows = columns_of(contents.wish), _rows(contents)
    laid = paper.sheets_of(
        columns, [rows[entry.key] for entry in entries], SIZE, landscape=True, progress=progress
    )
    return [
        _Sheet(
            str(number),
            {entry.key: entry.mark for entry in entries[sheet.first : sheet.last]},
            (Table(columns, sheet.rows, size=SIZE),),
        )
        for number, sheet in enumerate(laid, first)
    ]


def _changed(contents: Contents, progress: Progress) -> list[_Sheet]:
    """Return the printed sheets whose rows have changed, each laid anew; «3а» where one grew."""
    runs = list(_runs(contents))
    if not runs:
        raise Refused([Problem("scope", "На напечатанных листах ничего не изменилось.")])
    found: list[_Sheet] = []
    for numbers, keys in runs:
        entries = [entry for entry in contents.entries if entry.key in keys]
        laid = _laid(contents, entries, progress, 1) if entries else []
        laid += [_emptied(bool(entries))] * (len(numbers) - len(laid))
        places = [*numbers, *numbers_after(numbers[-1], len(laid))]
        found += [
            _Sheet(number, sheet.marks, sheet.blocks)
            for number, sheet in zip(places, laid, strict=False)
        ]
    return found


def _runs(contents: Contents) -> Iterator[tuple[list[str], set[str]]]:
    """Yield changed sheets with the keys of their rows; those that share a tall row together."""
    changed = contents.printed.changed(contents.entries)
    numbers: list[str] = []
    keys: set[str] = set()
    for number, marks in contents.printed.full.items():
        if numbers and keys.isdisjoint(marks):
            if not changed.keys().isdisjoint(numbers):
                yield numbers, keys
            numbers, keys = [], set()
        numbers, keys = [*numbers, number], keys | marks.keys()
    if not changed.keys().isdisjoint(numbers):
        yield numbers, keys


def _emptied(are_elsewhere: bool) -> _Sheet:
    """Return what takes the place of a sheet that is not needed any more."""
    sentence = (
        "Строки этого листа уместились на предыдущих листах."
        if are_elsewhere
        else "Строки этого листа удалены из журнала."
    )
    return _Sheet("", {}, (Paragraph(sentence),))


def _rows(contents: Contents) -> dict[str, Row]:
    """Return the printed rows by their keys, counted where they have no number of their own."""
    rows: dict[str, Row] = {}
    counted = 0
    for entry in contents.entries:
        if entry.is_total:
            rows[entry.key] = summed(entry.cells[0])
        else:
            counted += 1
            rows[entry.key] = Row((entry.number or str(counted), *entry.cells))
    return rows


def _nothing_new(contents: Contents) -> Problem:
    day = contents.printed.printed_on
    when = f" {short_date(day)}" if day else ""
    return Problem("scope", f"Новых строк нет: всё, что есть в журнале, напечатано{when}.")
