"""The algebra of free time held against a naive computation, minute by minute."""

import datetime as dt

from hypothesis import given, settings
from hypothesis import strategies as st
from naive_minutes import naive_free_stretches, naive_slots, naive_stretches
from random_hours import SPANS, histories, much_moved

from kcentre.premises.availability.algebra import capacity, free_stretches, slots, stretches
from kcentre.premises.availability.records import Facts

Case = tuple[Facts, dt.date, dt.date]
cases = st.sampled_from(SPANS).flatmap(
    lambda span: st.tuples(histories(*span), st.just(span[0]), st.just(span[1]))
)


@settings(max_examples=60)
@given(facts=much_moved(*SPANS[1]))
def test_moved_time_is_that_of_every_minute(facts: Facts) -> None:
    case = (facts, *SPANS[1])
    assert sorted(stretches(*case), key=str) == sorted(naive_stretches(*case), key=str)


@settings(max_examples=60)
@given(case=cases)
def test_open_and_free_time_and_slots_are_those_of_every_minute(case: Case) -> None:
    assert sorted(stretches(*case), key=str) == sorted(naive_stretches(*case), key=str)
    free = naive_free_stretches(*case)
    assert sorted(free_stretches(*case), key=str) == sorted(free, key=str)
    found = list(slots(*case))
    assert [(slot.day, slot.starts, slot.specialist_id) for slot in found] == sorted(
        (slot.day, slot.starts, slot.specialist_id) for slot in found
    )
    assert set(found) == set(naive_slots(case[0].length, free))
    assert len(found) == len(set(found))


@settings(max_examples=60)
@given(case=cases)
def test_as_many_slots_as_the_capacity_when_nobody_is_booked(case: Case) -> None:
    facts, first, last = case
    empty = Facts(facts.windows, facts.pauses, facts.exceptions, facts.holidays, (), facts.length)
    fit = sum(
        capacity(stretch.ends - stretch.starts, facts.length)
        for stretch in stretches(empty, first, last)
    )
    assert len(list(slots(empty, first, last))) == fit
