"""Families entered twice: found while typing and in the list of pairs."""

import pytest
from helpers.journal_rows import settle

from kcentre.casebook.duplicates import like, pairs, side_by_side
from kcentre.casebook.likeness import is_like
from kcentre.casebook.records import DuplicateWhy
from kcentre.families.records import Adult, Child, Family
from kcentre.language.ages import month_number
from kcentre.storage import CentreFile

MONTH = month_number(2022, 8)


@pytest.mark.parametrize(
    ("entered", "why"),
    [
        (Adult("елкина зоя андреевна"), DuplicateWhy.SAME_NAME),
        (Adult("", "+7 912 345 67 89"), DuplicateWhy.SAME_PHONE),
        (Adult("Ёлкина З.А."), DuplicateWhy.SIMILAR_NAME),
        (Adult("Ёлкина Зоя"), DuplicateWhy.SIMILAR_NAME),
        (Adult("Ёлкнна Зоя Андреевна"), DuplicateWhy.SIMILAR_NAME),
        (Family((Adult(),), (Child("Тимур", MONTH, MONTH),)), DuplicateWhy.SAME_CHILD),
    ],
)
def test_somebody_known_is_warned_of(
    centre: CentreFile, entered: Adult | Family, why: DuplicateWhy
) -> None:
    kept = settle(centre, "Ёлкина Зоя Андреевна", "Тимур", "8 912 345-67-89", "2022-08")
    (found,) = like(centre, entered)
    assert (found.family_id, found.title, found.why) == (kept.id, "Ёлкина Зоя Андреевна", why)


@pytest.mark.parametrize(
    "entered",
    [
        Adult(),
        Adult("Ёлкина"),
        Adult("Ёлкина Вера Андреевна"),
        Adult("Ёлкина З.А.", "89990000000"),
        Adult(phone="12"),
        Family((Adult("Орлова Вера"),), (Child("Тимур", MONTH, MONTH),)),
        Family((Adult(),), (Child("Тимур", MONTH + 1, MONTH + 1),)),
        Family((Adult(),), (Child("Тимур"),)),
    ],
)
def test_strangers_are_not(centre: CentreFile, entered: Adult | Family) -> None:
    settle(centre, "Ёлкина Зоя Андреевна", "Тимур", "8 912 345-67-89", "2022-08")
    assert like(centre, entered) == []


def test_a_family_is_not_like_itself(centre: CentreFile) -> None:
    kept = settle(centre, "Ёлкина Зоя Андреевна", "Тимур", "8 912 345-67-89", "2022-08")
    assert like(centre, kept) == []
    assert like(centre, kept.adults[0]) == []


def test_pairs_are_listed_once_the_surest_first(centre: CentreFile) -> None:
    first = settle(centre, "Ёлкина Зоя Андреевна", phone="8 912 345-67-89")
    second = settle(centre, "Елкина Зоя Андреевна", phone="8 912 345-67-89")
    third = settle(centre, "Орлова Вера Ивановна")
    fourth = settle(centre, "Орлова В. И.")
    settle(centre, "")
    settle(centre, "")
    found = [(pair.family_id, pair.other_id, pair.why) for pair in pairs(centre)]
    assert found == [
        (first.id, second.id, DuplicateWhy.SAME_NAME),
        (third.id, fourth.id, DuplicateWhy.SIMILAR_NAME),
    ]


def test_side_by_side_proposes_who_is_whom(centre: CentreFile) -> None:
    left = settle(centre, "Ёлкина Зоя", "Тимур Ёлкин", born="2022-08")
    right = settle(centre, "Елкина З.", "Тимур", "89123456789")
    seen = side_by_side(centre, left.id or 0, right.id or 0)
    assert seen.same_adults == {right.adults[0].id: left.adults[0].id}
    assert seen.same_children == {right.children[0].id: left.children[0].id}
    by_title = {line.title: line for line in seen.lines}
    assert by_title["Код"].left == left.code
    assert "89123456789" in by_title["Взрослые"].right
    assert by_title["Консультаций"].is_same


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("иванова анна", "иванова анна", True),
        ("иванова анна", "иваноав анна", True),
        ("иванова анна", "иванва анна", True),
        ("иванова анна", "ивановаа анна", True),
        ("иванова анна", "петрова анна", False),
        ("иванова анна", "иванов анна петровна", True),
        ("иванова а п", "иванова анна павловна", True),
        ("иванова", "иванова анна", False),
        ("", "", False),
        ("ли анна", "ле анна", False),
    ],
)
def test_likeness(one: str, other: str, expected: bool) -> None:
    assert is_like(one, other) is expected
    assert is_like(other, one) is expected
