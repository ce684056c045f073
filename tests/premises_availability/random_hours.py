"""Hours drawn at random: few people, rooms and minutes, so that much of it meets."""

import datetime as dt
from dataclasses import replace

from hypothesis import strategies as st

from kcentre.centre.values import Form
from kcentre.premises.availability.records import Busy, Facts, SlotLength
from kcentre.premises.hours.records import HoursException, Pause, Window
from kcentre.premises.values import ExceptionKind, Weeks

SPANS = (
    (dt.date(2023, 12, 25), dt.date(2024, 1, 9)),
    (dt.date(2024, 2, 26), dt.date(2024, 3, 3)),
    (dt.date(2024, 8, 28), dt.date(2024, 9, 10)),
    (dt.date(2024, 2, 29), dt.date(2024, 2, 29)),
)
"""New Year, 29 February, the turn of the academic year with its weeks, a single day."""

_BEGINNING, _END = 8 * 60, 13 * 60
_people = st.integers(1, 3)
_anybody = st.none() | _people
_rooms = st.none() | st.integers(1, 2)
_forms = st.sampled_from(Form)
_kinds = st.sampled_from(ExceptionKind)


@st.composite
def spans(draw: st.DrawFn) -> tuple[dt.time, dt.time]:
    """Draw two times of a morning; half of them on the quarter of an hour, so that spans touch."""
    minutes = st.integers(_BEGINNING, _END) | st.integers(_BEGINNING // 15, _END // 15).map(
        lambda quarter: quarter * 15
    )
    starts, ends = sorted(draw(st.lists(minutes, min_size=2, max_size=2, unique=True)))
    return _time(starts), _time(ends)


@st.composite
def histories(draw: st.DrawFn, first: dt.date, last: dt.date) -> Facts:
    """Draw all facts around the days from `first` to `last`."""
    around = st.dates(first - dt.timedelta(days=8), last + dt.timedelta(days=8))
    inside = st.dates(first, last)
    return Facts(
        windows=tuple(draw(st.lists(_windows(around), max_size=8))),
        pauses=tuple(draw(st.lists(_pauses(around), max_size=2))),
        exceptions=tuple(draw(st.lists(_exceptions(around, _kinds), max_size=5))),
        holidays=draw(st.frozensets(inside, max_size=3)),
        busy=tuple(draw(st.lists(_appointments(inside), max_size=6))),
        length=draw(st.builds(SlotLength, st.integers(5, 60), st.integers(0, 20))),
    )


@st.composite
def much_moved(draw: st.DrawFn, first: dt.date, last: dt.date) -> Facts:
    """Draw windows of every day, out of which and onto which time is moved."""
    inside = st.dates(first, last)
    moves = _exceptions(inside, st.just(ExceptionKind.MOVE))
    everyday = [
        replace(window, weekday=weekday, weeks=Weeks.EVERY, valid_from=None, valid_to=None)
        for window in draw(st.lists(_windows(inside), min_size=2, max_size=4))
        for weekday in range(7)
    ]
    return Facts(tuple(everyday), exceptions=tuple(draw(st.lists(moves, min_size=1, max_size=4))))


@st.composite
def _windows(draw: st.DrawFn, around: st.SearchStrategy[dt.date]) -> Window:
    starts, ends = draw(spans())
    return Window(
        draw(_people),
        draw(st.integers(0, 6)),
        starts,
        ends,
        draw(_forms),
        draw(_rooms),
        draw(st.sampled_from(Weeks)),
        draw(st.none() | around),
        draw(st.none() | around),
    )


@st.composite
def _pauses(draw: st.DrawFn, around: st.SearchStrategy[dt.date]) -> Pause:
    starts, ends = draw(spans())
    weekday = draw(st.none() | st.integers(0, 6))
    validity = draw(st.none() | around), draw(st.none() | around)
    return Pause(starts, ends, draw(_anybody), weekday, *validity)


@st.composite
def _exceptions(
    draw: st.DrawFn, around: st.SearchStrategy[dt.date], kinds: st.SearchStrategy[ExceptionKind]
) -> HoursException:
    kind = draw(kinds)
    first, last = sorted((draw(around), draw(around)))
    hours = draw(spans() if kind is ExceptionKind.EXTRA else st.just((None, None)) | spans())
    specialist = draw(_people if kind is ExceptionKind.EXTRA else _anybody)
    is_move = kind is ExceptionKind.MOVE
    target = draw(st.just((None, None)) | spans())
    return HoursException(
        kind,
        first,
        last,
        specialist,
        starts=hours[0],
        ends=hours[1],
        room_id=draw(_rooms),
        form=draw(st.none() | _forms),
        moved_to=draw(around) if is_move else None,
        moved_starts=target[0] if is_move else None,
        moved_ends=target[1] if is_move else None,
    )


@st.composite
def _appointments(draw: st.DrawFn, inside: st.SearchStrategy[dt.date]) -> Busy:
    starts, ends = draw(spans())
    minutes = (starts.hour * 60 + starts.minute, ends.hour * 60 + ends.minute)
    return Busy(draw(inside), *minutes, draw(_people), draw(_rooms))


def _time(minute: int) -> dt.time:
    return dt.time(*divmod(minute, 60))
