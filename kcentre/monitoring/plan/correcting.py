"""Writing down what was changed in an approved plan, inside a running operation."""

import datetime as dt
from dataclasses import dataclass

from kcentre.monitoring.plan.tables import PlanCorrection
from kcentre.storage import CentreFile

VOLUME = "Услуг"


@dataclass(frozen=True, slots=True)
class Change:
    """What was changed: of what, which of its facts, from what to what."""

    subject: str
    field: str
    old: str
    new: str


@dataclass(frozen=True, slots=True)
class Why:
    """Of which year's plan, on which day and why something is changed."""

    year: int
    day: dt.date
    reason: str


def write_correction(
    file: CentreFile,
    change: Change,
    why: Why,
    *,
    line_id: int | None = None,
    event_id: int | None = None,
) -> None:
    """Keep a change of an approved plan as its history."""
    PlanCorrection.insert(
        year=why.year,
        line=line_id,
        event=event_id,
        made_on=why.day.isoformat(),
        subject=change.subject,
        field=change.field,
        old=change.old,
        new=change.new,
        reason=why.reason,
    ).execute(file.db)
