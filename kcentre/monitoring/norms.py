"""What an indicator is held against, and the colour that comes of it."""

from dataclasses import dataclass
from enum import StrEnum

_NEAR = 0.1


class Colour(StrEnum):
    """How an indicator stands."""

    GOOD = "good"
    ATTENTION = "attention"
    BAD = "bad"


class Direction(StrEnum):
    """On which side of the norm it is good to be."""

    AT_LEAST = "at_least"
    AT_MOST = "at_most"


@dataclass(frozen=True, slots=True)
class Norm:
    """A level in the indicator's own unit."""

    direction: Direction
    level: float


def colour_of(value: float | None, norm: Norm | None) -> Colour | None:
    """Return the colour; None where the value or the norm is not known.

    Missing the norm by up to a tenth of it asks for attention, by more is bad. Where nothing is
    allowed at all (no overdue requests), anything is bad.
    """
    if value is None or norm is None:
        return None
    missed = norm.level - value if norm.direction is Direction.AT_LEAST else value - norm.level
    if missed <= 0:
        return Colour.GOOD
    return Colour.ATTENTION if missed <= norm.level * _NEAR else Colour.BAD
