"""Weighted chance, drawn from one seeded source so that the same seed invents the same centre."""

from bisect import bisect_right
from collections.abc import Mapping
from itertools import accumulate
from random import Random
from typing import Generic, TypeVar

Item = TypeVar("Item")


class Weighted(Generic[Item]):
    """A choice among items by their weights."""

    __slots__ = ("_bounds", "_items", "_total")

    def __init__(self, weights: Mapping[Item, float]) -> None:
        self._items = tuple(weights)
        self._bounds = tuple(accumulate(weights.values()))
        self._total = self._bounds[-1]

    def pick(self, chance: Random) -> Item:
        """Return one item."""
        return self._items[bisect_right(self._bounds, chance.random() * self._total)]


def one_of(chance: Random, items: tuple[Item, ...]) -> Item:
    """Return one of equally likely items; quicker than `Random.choice`."""
    return items[int(chance.random() * len(items))]
