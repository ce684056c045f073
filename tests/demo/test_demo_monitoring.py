"""The invented centre plans its work and answers what deviates."""

import datetime as dt
from pathlib import Path

from kcentre.demo import make_demo
from kcentre.monitoring.deviations.tables import Deviation
from kcentre.monitoring.plan.event_records import EventState
from kcentre.monitoring.plan.queries import corrections, plan, planned_events
from kcentre.monitoring.plan.years import planned_volume
from kcentre.periods.period import parse_period
from kcentre.periods.tables import ReportPeriod

UNTIL = dt.date(2026, 11, 22)


def test_it_has_plans_a_correction_and_measures_but_no_closed_period(tmp_path: Path) -> None:
    with make_demo(tmp_path / "Учебный.kcentre", until=UNTIL) as file:
        for year in (2025, 2026):
            kept = plan(file, year)
            assert kept is not None
            assert kept.approved_on == dt.date(year, 8, 31)
        planned = planned_volume(file, parse_period("2026-Q3"), today=UNTIL).total
        assert planned is not None
        assert planned > 20
        newest = plan(file, 2026)
        assert newest is not None
        assert [line.volume - (line.approved or 0) for line in newest.lines].count(0) == (
            len(newest.lines) - 1
        )
        assert [one.old < one.new or len(one.old) < len(one.new) for one in
                corrections(file, 2026)] == [True]  # fmt: skip
        states = {line.state for line in planned_events(file, 2026, today=UNTIL)}
        assert {EventState.HELD, EventState.OVERDUE, EventState.PLANNED} <= states
        assert Deviation.select().count(file.db) >= 1
        assert ReportPeriod.select().count(file.db) == 0


def test_without_services_there_is_no_plan(tmp_path: Path) -> None:
    with make_demo(tmp_path / "Учебный.kcentre", sessions=0, until=UNTIL) as file:
        assert plan(file, 2026) is None
