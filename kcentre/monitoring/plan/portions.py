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
