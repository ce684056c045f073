"""How wide the columns of a table are: what they need first, then what is left over."""

from collections.abc import Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Need:
    """What a column needs, in points.

    `narrow`: its longest word; below that words break. `natural`: nothing wraps needlessly.
    `weight`: its share of the width left over.
    """

    narrow: float
    natural: float
    weight: float


def column_widths(needs: Sequence[Need], room: float) -> list[float]:
    """Return widths that add up to `room`."""
    natural = sum(need.natural for need in needs)
    if natural <= room:
        weights = sum(need.weight for need in needs) or 1.0
        return [need.natural + (room - natural) * need.weight / weights for need in needs]
    narrow = sum(need.narrow for need in needs)
    if narrow <= room:
        wish = natural - narrow
        return [
            need.narrow + (room - narrow) * (need.natural - need.narrow) / wish for need in needs
        ]
    return [need.narrow * room / narrow for need in needs]


def fits(needs: Sequence[Need], room: float) -> bool:
    """Say whether no word has to be broken."""
    return sum(need.narrow for need in needs) <= room
