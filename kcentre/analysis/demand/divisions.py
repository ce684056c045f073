"""Divisions as parts of one, put together and spread over a list."""

from collections.abc import Hashable, Mapping
from typing import TypeVar

K = TypeVar("K", bound=Hashable)


def spread(counts: Mapping[K, int]) -> list[K]:
    """Return every key as often as it counts, each spread evenly over the whole list."""
    places = [
        ((number + 0.5) / count, order, key)
        for order, (key, count) in enumerate(counts.items())
        for number in range(count)
    ]
    return [key for _, _, key in sorted(places, key=lambda place: place[:2])]


def middle(wished: Mapping[K, float], given: Mapping[K, float]) -> dict[K, float]:
    """Return the mean of two divisions, as parts of 1; where one is empty, the other alone."""
    known = [_parts(division) for division in (wished, given) if sum(division.values()) > 0]
    keys = dict.fromkeys(key for division in known for key in division)
    return {key: sum(division.get(key, 0.0) for division in known) / len(known) for key in keys}


def _parts(division: Mapping[K, float]) -> dict[K, float]:
    whole = sum(division.values())
    return {key: weight / whole for key, weight in division.items()}
