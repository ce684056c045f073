"""What a workbook may hold: texts without control characters, names that Excel accepts."""

import re

from kcentre.language.sentences import shortened
from kcentre.paper.characters import writable

LONGEST_TEXT = 32_767
LONGEST_NAME = 31
_LONGEST_PREPOSITION = 3
_NOT_IN_NAME = re.compile(r"[\[\]:*?/\\]")
_FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r")
_RESERVED = {"history"}


def storable(text: str) -> str:
    """Return a text that a cell can hold."""
    return shortened(writable(text), LONGEST_TEXT)


def looks_like_formula(text: str) -> bool:
    """Say whether Excel would compute a text after it was edited by hand."""
    return text.startswith(_FORMULA_STARTS)


class SheetNames:
    """Gives each sheet a name of its own."""

    def __init__(self) -> None:
        self._used = set(_RESERVED)

    def take(self, wish: str) -> str:
        """Return `wish` without forbidden characters, short enough and not yet used."""
        cleaned = " ".join(_NOT_IN_NAME.sub(" ", storable(wish)).split()).strip("' .,")
        base = cleaned or "Лист"
        name, number = _cut(base, ""), 1
        while name.casefold() in self._used:
            number += 1
            name = _cut(base, f" ({number})")
        self._used.add(name.casefold())
        return name


def _cut(base: str, ending: str) -> str:
    """Shorten a name, at a word's end if that keeps most of it."""
    room = LONGEST_NAME - len(ending)
    if len(base) > room:
        whole_words = _without_loose_end(base[: room + 1].rpartition(" ")[0])
        base = whole_words if len(whole_words) > room / 2 else base[:room]
    return base.rstrip("' .,") + ending


def _without_loose_end(name: str) -> str:
    """Return a cut name without the preposition that it would end with."""
    words = name.split()
    while words and words[-1].isalpha() and len(words[-1]) <= _LONGEST_PREPOSITION:
        words.pop()
    return " ".join(words)
