"""A service being entered as plain JSON, and back.

What comes back is read forgivingly: a draft may have been kept by another version of the program,
so a missing key is empty, and an unknown code or a broken value is left out.
"""

import datetime as dt
from collections.abc import Callable, Iterable, Mapping
from contextlib import suppress
from dataclasses import asdict
from typing import Any, TypeVar

from kcentre.centre.values import Category, Channel, Education, Form, Kind, Relation, Result
from kcentre.families.records import Adult, Child, Family
from kcentre.journal.records import RatingDraft, SessionDraft

KeptT = TypeVar("KeptT")
Reader = Callable[[Any], object]


def draft_to_json(draft: SessionDraft) -> dict[str, Any]:
    """Return a service as JSON can hold it; what is empty is left out."""
    whole = asdict(draft)
    empty = asdict(SessionDraft())
    return {name: _plain(value) for name, value in whole.items() if value != empty[name]}


def draft_from_json(kept: Mapping[str, Any]) -> SessionDraft:
    """Return the service that `draft_to_json` wrote."""
    return _record(SessionDraft, kept, _SESSION)


def _plain(value: object) -> object:
    if isinstance(value, dict):
        return {name: _plain(inner) for name, inner in value.items()}
    if isinstance(value, list | tuple):
        return [_plain(inner) for inner in value]
    if isinstance(value, dt.time):
        return value.isoformat("minutes")
    return value.isoformat() if isinstance(value, dt.date) else value


def _record(kind: type[KeptT], kept: object, readers: Mapping[str, Reader]) -> KeptT:
    """Return the record with every value that can be read; the others keep their defaults."""
    if not isinstance(kept, Mapping):
        raise TypeError("a record is kept as an object")
    read: dict[str, object] = {}
    for name, reader in readers.items():
        if kept.get(name) is not None:
            with suppress(TypeError, ValueError):
                read[name] = reader(kept[name])
    return kind(**read)


def _number(value: object) -> int:
    if isinstance(value, bool) or not isinstance(value, int):
        raise TypeError("a number is kept as a number")
    return value


def _text(value: object) -> str:
    if not isinstance(value, str):
        raise TypeError("a text is kept as a text")
    return value


def _several(reader: Reader) -> Reader:
    def read(values: Iterable[object]) -> object:
        return tuple(reader(value) for value in values)

    return read


def _inner(kind: type[KeptT], readers: Mapping[str, Reader]) -> Reader:
    def read(kept: object) -> object:
        return _record(kind, kept, readers)

    return read


_CHILD: dict[str, Reader] = {
    "name": _text,
    "born_from": _number,
    "born_to": _number,
    "special_needs": bool,
    "disability": bool,
    "id": _number,
}
_ADULT: dict[str, Reader] = {
    "name": _text,
    "phone": _text,
    "relation": Relation,
    "email": _text,
    "id": _number,
}
_FAMILY: dict[str, Reader] = {
    "adults": _several(_inner(Adult, _ADULT)),
    "children": _several(_inner(Child, _CHILD)),
    "code": _text,
    "note": _text,
    "address": _text,
    "id": _number,
}
_RATING: dict[str, Reader] = {
    **dict.fromkeys(("quality", "conditions", "information", "politeness"), _number),
    **dict.fromkeys(("complaint", "suggestion"), _text),
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
    "newcomer": _inner(Family, _FAMILY),
    "new_child": _inner(Child, _CHILD),
    "rating": _inner(RatingDraft, _RATING),
    "guest_ids": _several(_number),
    **dict.fromkeys(("topic_text", "recommendations"), _text),
    **dict.fromkeys(
        (
            "recipient_id", "child_id", "specialist_id", "sub_unit_id", "topic_id", "room_id",
            "appointment_id", "request_id", "age_months", "minutes",
        ),
        _number,
    ),
}  # fmt: skip
