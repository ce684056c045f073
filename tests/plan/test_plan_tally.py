"""What stands beneath the journal: today, this month, the plan of the month."""

import datetime as dt
from dataclasses import replace

from helpers.journal_rows import DAY

from kcentre.centre.queries import settings
from kcentre.centre.values import Kind
from kcentre.centre.verbs import change_settings
from kcentre.journal.tables import Session
from kcentre.monitoring.plan.records import PlanDraft, PlanLine
from kcentre.monitoring.plan.tally import tally
from kcentre.monitoring.plan.verbs import keep_plan
from kcentre.storage import CentreFile


def test_a_day_and_its_month_are_counted(centre: CentreFile) -> None:
    with centre.operation("Добавлено"):
        for day in ("2025-10-01", "2025-10-07", "2025-10-07", "2025-10-31", "2025-11-01"):
            Session.insert(number=1, date=day).execute(centre.db)
    counted = tally(centre, DAY)
    assert (counted.day, counted.month, counted.plan) == (2, 4, None)


def test_the_plan_goes_before_the_monthly_norm(centre: CentreFile) -> None:
    change_settings(centre, replace(settings(centre), month_plan=80))
    assert tally(centre, DAY).plan == 80
    lines = (PlanLine(63, "2025-10", Kind.CONSULTATIVE),)
    keep_plan(centre, PlanDraft(2025, dt.date(2025, 8, 31), lines))
    assert tally(centre, DAY).plan == 63
