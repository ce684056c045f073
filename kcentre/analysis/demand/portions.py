"""Whole numbers that follow shares and add up exactly."""

from collections.abc import Hashable, Mapping
from typing import TypeVar

K = TypeVar("K", bound=Hashable)


def portions(total: int, weights: Mapping[K, float]) -> dict[K, int]:
    """Part `total` by weights into whole numbers that add up to it (the largest remainders).

    Of equal remainders the earlier goes first. Whoever gets nothing is left out; without any
    weight above zero nobody gets anything.
    """
    whole = sum(weights.values())
    if total <= 0 or whole <= 0:
        return {}
    exact = {key: total * weight / whole for key, weight in weights.items()}
    parts = {key: int(share) for key, share in exact.items()}
    by_remainder = sorted(exact, key=lambda key: parts[key] - exact[key])
    for key in by_remainder[: total - sum(parts.values())]:
        parts[key] += 1
    return {key: part for key, part in parts.items() if part}


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
