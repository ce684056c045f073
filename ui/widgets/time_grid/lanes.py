"""Blocks that overlap share the width of their column in lanes."""

from collections.abc import Sequence
from typing import NamedTuple


class Lane(NamedTuple):
    """The lanes from `place` on, `span` of them, of `lanes` side by side."""

    place: int
    span: int
    lanes: int


Times = tuple[int, int]


def lanes_of(times: Sequence[Times]) -> list[Lane]:
    """Return a lane for each (starts, ends), in the order given.

    Those that overlap, directly or through others, form a cluster and share its lanes; a block
    takes also the lanes at its right that nobody needs meanwhile.
    """
    found: dict[int, Lane] = {}
    for cluster in _clusters(times):
        places = _places(times, cluster)
        count = max(places.values()) + 1
        for block in cluster:
            found[block] = Lane(places[block], _span(times, places, block, count), count)
    return [found[block] for block in range(len(times))]


def _clusters(times: Sequence[Times]) -> list[list[int]]:
    clusters: list[list[int]] = []
    until = -1
    for block in sorted(range(len(times)), key=lambda at: (times[at][0], -times[at][1])):
        starts, ends = times[block]
        if starts >= until or not clusters:
            clusters.append([])
        clusters[-1].append(block)
        until = max(until, ends)
    return clusters


def _places(times: Sequence[Times], cluster: list[int]) -> dict[int, int]:
    """Give each block the first lane that is free again."""
    places: dict[int, int] = {}
    until: list[int] = []
    for block in cluster:
        starts, ends = times[block]
        place = next((at for at, end in enumerate(until) if end <= starts), len(until))
        if place == len(until):
            until.append(ends)
        until[place] = ends
        places[block] = place
    return places


def _span(times: Sequence[Times], places: dict[int, int], block: int, count: int) -> int:
    starts, ends = times[block]
    in_the_way = [
        places[other]
        for other in places
        if places[other] > places[block] and times[other][0] < ends and starts < times[other][1]
    ]
    return min(in_the_way, default=count) - places[block]
