"""Readiness: the one definition, against a count by hand, position by position."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kcentre.premises.rooms.readiness import readiness, to_buy, to_repair, together
from kcentre.premises.rooms.records import Equipment, Lack, ReadinessItem, Room, RoomLine
from kcentre.premises.values import Condition, ReadinessState

CHAIR = Equipment(1, "Стул", required=4, present=1, price=1_000_00)
LIGHT = ReadinessItem(1, "Свет", cost=500_00)

pieces = st.builds(
    Equipment,
    room_id=st.just(1),
    name=st.just("Стул"),
    required=st.integers(-1, 4),
    present=st.integers(0, 4),
    condition=st.sampled_from(Condition),
    price=st.none() | st.integers(0, 1000),
)
lines = st.builds(
    ReadinessItem,
    room_id=st.just(1),
    title=st.just("Свет"),
    state=st.sampled_from(ReadinessState),
    cost=st.none() | st.integers(0, 1000),
)


def test_nothing_listed_is_neither_ready_nor_not() -> None:
    found = readiness([], [])
    assert (found.percent, found.is_ready, found.cost, found.lacks) == (None, False, 0, ())


@pytest.mark.parametrize(
    ("piece", "bought", "repaired"),
    [
        (CHAIR, 3, 0),
        (replace(CHAIR, present=4), 0, 0),
        (replace(CHAIR, present=9), 0, 0),
        (replace(CHAIR, condition=Condition.WORN_OUT), 4, 0),
        (replace(CHAIR, condition=Condition.REPAIR), 3, 1),
        (replace(CHAIR, condition=Condition.REPAIR, present=9), 0, 4),
        (replace(CHAIR, required=0, condition=Condition.REPAIR), 0, 0),
        (replace(CHAIR, required=0, condition=Condition.WORN_OUT), 0, 0),
    ],
)
def test_what_is_bought_and_what_repaired(piece: Equipment, bought: int, repaired: int) -> None:
    assert (to_buy(piece), to_repair(piece)) == (bought, repaired)


def test_what_is_missing_is_named_with_its_cost() -> None:
    broken = replace(CHAIR, condition=Condition.REPAIR)
    found = readiness([broken], [LIGHT, replace(LIGHT, state=ReadinessState.NOT_NEEDED)])
    assert found.lacks == (
        Lack("Свет", 1, 500_00),
        Lack("Стул", 3, 3_000_00),
        Lack("Стул — ремонт", 1, None),
    )
    assert (found.done, found.needed, found.percent, found.cost) == (0, 2, 0, 3_500_00)


def test_a_hundred_per_cent_means_ready() -> None:
    ready = [replace(LIGHT, state=ReadinessState.READY)] * 299
    assert readiness([], [*ready, LIGHT]).percent == 99
    assert readiness([], ready).percent == 100


@given(st.lists(pieces), st.lists(lines))
def test_readiness_is_what_one_counts_by_hand(
    equipment: list[Equipment], items: list[ReadinessItem]
) -> None:
    done = needed = cost = 0
    for item in items:
        if item.state != "not_needed":
            needed += 1
            done += item.state == "ready"
            if item.state != "ready":
                cost += item.cost or 0
    for piece in equipment:
        if piece.required > 0:
            needed += 1
            sound = piece.present if piece.condition == "good" else 0
            done += sound >= piece.required
            there = 0 if piece.condition == "worn_out" else piece.present
            while there < piece.required:
                there += 1
                cost += piece.price or 0
    found = readiness(equipment, items)
    assert (found.done, found.needed, found.cost) == (done, needed, cost)
    assert found.is_ready == (needed > 0 and done == needed)
    assert bool(found.lacks) == (done < needed)
    assert found.percent == (None if not needed else 100 * done // needed)


def test_rooms_together_name_what_each_lacks() -> None:
    study, hall = Room("Кабинет"), Room("Зал")
    found = together([RoomLine(study, readiness([CHAIR], [])), RoomLine(hall, readiness([], []))])
    assert (found.done, found.needed) == (0, 2)
    assert [lack.title for lack in found.lacks] == [
        "Кабинет: Стул", "Зал: перечень готовности не заполнен",
    ]  # fmt: skip
    assert together([]).percent is None
