"""The plan of services as screens and papers see it."""

import datetime as dt
from collections import Counter
from collections.abc import Callable, Hashable, Iterable, Mapping
from dataclasses import dataclass, field
from typing import TypeVar

from kcentre.centre.values import Form, Kind


@dataclass(frozen=True, slots=True)
class PlanLine:
    """How many services (`volume`) of what kind; what is None or empty is not laid down.

    `month` is «2026-09», empty for the whole academic year; `reason` is where the volume comes
    from. `approved` is the volume as the plan was approved, None in a draft. Neither it nor `id`
    says what the line lays down now.
    """

    volume: int
    month: str = ""
    kind: Kind | None = None
    form: Form | None = None
    topic_id: int | None = None
    specialist_id: int | None = None
    position: str = ""
    reason: str = ""
    id: int | None = field(default=None, compare=False)
    approved: int | None = field(default=None, compare=False)


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
    """A plan as it is kept; `approved_on` None for a draft, which is changed without a reason."""

    id: int
    year: int
    made_on: dt.date
    lines: tuple[PlanLine, ...]
    round_id: int | None = None
    note: str = ""
    approved_on: dt.date | None = None

    @property
    def total(self) -> int:
        """All services of the plan."""
        return sum(line.volume for line in self.lines)


@dataclass(frozen=True, slots=True)
class PlannedVolume:
    """How many services are planned for a period; every division adds up to `total`.

    `total` None: nothing was planned for any day of the period; 0: the plan lays none down for
    it. In the divisions, None is what is not laid down; what nothing is planned of is absent.
    `to_date` is the part of the plan (0 to 1) due by the day of the question; None where nothing
    is planned.
    """

    total: int | None = None
    by_kind: Mapping[Kind | None, int] = field(default_factory=dict)
    by_form: Mapping[Form | None, int] = field(default_factory=dict)
    by_specialist: Mapping[int | None, int] = field(default_factory=dict)
    by_kind_and_form: Mapping[tuple[Kind | None, Form | None], int] = field(default_factory=dict)
    to_date: float | None = None


@dataclass(frozen=True, slots=True)
class Correction:
    """A change of an approved plan: what was changed, from what to what, why.

    All texts are those of the screen. `event_id` is the planned event it is about, None for
    services and for an event that is gone.
    """

    made_on: dt.date
    subject: str
    field: str
    old: str
    new: str
    reason: str
    line_id: int | None = None
    event_id: int | None = None


K = TypeVar("K", bound=Hashable)


def volumes_by(lines: Iterable[PlanLine], part_of: Callable[[PlanLine], K]) -> dict[K, int]:
    """Return the volumes by months, topics, … — whatever `part_of` tells of a line."""
    volumes: Counter[K] = Counter()
    for line in lines:
        volumes[part_of(line)] += line.volume
    return dict(volumes)
