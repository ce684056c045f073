"""Arithmetic on spans of minutes."""

import datetime as dt
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from kcentre.premises.hours.spans import (
    DAY,
    Span,
    common,
    merge,
    span_between,
    subtract,
)

some_spans = st.tuples(st.integers(0, 40), st.integers(0, 40))


def minutes(*spans: Span) -> set[int]:
    return {minute for span in spans for minute in range(*span)}


@given(st.lists(some_spans))
def test_merged_spans_have_the_same_minutes_and_gaps_between(spans: list[Span]) -> None:
    merged = merge(spans)
    assert minutes(*merged) == minutes(*spans)
    assert all(starts < ends for starts, ends in merged)
    assert all(before[1] < after[0] for before, after in pairwise(merged))


@given(some_spans, st.lists(some_spans))
def test_what_is_left_are_the_minutes_not_taken(span: Span, taken: list[Span]) -> None:
    left = subtract(span, taken)
    assert minutes(*left) == minutes(span) - minutes(*taken)
    assert merge(left) == left


@given(some_spans, some_spans)
def test_common_minutes(one: Span, other: Span) -> None:
    both = common(one, other)
    assert (minutes(both) if both else set()) == minutes(one) & minutes(other)


def test_nothing_is_left_of_a_span_taken_whole() -> None:
    assert subtract((60, 120), [(0, 90), (80, 500)]) == []
    assert subtract((60, 120), []) == [(60, 120)]
    assert subtract((60, 60), []) == []


def test_times_not_given_mean_the_whole_day() -> None:
    assert span_between(None, None) == DAY
    assert span_between(dt.time(9), None) == (540, 1440)
