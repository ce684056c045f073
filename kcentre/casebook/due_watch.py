"""Whose personal data may be kept no longer, known from one question to the next.

All families are looked through once a day. After that the change log tells of whom something was
written, and only these are looked at again: the left panel asks after every change.
"""

import datetime as dt
from array import array
from bisect import insort
from collections.abc import Collection, Sequence
from itertools import islice
from weakref import WeakKeyDictionary

from kcentre.casebook.due import by_term, each_due
from kcentre.casebook.records import DueFamily
from kcentre.casebook.touched import touched_families
from kcentre.storage import CentreFile
from kcentre.storage.changelog import newest_operation

_BITS = 40
_ID = (1 << _BITS) - 1
_FEW = 100


class DueWatch:
    """What is known of an open file; `due_watch` gives the one of a file.

    Those with a last day are few and kept as they are. Of the others, who may be many, one number
    each is kept: since when, then the id.
    """

    def __init__(self) -> None:
        self._day: dt.date | None = None
        self._seen = 0
        self._with_last_day: list[DueFamily] = []
        self._others = array("q")

    @property
    def count(self) -> int:
        """How many families are due."""
        return len(self._with_last_day) + len(self._others)

    @property
    def last_day(self) -> dt.date | None:
        """The nearest day by which data must be gone; None where no law sets one."""
        return self._with_last_day[0].until if self._with_last_day else None

    def first(self, file: CentreFile, most: int) -> Sequence[DueFamily]:
        """Return those who have been due longest, those with a last day before them."""
        found = self._with_last_day[:most]
        ids = [key & _ID for key in islice(self._others, most - len(found))]
        others = each_due(file, self._day, ids) if ids and self._day else ()
        return [*found, *sorted(others, key=by_term)]

    def knows(self, today: dt.date) -> bool:
        """Tell whether all families were looked through on this day."""
        return today == self._day

    def look(self, file: CentreFile, today: dt.date) -> None:
        """Learn what has changed since it was asked last."""
        newest = newest_operation(file.db)
        if today != self._day:
            self._learn(file, today, None)
        elif newest != self._seen:
            self._learn(file, today, touched_families(file, self._seen))
        self._day, self._seen = today, newest

    def _learn(self, file: CentreFile, today: dt.date, some: Collection[int] | None) -> None:
        """Look at some families anew, with None at all."""
        terms, others = self._but(some)
        found = each_due(file, today, some) if some is None or some else ()
        fresh = []
        for family in found:
            if family.until is None:
                fresh.append(_key(family))
            else:
                terms.append(family)
        self._with_last_day = sorted(terms, key=by_term)
        if len(fresh) < _FEW:
            for key in fresh:
                insort(others, key)
            self._others = others
        else:
            self._others = array("q", sorted([*others, *fresh]))

    def _but(self, some: Collection[int] | None) -> tuple[list[DueFamily], "array[int]"]:
        """Return what is known of the other families."""
        if some is None:
            return [], array("q")
        if not some:
            return self._with_last_day, self._others
        kept = [one for one in self._with_last_day if one.family_id not in some]
        return kept, array("q", (key for key in self._others if key & _ID not in some))


def due_watch(file: CentreFile, today: dt.date) -> DueWatch:
    """Return what is known of a file on a day, as the file is now."""
    watch = _watch_of(file)
    watch.look(file, today)
    return watch


def is_watched(file: CentreFile, today: dt.date) -> bool:
    """Tell whether `due_watch` answers at once: it has looked through the families on this day."""
    return _watch_of(file).knows(today)


def _watch_of(file: CentreFile) -> DueWatch:
    return _WATCHES.setdefault(file, DueWatch())


def _key(family: DueFamily) -> int:
    return family.since.toordinal() << _BITS | family.family_id


_WATCHES: WeakKeyDictionary[CentreFile, DueWatch] = WeakKeyDictionary()
