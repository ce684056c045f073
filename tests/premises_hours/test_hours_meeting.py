"""When two weekly windows meet, against looking at every day of two years."""

import datetime as dt

from hypothesis import given
from hypothesis import strategies as st

from kcentre.premises.hours.records import Window, WindowLine
from kcentre.premises.hours.rules import WindowSurroundings, window_clashes
from kcentre.premises.hours.windows import first_common_day, opens_on, share_time
from kcentre.premises.values import Weeks

# Two academic years whose border lies within a week: 1 September 2027 is a Wednesday.
FIRST, LAST = dt.date(2026, 9, 1), dt.date(2028, 8, 31)
DAYS = [FIRST + dt.timedelta(days=past) for past in range((LAST - FIRST).days + 1)]

times = st.integers(0, 1439).map(lambda minute: dt.time(minute // 60, minute % 60))
near_times = st.sampled_from([dt.time(9), dt.time(9, 59), dt.time(10), dt.time(11), dt.time(12)])
near_days = st.sampled_from(DAYS[:3]) | st.sampled_from(DAYS[355:375]) | st.sampled_from(DAYS)


@st.composite
def windows(draw: st.DrawFn) -> Window:
    span = sorted(draw(st.tuples(near_times, near_times) | st.tuples(times, times)))
    validity = sorted(draw(st.tuples(near_days, near_days)))
    return Window(
        draw(st.integers(1, 2)),
        draw(st.integers(0, 1)),
        span[0],
        span[1],
        room_id=draw(st.sampled_from([None, 1, 2])),
        weeks=draw(st.sampled_from(Weeks)),
        valid_from=validity[0],
        valid_to=validity[1],
    )


def is_odd_as_counted(day: dt.date) -> bool:
    """Count the weeks one by one from the week that holds 1 September."""
    begins = dt.date(day.year, 9, 1)
    if day < begins - dt.timedelta(days=begins.weekday()):
        begins = dt.date(day.year - 1, 9, 1)
    monday, is_odd = begins - dt.timedelta(days=begins.weekday()), True
    while day >= monday + dt.timedelta(days=7):
        monday, is_odd = monday + dt.timedelta(days=7), not is_odd
    return is_odd


COUNTED = {day: (day.weekday(), is_odd_as_counted(day)) for day in DAYS}


def naive_opens_on(window: Window, day: dt.date) -> bool:
    weekday, is_odd = COUNTED[day]
    fits = {Weeks.EVERY: True, Weeks.ODD: is_odd, Weeks.EVEN: not is_odd}[window.weeks]
    assert window.valid_from is not None
    assert window.valid_to is not None
    return fits and weekday == window.weekday and window.valid_from <= day <= window.valid_to


@given(windows())
def test_a_window_opens_on_the_days_counted_one_by_one(window: Window) -> None:
    assert [opens_on(window, day) for day in DAYS] == [naive_opens_on(window, day) for day in DAYS]


@given(windows(), windows())
def test_windows_meet_as_looking_at_every_day_tells(one: Window, other: Window) -> None:
    both = [day for day in DAYS if naive_opens_on(one, day) and naive_opens_on(other, day)]
    assert first_common_day(one, other) == (both[0] if both else None)
    assert first_common_day(other, one) == first_common_day(one, other)


@given(windows(), windows())
def test_clashes_are_minutes_at_one_place(one: Window, other: Window) -> None:
    minutes = [
        set(
            range(
                each.starts.hour * 60 + each.starts.minute, each.ends.hour * 60 + each.ends.minute
            )
        )
        for each in (one, other)
    ]
    days = [day for day in DAYS if naive_opens_on(one, day) and naive_opens_on(other, day)]
    if all(minutes):  # an empty window is refused for itself
        assert share_time(one, other) is bool(minutes[0] & minutes[1])
        line = WindowLine(other, "Иванова Анна", "", "Зал")
        shares = one.specialist_id == other.specialist_id or (
            one.room_id is not None and one.room_id == other.room_id
        )
        around = WindowSurroundings(others=(line,) if shares else ())
        clash = shares and bool(days) and bool(minutes[0] & minutes[1])
        assert len(list(window_clashes(one, around))) == clash
