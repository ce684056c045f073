"""The answers of a question as they were spelled, and in what order they are offered."""

import re
from collections import Counter
from collections.abc import Iterable

from kcentre.language import fold

_DASHES = re.compile("\\s*[-–—−\u2011]\\s*")
_QUOTES = re.compile("[«»\"„“”']")
_NUMBER = re.compile(r"\d+(?:[.,]\d+)?")
_BELOW = re.compile(r"\b(?:до|менее|меньше|младше|моложе)\b")
_ABOVE = re.compile(r"\b(?:старше|более|больше|свыше|после|от)\b")


def label_key(label: str) -> str:
    """Return what equal answers have in common: case, «ё», quotes and dashes left aside."""
    key = _DASHES.sub("-", _QUOTES.sub("", fold(label)))
    return key.rstrip(" .;,!") or key


class Spellings:
    """How the answers of a question were spelled; the usual spelling is shown."""

    def __init__(self) -> None:
        self._spelled: dict[str, Counter[str]] = {}
        self._keys: dict[str, str] = {}

    def add(self, label: str) -> None:
        """Count a spelling."""
        if label not in self._keys:
            self._keys[label] = label_key(label)
        self._spelled.setdefault(self._keys[label], Counter())[label] += 1

    def counts(self) -> dict[str, int]:
        """Return how often each answer was given, by its key, in order of appearance."""
        return {key: spelled.total() for key, spelled in self._spelled.items()}

    def usual(self, key: str) -> str:
        """Return the spelling used most; of equal ones the first."""
        return self._spelled[key].most_common(1)[0][0]


def in_order(labels: Iterable[str]) -> list[str]:
    """Return the answers from the smallest to the largest where all have numbers, else as given.

    «до 1 года» stands before «1–3», «старше 7» behind «5–7».
    """
    listed = list(labels)
    if listed and all(_NUMBER.search(label) for label in listed):
        return sorted(listed, key=_size)
    return listed


def _size(label: str) -> tuple[float, float]:
    numbers = [float(found.replace(",", ".")) for found in _NUMBER.findall(label)]
    words = fold(label)
    shift = -0.5 if _BELOW.search(words) else 0.5 if _ABOVE.search(words) else 0.0
    return numbers[0] + shift, numbers[-1]
