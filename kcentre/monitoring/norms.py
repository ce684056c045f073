"""What an indicator is held against, and the colour that comes of it."""

from dataclasses import dataclass, replace

from kcentre.centre.values import Value

_NEAR = 0.1


class Colour(Value):
    """How an indicator stands."""

    GOOD = "good", "в норме"
    ATTENTION = "attention", "внимание"
    BAD = "bad", "вне нормы"


_WORST_FIRST = (Colour.BAD, Colour.ATTENTION, Colour.GOOD)


class Direction(Value):
    """On which side of the norm it is good to be."""

    AT_LEAST = "at_least", "не меньше"
    AT_MOST = "at_most", "не больше"
    WITHIN = "within", "в пределах"
    NONE = "none", "без цели, для сведения"


@dataclass(frozen=True, slots=True)
class Norm:
    """Levels in the indicator's own unit; `WITHIN` lies between `level` and `upper`, both in.

    Missing a level by up to `near` asks for attention, by more is bad; None: a tenth of the level.
    """

    direction: Direction
    level: float | None = None
    upper: float | None = None
    near: float | None = None


def colour_of(value: float | None, norm: Norm | None) -> Colour | None:
    """Return the colour; None where the value or the norm is not known.

    Where nothing is allowed at all (no overdue requests), anything is bad.
    """
    if value is None or norm is None:
        return None
    missed = [(level, by) for level, by in _misses(value, norm) if by > 0]
    if any(by > _near(norm, level) for level, by in missed):
        return Colour.BAD
    if missed:
        return Colour.ATTENTION
    return None if norm.direction is Direction.NONE or norm.level is None else Colour.GOOD


def worse(one: Colour | None, other: Colour | None) -> Colour | None:
    """Return the worse of two colours; None where neither is known."""
    return next((colour for colour in _WORST_FIRST if colour in {one, other}), None)


def scaled(norm: Norm, part: float) -> Norm:
    """Return what of a norm for a number of things is due when `part` (0–1) of the time is over.

    Only a number to be reached grows with the days; what is allowed at most stays as it is.
    """
    if norm.direction is not Direction.AT_LEAST or norm.level is None:
        return norm
    near = None if norm.near is None else norm.near * part
    return replace(norm, level=norm.level * part, near=near)


def _misses(value: float, norm: Norm) -> list[tuple[float, float]]:
    """Return the levels that may be missed, each with by how much it is."""
    found: list[tuple[float, float]] = []
    if norm.level is None:
        return found
    match norm.direction:
        case Direction.AT_LEAST:
            found.append((norm.level, norm.level - value))
        case Direction.AT_MOST:
            found.append((norm.level, value - norm.level))
        case Direction.WITHIN:
            found.append((norm.level, norm.level - value))
            if norm.upper is not None:
                found.append((norm.upper, value - norm.upper))
        case Direction.NONE:
            pass
    return found


def _near(norm: Norm, level: float) -> float:
    return abs(level) * _NEAR if norm.near is None else norm.near
