"""Files that the tests made a moment ago: founded and opened in a fraction of the time."""

from collections import OrderedDict
from collections.abc import Callable
from hashlib import sha256
from pathlib import Path
from types import FunctionType
from typing import TypeVar

from kcentre.centre.records import Passport
from kcentre.centre.verbs import found_centre
from kcentre.storage import CentreFile
from kcentre.storage.opening import _opened_for_writing
from kcentre.storage.sole_writer import sole_writer

A = TypeVar("A")
_FOUNDED: dict[Passport, bytes] = {}
_FILLED: OrderedDict[tuple[object, bytes], tuple[object, bytes]] = OrderedDict()
_MOST_FILLED = 12
"""So many fillings as one file of tests uses, and no more: each is a whole centre in memory."""


def open_ready(path: Path) -> CentreFile:
    """Open a copy of a ready centre for work, without looking through it for damage first.

    That look reads the whole schema once more, half of the time that opening takes; how files are
    checked is proved where files are opened.
    """
    lock = sole_writer(path)
    return CentreFile(path, _opened_for_writing(path), lock)


def found_ready(path: Path, passport: Passport) -> CentreFile:
    """Found a centre; one of a passport already seen is a copy of the first as it was founded."""
    if passport not in _FOUNDED:
        found_centre(path, passport).close()
        _FOUNDED[passport] = path.read_bytes()
    else:
        path.write_bytes(_FOUNDED[passport])
    return open_ready(path)


def fill_ready(path: Path, fill: Callable[[CentreFile], A]) -> A:
    """Fill a closed file and return what ``fill`` does; filled so before, it is copied from there.

    Only what a function of a module writes comes back: one made inside a test may remember more.
    """
    before = (fill, sha256(path.read_bytes()).digest())
    if before in _FILLED:
        _FILLED.move_to_end(before)
        answer, filled = _FILLED[before]
        path.write_bytes(filled)
        return answer  # type: ignore[return-value] # of this very function
    with open_ready(path) as file:
        answer = fill(file)
    if _is_of_a_module(fill):
        _FILLED[before] = answer, path.read_bytes()
        if len(_FILLED) > _MOST_FILLED:
            _FILLED.popitem(last=False)
    return answer


def _is_of_a_module(fill: object) -> bool:
    return isinstance(fill, FunctionType) and "<" not in fill.__qualname__
