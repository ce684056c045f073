"""How the file is asked for free time: by an index, and only for the days wanted."""

import datetime as dt
from collections.abc import Callable, Iterator
from contextlib import contextmanager

import pytest
from helpers.journal_rows import hire
from kept_hours import add_windows

from kcentre.premises.availability.load import (
    load_by_form,
    load_by_room,
    load_by_specialist,
    load_by_week,
    total_load,
)
from kcentre.premises.availability.queries import free_slots, nearest_slots
from kcentre.premises.availability.records import SlotWish
from kcentre.premises.hours.records import Window
from kcentre.storage import CentreFile

MONDAY = dt.date(2026, 11, 23)
NIGHT = dt.datetime(2026, 11, 23)  # noqa: DTZ001 — a clock on the wall


def test_appointments_are_searched_by_their_day(centre: CentreFile) -> None:
    hire(centre)
    plans = _plans(centre, lambda: free_slots(centre, MONDAY, MONDAY, SlotWish(specialist_id=1)))
    steps = [step for step in plans if " appointment" in step]
    assert steps
    assert all(step.startswith("SEARCH") and "appointment_day (date>?" in step for step in steps)


@pytest.mark.parametrize(
    "divided", [load_by_week, load_by_specialist, load_by_room, load_by_form, total_load]
)
def test_load_is_counted_over_its_days_alone(
    centre: CentreFile, divided: Callable[[CentreFile, dt.date, dt.date], object]
) -> None:
    plans = _plans(centre, lambda: divided(centre, MONDAY, MONDAY))
    steps = [step for step in plans if " appointment" in step]
    assert len(steps) == 2
    assert all(step.startswith("SEARCH") and "appointment_day (date>?" in step for step in steps)


def test_five_slots_of_this_week_cost_one_week(centre: CentreFile) -> None:
    add_windows(centre, Window(hire(centre), 1, dt.time(9), dt.time(14)))
    with _asked(centre) as for_five:
        assert len(nearest_slots(centre, NIGHT)) == 5
    with _asked(centre) as for_a_week:
        free_slots(centre, MONDAY, MONDAY + dt.timedelta(days=6))
    assert len(for_five) == len(for_a_week)


@contextmanager
def _asked(file: CentreFile) -> Iterator[list[str]]:
    asked: list[str] = []
    connection = file.db.connection()  # type: ignore[no-untyped-call] # Peewee's stubs
    connection.set_trace_callback(lambda sql: asked.append(sql) if "SELECT" in sql else None)
    yield asked
    connection.set_trace_callback(None)


def _plans(file: CentreFile, work: Callable[[], object]) -> list[str]:
    """Return the steps of the plans of all that is asked of the appointments."""
    with _asked(file) as asked:
        work()
    about = [sql for sql in asked if 'FROM "appointment"' in sql]
    return [
        step.replace(" t1 ", " appointment ")
        for sql in about
        for *_, step in file.db.run(f"EXPLAIN QUERY PLAN {sql}")
    ]
