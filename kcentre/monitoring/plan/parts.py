"""A plan of services by one of its parts, and other volumes of it.

The lines of a plan tell topic, position, form, kind and month at once. Whoever changes the volume
of a topic changes all its lines in proportion, so that the other parts follow.
"""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from enum import StrEnum

from kcentre.monitoring.plan.portions import portions
from kcentre.monitoring.plan.records import PlanLine


class Part(StrEnum):
    """By what a plan can be read."""

    TOPIC = "topic"
    POSITION = "position"
    FORM = "form"
    KIND = "kind"
    MONTH = "month"


PartKey = int | str | None
"""The id of a topic, a position, the code of a form or a kind, a month; None: not laid down."""


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
    own = {place: line for place, line in enumerate(lines) if key_of(line, part) == key}
    weights = {place: float(line.volume) for place, line in own.items()}
    if not any(weights.values()):
        weights = dict.fromkeys(own, 1.0)
    parts = portions(volume, weights)
    return tuple(
        replace(line, volume=parts.get(place, 0)) if place in own else line
        for place, line in enumerate(lines)
    )


def without_empty(lines: Iterable[PlanLine]) -> tuple[PlanLine, ...]:
    """Return the lines that have services."""
    return tuple(line for line in lines if line.volume)


_KEYS: dict[Part, Callable[[PlanLine], PartKey]] = {
    Part.TOPIC: lambda line: line.topic_id,
    Part.POSITION: lambda line: line.position,
    Part.FORM: lambda line: line.form,
    Part.KIND: lambda line: line.kind,
    Part.MONTH: lambda line: line.month,
}
