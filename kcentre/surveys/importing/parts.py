"""Taking the answers of one cell apart: «логопед, психолог» are two, «нет, не знаю» is one.

The answers of a question repeat from form to form, in ever other company. What never stands apart
is one answer with a comma in it.
"""

import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, field
from functools import cached_property
from itertools import pairwise
from statistics import median

from kcentre.language import fold
from kcentre.spreadsheets.plain import is_blank

_NOT_INSIDE = r"(?![^(]*\))(?![^«]*»)"
_BREAKS = {
    ";": re.compile(rf"\s*;\s*{_NOT_INSIDE}"),
    ",": re.compile(rf"(?:,\s+|(?<=[^\W\d]),(?=[^\W\d])){_NOT_INSIDE}"),
    "\n": re.compile(r"\s*[\r\n]+\s*"),
}
_LONGEST_RUN = 8
_BULLET = re.compile(r"^[-–—•·*▪☑✓✔]\s+")
_START, _END = "", "\n"
_SOMETIMES, _USUAL_OFTEN, _VERY_OFTEN = 3, 5, 12

Pair = tuple[str, str]


@dataclass(frozen=True, slots=True)
class Splitter:
    """Takes cells apart; what is in `joined` or `known` stays together at a comma."""

    separator: str
    joined: frozenset[Pair] = frozenset()
    known: frozenset[str] = frozenset()

    def parts(self, text: str) -> list[str]:
        """Return the answers of a cell, each once, in their order."""
        pieces = _pieces(text, self.separator)
        if self.separator == ",":
            pieces = self._put_together(pieces)
        elif self.known:
            pieces = [one for piece in pieces for one in self._taken_apart(piece)]
        return list({fold(piece): piece for piece in reversed(pieces)}.values())[::-1]

    def _taken_apart(self, piece: str) -> list[str]:
        """Part at commas, too, what is made of known answers alone: tables are typed by people."""
        finer = _pieces(piece, ",")
        return finer if all(fold(one) in self.known for one in finer) else [piece]

    def _put_together(self, pieces: Sequence[str]) -> list[str]:
        whole: list[str] = []
        place = last = 0
        while place < len(pieces):
            length = self._known_run(pieces, place)
            if length > 1:
                whole.append(", ".join(pieces[place : place + length]))
            elif whole and (fold(pieces[last]), fold(pieces[place])) in self.joined:
                whole[-1] = f"{whole[-1]}, {pieces[place]}"
            else:
                whole.append(pieces[place])
            last, place = place + length - 1, place + length
        return whole

    def _known_run(self, pieces: Sequence[str], place: int) -> int:
        """Return how many of the next pieces are one known answer with commas in it."""
        for length in range(min(_LONGEST_RUN, len(pieces) - place), 1, -1):
            if fold(", ".join(pieces[place : place + length])) in self.known:
                return length
        return 1


def learned(
    separator: str, cells: Mapping[str, int], known: AbstractSet[str] = frozenset()
) -> Splitter:
    """Return how the cells of a column are taken apart: text → how often it stands there."""
    if separator != ",":
        plain = Splitter(separator)
        labels = {fold(part) for text in cells for part in plain.parts(text)}
        return Splitter(separator, known=frozenset(labels | known))
    with_commas = frozenset(label for label in known if "," in label)
    rows = [(_pieces(text, separator), count) for text, count in cells.items()]
    joined = _inseparable(rows, known) | _continued([pieces for pieces, _ in rows], known)
    return Splitter(separator, frozenset(joined), with_commas)


@dataclass(frozen=True)
class Parted:
    """The cells of a column taken apart, and whether that is what they mean."""

    splitter: Splitter
    cells: Mapping[str, int]
    parts: Mapping[str, Sequence[str]] = field(init=False)

    def __post_init__(self) -> None:
        taken = {text: [fold(part) for part in self.splitter.parts(text)] for text in self.cells}
        object.__setattr__(self, "parts", taken)

    @cached_property
    def counts(self) -> Counter[str]:
        """How often each answer is given."""
        counts: Counter[str] = Counter()
        for text, parts in self.parts.items():
            for part in parts:
                counts[part] += self.cells[text]
        return counts

    @property
    def has_several(self) -> bool:
        """Whether some cell holds more than one answer."""
        return any(len(parts) > 1 for parts in self.parts.values())

    @property
    def repeated(self) -> float:
        """Share of answers that are given more than once."""
        often = sum(count for count in self.counts.values() if count > 1)
        return often / max(1, self.counts.total())

    @property
    def mobile(self) -> float:
        """Share of the answers behind a comma that also stand elsewhere.

        First in some cell, or behind several others. «да, знаю», «да, слышала», «нет» have no
        such part: they are single answers.
        """
        places: dict[str, set[str]] = {}
        later = Counter[str]()
        for text, parts in self.parts.items():
            for left, right in pairwise([_START, *parts]):
                places.setdefault(right, set()).add(left)
            later.update(dict.fromkeys(parts[1:], self.cells[text]))
        moved = (part for part in later if _START in places[part] or len(places[part]) > 2)
        return sum(later[part] for part in moved) / max(1, later.total())

    def share_in(self, known: AbstractSet[str]) -> float:
        """Return the share of answers that are known ones."""
        found = sum(count for part, count in self.counts.items() if part in known)
        return found / max(1, self.counts.total())


def _pieces(text: str, separator: str) -> list[str]:
    pieces = (_BULLET.sub("", piece.strip()) for piece in _BREAKS[separator].split(text))
    return [" ".join(piece.split()) for piece in pieces if not is_blank(piece)]


def _inseparable(
    rows: Iterable[tuple[Sequence[str], int]], known: AbstractSet[str]
) -> frozenset[Pair]:
    """Return the pairs of pieces that are one answer.

    The left one never ends an answer, and what follows it is never met behind or without it:
    «будни, утро» and «будни, вечер», but not «логопед, психолог» where a psychologist is also
    wanted alone.
    """
    after: dict[str, Counter[str]] = {}
    before: dict[str, set[str]] = {}
    for pieces, count in rows:
        line = [_START, *map(fold, pieces), _END]
        for left, right in pairwise(line):
            after.setdefault(left, Counter())[right] += count
            before.setdefault(right, set()).add(left)
    after.pop(_START, None)
    often = {piece: following.total() for piece, following in after.items()}
    usual = median(often.values()) if often else 0
    return frozenset(
        (left, right)
        for left, following in after.items()
        if often[left] >= _fewest(left, following, known, usual)
        and all(right != _END and before[right] == {left} for right in following)
        for right in following
    )


def _fewest(left: str, following: Iterable[str], known: AbstractSet[str], usual: float) -> int:
    """Return how often a pair must be met to be one answer: words known alone may meet by chance.

    Where answers are usually given often, a pair given once is somebody's own words.
    """
    words = {left, *following}
    if words <= known:
        return _VERY_OFTEN
    if not known.isdisjoint(words):
        return _SOMETIMES
    return 1 if usual >= _USUAL_OFTEN else 2


def _continued(rows: Sequence[Sequence[str]], known: AbstractSet[str]) -> frozenset[Pair]:
    """Return the pairs where a small letter goes on with an answer that began with a capital.

    Only where every answer begins with a capital: also those that stand behind a comma.
    """
    firsts = {fold(pieces[0]) for pieces in rows if pieces}
    starts = [pieces[0] for pieces in rows if pieces]
    inner = [piece for pieces in rows for piece in pieces[1:]]
    has_capitals = any(piece[:1].isupper() for piece in inner)
    if not has_capitals or not all(start[:1].isupper() for start in starts):
        return frozenset()
    return frozenset(
        (fold(left), fold(right))
        for pieces in rows
        for left, right in pairwise(pieces)
        if right[:1].islower() and fold(right) not in firsts and fold(right) not in known
    )
