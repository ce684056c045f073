"""Which periods have data, which is nearest, which is shown first."""

from datetime import date

import pytest

from kcentre.analysis.known_periods import KnownMonths, PeriodState, known_months, state_of
from kcentre.journal.tables import GroupEvent, Session
from kcentre.periods.period import Period, PeriodKind, academic_year, days, month, quarter
from kcentre.storage import CentreFile

KNOWN = KnownMonths({"2024-02": 3, "2025-08": 2, "2025-09": 5, "2025-12": 1})


def test_an_empty_journal_knows_no_period(centre: CentreFile) -> None:
    known = known_months(centre)
    assert known.periods(PeriodKind.QUARTER) == []
    assert known.nearest(quarter(2025, 3)) is None
    assert known.usual(date(2025, 10, 7)) == quarter(2025, 4)


def test_services_are_counted_and_events_alone_are_data(centre: CentreFile) -> None:
    with centre.operation("Добавлены записи"):
        for day in ("2025-09-30", "2025-10-01", "2025-10-31"):
            Session.insert(number=1, date=day).execute(centre.db)
        GroupEvent.insert(number=1, date="2024-02-29").execute(centre.db)
    known = known_months(centre)
    found = [(one.period, one.sessions) for one in known.periods(PeriodKind.MONTH)]
    assert found == [(month(2025, 10), 2), (month(2025, 9), 1), (month(2024, 2), 0)]


def test_months_add_up_to_longer_periods() -> None:
    quarters = [(one.period, one.sessions) for one in KNOWN.periods(PeriodKind.QUARTER)]
    assert quarters == [(quarter(2025, 4), 1), (quarter(2025, 3), 7), (quarter(2024, 1), 3)]
    years = [(one.period, one.sessions) for one in KNOWN.periods(PeriodKind.ACADEMIC_YEAR)]
    assert years == [(academic_year(2025), 6), (academic_year(2024), 2), (academic_year(2023), 3)]
    assert KNOWN.periods(PeriodKind.DAYS) == []


@pytest.mark.parametrize(
    ("empty", "nearest"),
    [
        (quarter(2026, 3), quarter(2025, 4)),
        (quarter(2024, 2), quarter(2024, 1)),
        (quarter(2023, 1), quarter(2024, 1)),
        (month(2025, 11), month(2025, 12)),
        (days(date(2024, 3, 1), date(2024, 3, 5)), month(2024, 2)),
    ],
)
def test_the_nearest_period_with_data(empty: Period, nearest: Period) -> None:
    assert KNOWN.nearest(empty) == nearest


def test_the_newest_quarter_is_shown_first() -> None:
    assert KNOWN.usual(date(2030, 1, 1)) == quarter(2025, 4)


@pytest.mark.parametrize(
    ("today", "closed", "state"),
    [
        (date(2025, 6, 30), False, PeriodState.AHEAD),
        (date(2025, 7, 1), False, PeriodState.RUNNING),
        (date(2025, 9, 30), False, PeriodState.RUNNING),
        (date(2025, 10, 1), False, PeriodState.OVER),
        (date(2025, 10, 1), True, PeriodState.CLOSED),
    ],
)
def test_how_far_a_period_has_come(today: date, closed: bool, state: PeriodState) -> None:
    assert state_of(quarter(2025, 3), today, closed=closed) is state
