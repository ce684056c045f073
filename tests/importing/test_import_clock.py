"""Times of day and durations, in all the ways they are written."""

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kcentre.spreadsheets.clock import LONGEST_MINUTES, Clock, MinutesReader, read_clock

read_minutes = MinutesReader()
hours, minutes = st.integers(0, 23), st.integers(0, 59)


@given(hours, minutes)
def test_every_way_of_writing_a_time_is_understood(hour: int, minute: int) -> None:
    expected = Clock(f"{hour:02}:{minute:02}")
    for cell in (
        dt.time(hour, minute),
        f"{hour}:{minute:02}",
        f"{hour:02}:{minute:02}:00",
        f"{hour}.{minute:02}",
        f"{hour}ч{minute:02}",
        f"{hour} ч. {minute:02} мин.",
        f"в {hour}:{minute:02}",
    ):
        assert read_clock(cell) == expected, cell


@given(st.integers(1, 24 * 60 - 1))
def test_a_part_of_the_day_is_a_time(minute: int) -> None:
    assert read_clock(minute / (24 * 60)).time == f"{minute // 60:02}:{minute % 60:02}"


@pytest.mark.parametrize(
    ("cell", "time"),
    [("16", "16:00"), (9, "09:00"), (16.3, "16:30"), ("1600", "16:00"), ("16-00", "16:00"),
     ("9 ч", "09:00"), ("в 9", "09:00"), ("", ""), ("—", "")],
)  # fmt: skip
def test_short_times(cell: str | float, time: str) -> None:
    assert read_clock(cell) == Clock(time)


@pytest.mark.parametrize("text", ["утро", "25:00", "12:75", "после обеда"])
def test_what_is_no_time_is_told(text: str) -> None:
    assert read_clock(text) == Clock(problem=f"время не понято: «{text}»")


@given(st.integers(0, 22), minutes, st.integers(1, 59))
def test_a_beginning_and_an_end_tell_the_minutes(hour: int, minute: int, lasting: int) -> None:
    begin = dt.time(hour, minute)
    end = dt.time(*divmod(hour * 60 + minute + lasting, 60))
    expected = Clock(f"{begin:%H:%M}", lasting)
    for text in (
        f"с {begin:%H:%M} до {end:%H:%M}",
        f"{begin:%H:%M}-{end:%H:%M}",
        f"{begin:%H:%M} – {end:%H:%M}",
        f"{begin:%H.%M}—{end:%H.%M}",
        f"{begin:%H:%M} по {end:%H:%M}",
    ):
        assert read_clock(text) == expected, text
        assert read_minutes(text) == expected, text


@given(st.integers(5, LONGEST_MINUTES))
def test_every_way_of_writing_a_duration_is_understood(lasting: int) -> None:
    whole, rest = divmod(lasting, 60)
    texts = [
        f"{lasting} мин", f"{lasting} мин.", f"{lasting}мин", f"{lasting} минут", f"{lasting} м",
        f"{whole}:{rest:02}", f"{whole} ч {rest} мин", f"{whole} час {rest} мин",
        f"{whole} часа {rest} минут", f"{whole}ч{rest:02}м", f"{whole} час и {rest} минут",
        f"PT{whole:02}H{rest:02}M00S",
    ]  # fmt: skip
    cells: list[str | float] = [*texts, lasting, float(lasting), str(lasting), f"{lasting},0"]
    for cell in cells:
        assert read_minutes(cell) == Clock(minutes=lasting), cell
    assert read_minutes(dt.timedelta(minutes=lasting)) == Clock(minutes=lasting)
    assert read_minutes(dt.time(whole, rest)) == Clock(minutes=lasting)


@pytest.mark.parametrize(
    ("cell", "lasting"),
    [("1 ч", 60), ("час", 60), ("1 час", 60), ("полчаса", 30), ("полтора часа", 90),
     ("1,5 часа", 90), ("1.5 ч", 90), (1, 60), (1.5, 90), (0.03125, 45), ("2 ак. часа", 90),
     ("академический час", 45), ("45'", 45), ("", None), ("-", None)],
)  # fmt: skip
def test_short_durations(cell: str | float, lasting: int | None) -> None:
    assert read_minutes(cell) == Clock(minutes=lasting)


def test_the_header_may_name_the_unit() -> None:
    assert MinutesReader("мин")(2) == Clock(minutes=2)
    assert MinutesReader("ч")(5) == Clock(minutes=300)
    assert read_minutes(5) == Clock(minutes=5)


@pytest.mark.parametrize("text", ["долго", "0", "45-60 мин", "25 часов", "16:00"])
def test_what_is_no_duration_is_told(text: str) -> None:
    assert read_minutes(text) == Clock(problem=f"длительность не понята: «{text}»")
