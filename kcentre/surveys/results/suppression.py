"""Which numbers of a table must be hidden so that its sums give no small one away. Pure.

Every number of a table joins two sums: that of its row and that of its column (a margin joins its
row with the column of margins). A hidden number can be found out unless it may change together
with others so that all sums stay: one up, the next one down, in a ring. So each small number is put
into a ring of hidden ones, the cheapest there is (complementary suppression by shortest paths: Cox,
J. Amer. Statist. Assoc. 90, 1995). Zeros are always shown, so in no ring may a number fall to zero.
"""

import heapq
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

Node = tuple[str, int]
Net = Mapping[Node, list[tuple[Node, int]]]

FREE: Node = ("free", 0)
"""Where numbers add up to nothing shown: the several answers of one form, for instance."""

UNBOUNDED = 1 << 60


@dataclass(frozen=True, slots=True)
class Number:
    """A number of a table between two sums; `cost` is how sorely it would be missed.

    A `fixed` one is always shown. `least`, `most`: no reader would believe less or more. `is_sum`:
    a margin, which grows with the numbers beside it instead of against them.
    """

    value: int
    row: Node
    column: Node
    cost: int
    most: int = UNBOUNDED
    fixed: bool = False
    is_sum: bool = False
    least: int = 1

    def may_change(self, *, up: bool) -> bool:
        """Tell whether it may be one more (of a margin: less) as far as a reader can know."""
        if self.fixed or not self.value:
            return False
        return self.value < self.most if up is not self.is_sum else self.value > self.least


def to_hide(numbers: Sequence[Number], small: int) -> set[int] | None:
    """Return the places of the numbers to hide: those of 1…`small` − 1 and what gives them away.

    None where they can't be hidden but with the whole table.
    """
    hidden = {place for place, each in enumerate(numbers) if 0 < each.value < small}
    for place in sorted(hidden):
        rings = [_ring(numbers, place, hidden, up=up) for up in (True, False)]
        found = [ring for ring in rings if ring is not None]
        if not found:
            return None
        hidden |= min(found, key=lambda ring: sum(numbers[each].cost for each in ring - hidden))
    return hidden


def _ring(numbers: Sequence[Number], place: int, hidden: set[int], *, up: bool) -> set[int] | None:
    """Return the numbers that change with this one so that all sums stay, at the least cost."""
    if not numbers[place].may_change(up=up):
        return None
    start, end = numbers[place].row, numbers[place].column
    net = _net(numbers, place, up=up)
    reached: dict[Node, tuple[int, Node]] = {}
    waiting: list[tuple[int, Node, int, Node]] = [(0, start, place, start)]
    while waiting:
        cost, node, through, before = heapq.heappop(waiting)
        if node in reached:
            continue
        reached[node] = (through, before)
        if node == end:
            return set(_way(reached, start, end))
        for neighbour, other in net[node]:
            price = 0 if other in hidden else numbers[other].cost
            heapq.heappush(waiting, (cost + price, neighbour, other, node))
    return None


def _net(numbers: Sequence[Number], left_out: int, *, up: bool) -> Net:
    """Return the ways between sums: row to column by what changes against the number, or back."""
    net: dict[Node, list[tuple[Node, int]]] = defaultdict(list)
    for place, number in enumerate(numbers):
        if place == left_out:
            continue
        if number.may_change(up=not up):
            net[number.row].append((number.column, place))
        if number.may_change(up=up):
            net[number.column].append((number.row, place))
    return net


def _way(reached: Mapping[Node, tuple[int, Node]], start: Node, end: Node) -> Iterator[int]:
    node = end
    while node != start:
        through, node = reached[node]
        yield through
