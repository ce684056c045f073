"""The plan of services as screens and papers see it."""

import datetime as dt
from collections import Counter
from collections.abc import Callable, Hashable, Iterable
from dataclasses import dataclass
from typing import TypeVar

from kcentre.centre.values import Form, Kind


@dataclass(frozen=True, slots=True)
class PlanLine:
    """How many services (`volume`) of what kind; what is None or empty is not laid down.

    `month` is «2026-09»; `reason` is where the volume comes from.
    """

    volume: int
    month: str = ""
    kind: Kind | None = None
    form: Form | None = None
    topic_id: int | None = None
    specialist_id: int | None = None
    position: str = ""
    reason: str = ""


@dataclass(frozen=True, slots=True)
class PlanDraft:
    """A plan of the academic year that begins in `year`, before it is kept.

    Its lines never overlap, so that any part of the plan is the sum of its lines. `round_id` is
    the survey it was drafted from. `note` tells the rule and is kept with the plan; `remarks` is
    what the head should know before keeping it, and is not kept.
    """

    year: int
    made_on: dt.date
    lines: tuple[PlanLine, ...] = ()
    round_id: int | None = None
    note: str = ""
    remarks: tuple[str, ...] = ()

    @property
    def total(self) -> int:
        """All services of the plan."""
        return sum(line.volume for line in self.lines)


@dataclass(frozen=True, slots=True)
class Plan:
    """A plan as it is kept."""

    id: int
    year: int
    made_on: dt.date
    lines: tuple[PlanLine, ...]
    round_id: int | None = None
    note: str = ""

    @property
    def total(self) -> int:
        """All services of the plan."""
        return sum(line.volume for line in self.lines)


K = TypeVar("K", bound=Hashable)


def volumes_by(lines: Iterable[PlanLine], part_of: Callable[[PlanLine], K]) -> dict[K, int]:
    """Return the volumes by months, topics, … — whatever `part_of` tells of a line."""
    volumes: Counter[K] = Counter()
    for line in lines:
        volumes[part_of(line)] += line.volume
    return dict(volumes)
