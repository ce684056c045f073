"""A plan of services by one of its parts, and other volumes of it.

The lines of a plan tell topic, position, form, kind and month at once. Whoever changes the volume
of a topic changes all its lines in proportion, so that the other parts follow.
"""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from enum import StrEnum

from kcentre.centre.values import Form, Kind
from kcentre.monitoring.plan.portions import portions
from kcentre.monitoring.plan.records import PlanLine


class Part(StrEnum):
    """By what a plan can be read."""

    TOPIC = "topic"
    POSITION = "position"
    FORM = "form"
    KIND = "kind"
    MONTH = "month"
    SPECIALIST = "specialist"


PartKey = int | str | None
"""The id of a topic or a specialist, a position, the code of a form or a kind, a month.

None: not laid down. A specialist is known by the position where the plan names no person.
"""


def key_of(line: PlanLine, part: Part) -> PartKey:
    """Return to which row of a part a line belongs."""
    return _KEYS[part](line) or None


def keys_of(lines: Iterable[PlanLine], part: Part) -> tuple[PartKey, ...]:
    """Return the rows of a part in the order of the lines."""
    return tuple(dict.fromkeys(key_of(line, part) for line in lines))


def with_volume(
    lines: Sequence[PlanLine], part: Part, key: PartKey, volume: int
) -> tuple[PlanLine, ...]:
    """Return the lines with `volume` services in one row, shared out as they were before.

    Lines may come down to no services at all: they keep their place until the plan is kept.
    """
    changed = iter(shared_out([line for line in lines if key_of(line, part) == key], volume))
    return tuple(next(changed) if key_of(line, part) == key else line for line in lines)


def shared_out(lines: Sequence[PlanLine], volume: int) -> tuple[PlanLine, ...]:
    """Return the lines with `volume` services in all, shared out as they were before."""
    weights = {place: float(line.volume) for place, line in enumerate(lines)}
    if not any(weights.values()):
        weights = dict.fromkeys(weights, 1.0)
    parts = portions(volume, weights)
    return tuple(replace(line, volume=parts.get(place, 0)) for place, line in enumerate(lines))


def line_of(month: str, part: Part, key: PartKey) -> PlanLine:
    """Return a line without volume that belongs to a row of a part in a month."""
    line = PlanLine(0, month)
    match part:
        case Part.TOPIC if isinstance(key, int):
            return replace(line, topic_id=key)
        case Part.FORM if key:
            return replace(line, form=Form(str(key)))
        case Part.KIND if key:
            return replace(line, kind=Kind(str(key)))
        case Part.SPECIALIST if isinstance(key, int):
            return replace(line, specialist_id=key)
        case Part.POSITION | Part.SPECIALIST if isinstance(key, str):
            return replace(line, position=key)
    return line


def without_empty(lines: Iterable[PlanLine]) -> tuple[PlanLine, ...]:
    """Return the lines that have services."""
    return tuple(line for line in lines if line.volume)


_KEYS: dict[Part, Callable[[PlanLine], PartKey]] = {
    Part.TOPIC: lambda line: line.topic_id,
    Part.POSITION: lambda line: line.position,
    Part.FORM: lambda line: line.form,
    Part.KIND: lambda line: line.kind,
    Part.MONTH: lambda line: line.month,
    Part.SPECIALIST: lambda line: line.specialist_id or line.position,
}
