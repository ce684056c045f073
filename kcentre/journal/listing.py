"""The two journals as lists of any length.

A list is asked for its count first and then for pages. The whole journal, or a period of it, in
the order of time is read straight from the index by date. Any other list is its ids, found and
ordered once. A search that meets a good part of a large journal is answered twice: at once with
the hits among the newest rows (`is_complete` is False), then, by `complete`, with all of them.
"""

from abc import ABC, abstractmethod
from array import array
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import islice
from typing import Any, Generic, TypeVar

from peewee import SQL, ModelSelect, fn

from kcentre.journal.filters import (
    ALL_EVENTS,
    ALL_SESSIONS,
    Conditions,
    EventFilter,
    SessionFilter,
    events_wanted,
    is_one_of,
    narrowed,
    sessions_wanted,
)
from kcentre.journal.lines import EventLine, SessionLine, event_lines, session_lines
from kcentre.journal.ordering import (
    MOMENT,
    NEWEST_FIRST,
    Order,
    Table,
    by_index,
    by_sorting,
    stands_before,
)
from kcentre.journal.searching import (
    Search,
    found_among_newest,
    found_by_walking,
    found_few,
    search_of,
)
from kcentre.journal.tables import GroupEvent, Session
from kcentre.journal.totals import CHEAP_ROWS, Totals, totals_of
from kcentre.language.keyboard import readings
from kcentre.storage import CentreFile
from kcentre.storage.asking import ask, ask_ids
from kcentre.storage.finding import Matcher

Line = TypeVar("Line")
_PORTION = 1_000


class RecordList(ABC, Generic[Line]):
    """One list of a journal's lines; used where the file is used, by one thread at a time."""

    def __init__(self, table: Table, conditions: Conditions, order: Order) -> None:
        self.is_complete = True
        self._may_be_quick = True
        self._table = table
        self._conditions = conditions
        self._order = order
        self._ids: array[int] | None = None

    def count(self, file: CentreFile) -> int:
        """Find the rows anew and return how many there are (so far, if not `is_complete`)."""
        self._ids = self._found(file)
        return self._length(file)

    def complete(self, file: CentreFile) -> int:
        """Find all rows, of a search too, from now on; return how many there are."""
        self._may_be_quick = False
        return self.count(file)

    def page(self, file: CentreFile, offset: int, limit: int) -> list[Line]:
        """Return the lines from `offset` on; `count` was asked before."""
        if self._ids is not None:
            return self._lines(file, self._ids[offset : offset + limit].tolist())
        page = self._in_time().offset(offset).limit(limit)
        return self._lines(file, list(ask_ids(file.db, page)))

    def lines(self, file: CentreFile) -> Iterator[Line]:
        """Return all lines in order, a portion in memory at a time."""
        ids = self._each_id(file)
        while portion := list(islice(ids, _PORTION)):
            yield from self._lines(file, portion)

    def portions(self, file: CentreFile) -> Iterator[list[int]]:
        """Return all ids in order, by portions."""
        ids = self._each_id(file)
        while portion := list(islice(ids, _PORTION)):
            yield portion

    def ids_at(self, file: CentreFile, spans: Iterable[range]) -> list[int]:
        """Return the ids of the rows at these places, as `page` would show them."""
        found: list[int] = []
        for span in spans:
            if self._ids is not None:
                found += self._ids[span.start : span.stop].tolist()
            else:
                part = self._in_time().offset(span.start).limit(len(span))
                found += ask_ids(file.db, part)
        return found

    def totals(self, file: CentreFile) -> Totals:
        """Return what all rows come to, as they are now; of very many only their count."""
        rows = self._length(file)
        if rows > CHEAP_ROWS:
            return Totals(rows)
        if self._ids is not None:
            return self.totals_of(file, self._ids)
        return totals_of(file, self._table, self._conditions)

    def totals_of(self, file: CentreFile, ids: Iterable[int]) -> Totals:
        """Return what these rows come to."""
        return totals_of(file, self._table, (is_one_of(self._table.id, ids),))

    def position(self, file: CentreFile, row_id: int) -> int | None:
        """Return the place of a row in the list; None where it is not in it."""
        if self._ids is not None:
            return self._ids.index(row_id) if row_id in self._ids else None
        table = self._table
        this = (table.id == row_id, *self._conditions)
        wanted = table.select(table.date, table.time).where(*this)
        for date, time in ask(file.db, wanted):
            row = (date, time, row_id)
            before = stands_before(table, row, descending=self._order.descending)
            return _count(file, table, (before, *self._conditions))
        return None

    @abstractmethod
    def _found(self, file: CentreFile) -> "array[int] | None":
        """Return the ids in order; None where the index by date holds them ready."""

    @abstractmethod
    def _lines(self, file: CentreFile, ids: Sequence[int]) -> list[Line]:
        """Return the lines of these rows."""

    def _sorted(self, file: CentreFile, conditions: Conditions) -> "array[int]":
        table = self._table
        query = narrowed(table.select(table.id), conditions)
        query = query.order_by(*by_sorting(table, self._order))
        return array("q", ask_ids(file.db, query))

    def _in_time(self) -> "ModelSelect[Any]":
        order = by_index(self._table, descending=self._order.descending)
        return narrowed(self._table.select(self._table.id), self._conditions).order_by(*order)

    def _length(self, file: CentreFile) -> int:
        if self._ids is not None:
            return len(self._ids)
        return _count(file, self._table, self._conditions)

    def _each_id(self, file: CentreFile) -> Iterator[int]:
        self.complete(file)
        if self._ids is not None:
            return iter(self._ids)
        return ask_ids(file.db, self._in_time())


class SessionList(RecordList[SessionLine]):
    """Services."""

    def __init__(self, wanted: SessionFilter = ALL_SESSIONS, order: Order = NEWEST_FIRST) -> None:
        super().__init__(Session, sessions_wanted(wanted), order)
        self._search = search_of(wanted.search)
        self._is_in_time = replace(wanted, search="").is_period_only and order.key == MOMENT

    def _found(self, file: CentreFile) -> "array[int] | None":
        newest = self._newest(file)
        found = self._all(file) if newest is None else newest
        self.is_complete = newest is None
        return found

    def _newest(self, file: CentreFile) -> "array[int] | None":
        is_quick = self._may_be_quick and self._is_in_time and self._order.descending
        if self._search is None or not is_quick:
            return None
        return found_among_newest(file, self._search, self._conditions)

    def _all(self, file: CentreFile) -> "array[int] | None":
        search = self._search
        if search is None:
            return None if self._is_in_time else self._sorted(file, self._conditions)
        few = found_few(file, search)
        if few is not None:
            return self._sorted(file, (*self._conditions, is_one_of(Session.id, few)))
        return self._many(file, search)

    def _many(self, file: CentreFile, search: Search) -> "array[int]":
        descending = self._order.descending
        found = found_by_walking(file, search, self._conditions, descending=descending)
        if self._order.key == MOMENT:
            return found
        return self._sorted(file, (is_one_of(Session.id, found),))

    def _lines(self, file: CentreFile, ids: Sequence[int]) -> list[SessionLine]:
        return session_lines(file, ids)


class EventList(RecordList[EventLine]):
    """Group events; there are few enough of them to look each one through."""

    def __init__(self, wanted: EventFilter = ALL_EVENTS, order: Order = NEWEST_FIRST) -> None:
        super().__init__(GroupEvent, events_wanted(wanted), order)
        self._matcher = Matcher(readings(wanted.search))
        self._is_in_time = wanted.is_period_only and order.key == MOMENT

    def _found(self, file: CentreFile) -> "array[int] | None":
        if self._is_in_time:
            return None
        found = self._sorted(file, self._conditions)
        if not self._matcher.asks_anything:
            return found
        portions = (found[at : at + _PORTION] for at in range(0, len(found), _PORTION))
        lines = (line for portion in portions for line in event_lines(file, portion.tolist()))
        return array("q", (line.id for line in lines if self._is_meant(line)))

    def _is_meant(self, line: EventLine) -> bool:
        return self._matcher.matches(" ".join(str(value) for value in line if value is not None))

    def _lines(self, file: CentreFile, ids: Sequence[int]) -> list[EventLine]:
        return event_lines(file, ids)


def _count(file: CentreFile, table: Table, conditions: Conditions) -> int:
    query = narrowed(table.select(fn.COUNT(SQL("*"))), conditions)
    return int(query.scalar(file.db))
