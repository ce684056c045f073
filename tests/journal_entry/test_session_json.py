"""A service being entered survives as JSON, whole or as far as it can be understood."""

import datetime as dt
import json

import pytest

from kcentre.centre.values import (
    Category,
    Channel,
    Education,
    Form,
    Kind,
    Relation,
    Result,
)
from kcentre.families.records import Adult, Child, Family
from kcentre.journal.entry.session_json import draft_from_json, draft_to_json
from kcentre.journal.records import RatingDraft, SessionDraft

NEWCOMER = Family(
    (Adult("Д'Артаньян Ёлка", "8 912", Relation.GUARDIAN, "a@b.ru"), Adult()),
    (Child("Тимур", 24000, 24011, special_needs=True, disability=True), Child(id=3)),
    "С-0007",
    "заметка\nвторая строка",
    "ул. Ленина, 1",
)
WHOLE = SessionDraft(
    dt.date(2024, 2, 29), dt.time(9, 5), 1, NEWCOMER, True, 2, Child("Ева"), 3, 4, Form.REMOTE,
    Channel.VIDEO, Kind.DIAGNOSTIC, 5, "О" * 300, Category.OTHER, Education.FAMILY, 0, 45,
    Result.REPEAT, "Режим.\nЧтение.", RatingDraft(5, 4, None, 1, "шумно", "мячей"), 6, 7, 8,
    (9, 10), True,
)  # fmt: skip


@pytest.mark.parametrize("draft", [SessionDraft(), WHOLE])
def test_a_draft_comes_back_as_it_was(draft: SessionDraft) -> None:
    kept = json.loads(json.dumps(draft_to_json(draft)))
    assert draft_from_json(kept) == draft


def test_nothing_entered_is_nothing_kept() -> None:
    assert draft_to_json(SessionDraft()) == {}


@pytest.mark.parametrize(
    "kept",
    [
        {},
        {"date": "32.13.2025"},
        {"date": 5, "time": None, "form": "by_pigeon", "minutes": "45", "guest_ids": 3},
        {"recommendations": None, "is_anonymous": None, "guest_ids": None, "rating": None},
        {"newcomer": "Иванова", "rating": [], "new_child": 7, "specialist_id": True},
        {"colour": "green", "id": 12},
    ],
)
def test_what_is_not_understood_is_left_out(kept: dict[str, object]) -> None:
    assert draft_from_json(kept) == SessionDraft()


def test_the_rest_of_a_half_understood_draft_stays() -> None:
    kept = {
        "form": "by_pigeon",
        "kind": "methodical",
        "newcomer": {"adults": [{"name": "Иванова", "relation": "neighbour"}], "room": 1},
    }
    draft = draft_from_json(kept)
    assert draft == SessionDraft(kind=Kind.METHODICAL, newcomer=Family((Adult("Иванова"),)))
