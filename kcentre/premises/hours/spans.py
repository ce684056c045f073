"""Arithmetic on spans of one day: minutes since midnight; the end is not in the span."""

import datetime as dt
from collections.abc import Iterable

from kcentre.language.clock import minutes_of

Span = tuple[int, int]

DAY: Span = (0, 24 * 60)
"""All minutes of a day."""


def span_between(starts: dt.time | None, ends: dt.time | None) -> Span:
    """Return the span between two times; what is not given is the day's beginning or its end."""
    return (
        DAY[0] if starts is None else minutes_of(starts),
        DAY[1] if ends is None else minutes_of(ends),
    )


def merge(spans: Iterable[Span]) -> list[Span]:
    """Return the same minutes as few spans in order; those that meet or touch become one."""
    merged: list[Span] = []
    for starts, ends in sorted(spans):
        if starts >= ends:
            continue
        if merged and starts <= merged[-1][1]:
            merged[-1] = (merged[-1][0], max(merged[-1][1], ends))
        else:
            merged.append((starts, ends))
    return merged


def subtract(span: Span, taken: Iterable[Span]) -> list[Span]:
    """Return what is left of a span, in order; `taken` may overlap, touch and reach outside."""
    begin, end = span
    left: list[Span] = []
    for starts, ends in sorted(taken):
        if starts >= ends or ends <= begin:
            continue
        if starts >= end:
            break
        if starts > begin:
            left.append((begin, starts))
        begin = ends
    if begin < end:
        left.append((begin, end))
    return left


def common(one: Span, other: Span) -> Span | None:
    """Return the minutes in both; None where they don't meet."""
    starts, ends = max(one[0], other[0]), min(one[1], other[1])
    return (starts, ends) if starts < ends else None
