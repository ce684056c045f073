"""How the file is asked for free time: by an index, and only for the days wanted."""

import datetime as dt
from collections.abc import Callable

import pytest
from helpers.journal_rows import hire
from helpers.query_plans import asked, steps_on
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
    wish = SlotWish(specialist_id=1)
    steps = steps_on(centre, "appointment", lambda: free_slots(centre, MONDAY, MONDAY, wish))
    assert steps
    assert all(step.startswith("SEARCH") and "date>? AND date<?" in step for step in steps)


@pytest.mark.parametrize(
    "divided", [load_by_week, load_by_specialist, load_by_room, load_by_form, total_load]
)
def test_load_is_counted_over_its_days_alone(
    centre: CentreFile, divided: Callable[[CentreFile, dt.date, dt.date], object]
) -> None:
    steps = steps_on(centre, "appointment", lambda: divided(centre, MONDAY, MONDAY))
    assert len(steps) == 1
    assert all(step.startswith("SEARCH") and "date>? AND date<?" in step for step in steps)


def test_five_slots_of_this_week_cost_one_week(centre: CentreFile) -> None:
    add_windows(centre, Window(hire(centre), 1, dt.time(9), dt.time(14)))
    with asked(centre) as for_five:
        assert len(nearest_slots(centre, NIGHT)) == 5
    with asked(centre) as for_a_week:
        free_slots(centre, MONDAY, MONDAY + dt.timedelta(days=6))
    assert len(for_five) == len(for_a_week)
