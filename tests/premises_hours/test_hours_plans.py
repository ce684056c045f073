"""The hours of a week are found by indexes, however old the centre is."""

import datetime as dt

from helpers.hours_of_centre import Hours
from helpers.query_plans import steps_on

from kcentre.premises.hours import queries

MONDAY, SUNDAY = dt.date(2026, 11, 23), dt.date(2026, 11, 29)


def test_exceptions_of_a_week_are_found_by_indexes(hours: Hours) -> None:
    steps = steps_on(
        hours.file, "hours_exception", lambda: queries.exceptions(hours.file, MONDAY, SUNDAY)
    )
    assert [step.split()[4] for step in steps] == ["hours_exception_days", "hours_exception_moved"]
