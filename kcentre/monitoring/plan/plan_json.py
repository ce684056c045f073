"""A plan that is not kept yet as plain JSON, and back."""

import datetime as dt
from dataclasses import asdict

from kcentre.centre.values import Form, Kind
from kcentre.journal.entry.plain_json import Reader, inner, number, plain, record, several, text
from kcentre.monitoring.plan.records import PlanDraft, PlanLine


def plan_to_json(draft: PlanDraft) -> dict[str, object]:
    """Return what a plan says as JSON can hold it."""
    return {name: plain(value) for name, value in asdict(draft).items()}


def plan_from_json(kept: object) -> PlanDraft:
    """Return the plan; what of it can't be read is left out.

    Raises `TypeError` where it is no plan at all.
    """
    return record(PlanDraft, kept, _PLAN)


_LINE: dict[str, Reader] = {
    "volume": number,
    "month": text,
    "kind": Kind,
    "form": Form,
    "topic_id": number,
    "specialist_id": number,
    "position": text,
    "reason": text,
}
_PLAN: dict[str, Reader] = {
    "year": number,
    "made_on": dt.date.fromisoformat,
    "lines": several(inner(PlanLine, _LINE)),
    "round_id": number,
    "note": text,
    "remarks": several(text),
}
