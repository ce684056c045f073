"""The rules of exceptions and the algebra of free time see the same hours open.

Hours are kept by the verbs, what they refuse is dropped; then every minute of some weeks, a public
holiday among them, is compared. At the end everything is taken back.
"""

import datetime as dt
from contextlib import suppress
from dataclasses import replace

from helpers.hours_of_centre import Hours
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from kcentre.centre.values import Form
from kcentre.language import Refused
from kcentre.premises.availability.algebra import stretches
from kcentre.premises.availability.records import Facts
from kcentre.premises.hours import queries
from kcentre.premises.hours.day_hours import HoursAround, openings_on
from kcentre.premises.hours.exception_verbs import keep_exception
from kcentre.premises.hours.records import HoursException, Window
from kcentre.premises.hours.verbs import keep_window
from kcentre.premises.values import ExceptionKind, Weeks
from kcentre.storage import CentreFile

FIRST, LAST = dt.date(2026, 10, 26), dt.date(2026, 11, 15)  # 4 November is a holiday
DAYS = [FIRST + dt.timedelta(days=past) for past in range((LAST - FIRST).days + 1)]

days = st.sampled_from(DAYS)
whole_hours = st.integers(8, 17)


@st.composite
def spans(draw: st.DrawFn) -> tuple[dt.time, dt.time]:
    first, last = sorted(draw(st.tuples(whole_hours, whole_hours)))
    return dt.time(first), dt.time(last + 1)


@st.composite
def windows(draw: st.DrawFn) -> Window:
    span = draw(spans())
    valid_from, valid_to = sorted(draw(st.tuples(days, days)))
    return Window(
        draw(st.integers(1, 2)), draw(st.integers(0, 4)), *span, Form.IN_PERSON,
        draw(st.integers(1, 2)), draw(st.sampled_from(Weeks)), valid_from, valid_to,
    )  # fmt: skip


@st.composite
def exceptions(draw: st.DrawFn) -> HoursException:
    kind = draw(st.sampled_from(ExceptionKind))
    first = draw(days)
    plain = HoursException(kind, first, first, draw(st.sampled_from([None, 1, 2])))
    if kind is ExceptionKind.HOLIDAY or draw(st.booleans()):
        plain = replace(plain, last=min(LAST, first + dt.timedelta(days=draw(st.integers(0, 3)))))
    if kind in {ExceptionKind.CANCEL, ExceptionKind.MOVE, ExceptionKind.EXTRA}:
        starts, ends = draw(st.sampled_from([(None, None)]) | spans())
        plain = replace(plain, starts=starts, ends=ends, room_id=draw(st.sampled_from([None, 1])))
    if kind is ExceptionKind.MOVE:
        starts, ends = draw(st.sampled_from([(None, None)]) | spans())
        target = draw(days)
        plain = replace(plain, last=None, moved_to=target, moved_starts=starts, moved_ends=ends)
    return plain


def is_window_kept(file: CentreFile, window: Window) -> bool:
    with suppress(Refused):
        return bool(keep_window(file, window).rows)
    return False


def is_exception_kept(file: CentreFile, exception: HoursException) -> bool:
    with suppress(Refused):
        return bool(keep_exception(file, exception).rows)
    return False


@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(windows(), max_size=8), st.lists(exceptions(), max_size=8))
def test_both_see_the_same_minutes_open(
    hours: Hours, wanted: list[Window], differing: list[HoursException]
) -> None:
    file = hours.file
    done = [is_window_kept(file, each) for each in wanted]
    done += [is_exception_kept(file, each) for each in differing]
    lines, special = queries.windows(file), queries.exceptions(file, FIRST, LAST)
    closed = queries.closed_days(file, FIRST, LAST)
    around = HoursAround(tuple(lines), tuple(special), closed)
    rules = {
        (day, opening.specialist_id, minute)
        for day in DAYS
        for opening in openings_on(day, around)
        for minute in opening.minutes
    }
    facts = Facts(
        tuple(line.window for line in lines),
        exceptions=tuple(line.exception for line in special),
        holidays=frozenset(closed),
    )
    algebra = {
        (stretch.day, stretch.specialist_id, minute)
        for stretch in stretches(facts, FIRST, LAST)
        for minute in range(stretch.starts, stretch.ends)
    }
    for _ in range(sum(done)):
        file.undo()
    assert rules == algebra
    assert queries.windows(file) == []
    assert queries.exceptions(file, FIRST, LAST) == []
