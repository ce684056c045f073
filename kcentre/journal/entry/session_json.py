"""A service being entered as plain JSON, and back; read forgivingly, see `plain_json`."""

import datetime as dt
from collections.abc import Mapping
from dataclasses import asdict
from typing import Any

from kcentre.centre.values import Category, Channel, Education, Form, Kind, Relation, Result
from kcentre.families.records import Adult, Child, Family
from kcentre.journal.entry.plain_json import Reader, inner, number, plain, record, several, text
from kcentre.journal.records import RatingDraft, SessionDraft


def draft_to_json(draft: SessionDraft) -> dict[str, Any]:
    """Return a service as JSON can hold it; what is empty is left out."""
    whole = asdict(draft)
    empty = asdict(SessionDraft())
    return {name: plain(value) for name, value in whole.items() if value != empty[name]}


def draft_from_json(kept: Mapping[str, Any]) -> SessionDraft:
    """Return the service that `draft_to_json` wrote."""
    return record(SessionDraft, kept, _SESSION)


_CHILD: dict[str, Reader] = {
    "name": text,
    "born_from": number,
    "born_to": number,
    "special_needs": bool,
    "disability": bool,
    "id": number,
}
_ADULT: dict[str, Reader] = {
    "name": text,
    "phone": text,
    "relation": Relation,
    "email": text,
    "id": number,
}
_FAMILY: dict[str, Reader] = {
    "adults": several(inner(Adult, _ADULT)),
    "children": several(inner(Child, _CHILD)),
    "code": text,
    "note": text,
    "address": text,
    "id": number,
}
_RATING: dict[str, Reader] = {
    **dict.fromkeys(("quality", "conditions", "information", "politeness"), number),
    **dict.fromkeys(("complaint", "suggestion"), text),
}
_SESSION: dict[str, Reader] = {
    "date": dt.date.fromisoformat,
    "time": dt.time.fromisoformat,
    "form": Form,
    "channel": Channel,
    "kind": Kind,
    "category": Category,
    "education": Education,
    "result": Result,
    "is_anonymous": bool,
    "has_consent": bool,
    "newcomer": inner(Family, _FAMILY),
    "new_child": inner(Child, _CHILD),
    "rating": inner(RatingDraft, _RATING),
    "guest_ids": several(number),
    "material_ids": several(number),
    **dict.fromkeys(("topic_text", "recommendations"), text),
    **dict.fromkeys(
        (
            "recipient_id", "child_id", "specialist_id", "sub_unit_id", "topic_id", "room_id",
            "appointment_id", "request_id", "age_months", "minutes",
        ),
        number,
    ),
}  # fmt: skip
