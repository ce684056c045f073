"""Recognising lines that are in the journal already.

The n-th copy of an equal line in the file is the n-th equal line of the journal. A line is known
by the digest of everything it says, kept with its record (`origin`), in whatever kind of file it
comes and on whatever day it stands by now; a record typed by hand is known by equal content, as
far as the file's columns tell.
"""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from hashlib import blake2b

from kcentre.journal.importing.facts import Facts
from kcentre.journal.importing.people import may_be_one_child
from kcentre.language import fold

_DIGEST_BYTES = 12
_SEPARATOR = "\x1f"
_MONTHS_A_YEAR = 12

Content = tuple[object, ...]
"""What is compared with records typed by hand, in the order of `_TOLD`; a session or an event."""

Told = tuple[bool, ...]
"""Which parts of the content the lines of a sheet tell at all."""


def origin_of(facts: Facts) -> str:
    """Return the digest of everything a line says."""
    words = (
        facts.date, facts.time, facts.specialist_key, facts.form or "", facts.channel or "",
        facts.kind or "", facts.topic_key, facts.code, facts.name_key, facts.digits,
        facts.relation or "", facts.child_key, facts.education or "", facts.category or "",
        facts.result or "", _folded(facts.recommendations), facts.complaint, facts.suggestion,
        facts.sub_unit_key,
    )  # fmt: skip
    numbers = (facts.minutes, facts.born_from, facts.born_to, facts.age, *facts.marks)
    told = [*words, repr(numbers)]
    if facts.event is not None:
        event = facts.event
        told += [event.type or "", fold(event.title), repr(event.participants), "event"]
    return blake2b(_SEPARATOR.join(told).encode(), digest_size=_DIGEST_BYTES).hexdigest()


@lru_cache(maxsize=4096)
def _folded(text: str) -> str:
    return fold(text)


@dataclass(frozen=True, slots=True)
class About:
    """Which child a line or a record is about: the name's key and the age in full months."""

    child_key: str = ""
    age: int | None = None

    def may_be(self, other: "About") -> bool:
        """Tell whether both may be one child on one day; an age may be told in whole years."""
        if self.child_key and other.child_key:
            return may_be_one_child(self.child_key, other.child_key)
        return self.age is None or other.age is None or abs(self.age - other.age) < _MONTHS_A_YEAR


NOBODY = About()


@dataclass(frozen=True, slots=True)
class Recorded:
    """A record of the journal, as far as recognition needs it."""

    origin: str | None
    content: Content
    about: About = NOBODY


class Known:
    """The journal's records within the days of a file, each to be recognised once.

    `moved` are the origins of records that stand on other days by now.
    """

    def __init__(self, records: Iterable[Recorded] = (), moved: Iterable[str] = ()) -> None:
        self._records = list(records)
        self._moved = Counter(moved)
        self._free = set(range(len(self._records)))
        self._by_origin: dict[str, list[int]] = {}
        for place, record in enumerate(self._records):
            if record.origin:
                self._by_origin.setdefault(record.origin, []).append(place)
        self._by_content: dict[Told, dict[Content, list[int]]] = {}

    @property
    def has_free(self) -> bool:
        """Whether some record is not recognised yet."""
        return bool(self._free)

    def takes_origin(self, origin: str) -> bool:
        """Tell whether the line of this digest is in the journal; each record answers once."""
        if places := self._by_origin.get(origin):
            self._free.discard(places.pop())
            return True
        if self._moved[origin]:
            self._moved[origin] -= 1
            return True
        return False

    def takes_content(self, content: Content, told: Told, about: About = NOBODY) -> bool:
        """Tell whether a record not yet recognised says the same, in the parts that are told."""
        if not self._free:
            return False
        places = self._index(told).get(_told_part(content, told), [])
        for at in reversed(range(len(places))):
            place = places[at]
            if place in self._free and self._records[place].about.may_be(about):
                self._free.discard(place)
                del places[at]
                return True
        return False

    def _index(self, told: Told) -> dict[Content, list[int]]:
        if told not in self._by_content:
            index: dict[Content, list[int]] = {}
            for place in sorted(self._free, reverse=True):
                index.setdefault(_told_part(self._records[place].content, told), []).append(place)
            self._by_content[told] = index
        return self._by_content[told]


def told_by(contents: Sequence[Content]) -> Told:
    """Return which parts any of a sheet's lines tells."""
    return tuple(
        any(part not in {None, ""} for part in column) for column in zip(*contents, strict=True)
    )


def _told_part(content: Content, told: Told) -> Content:
    return tuple(part for part, is_told in zip(content, told, strict=True) if is_told)
