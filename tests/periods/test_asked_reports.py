"""Which reports are asked for: none that was handed in before the program came."""

import datetime as dt

from kcentre.journal.tables import Session
from kcentre.periods.reporting import due_reports
from kcentre.periods.tables import PeriodSnapshot, ReportPeriod
from kcentre.storage import CentreFile

TODAY = dt.date(2026, 11, 22)


def words(file: CentreFile, today: dt.date = TODAY) -> list[str]:
    return [report.period.word for report in due_reports(file, today)]


def serve(file: CentreFile, day: str) -> None:
    with file.operation("Добавлено"):
        Session.insert(number=1, date=day).execute(file.db)


def close(
    file: CentreFile, kind: str, starts: str, ends: str, made_at: str = "", **sent: str
) -> None:
    state = "sent" if sent else "closed"
    with file.operation("Закрыто"):
        period_id = ReportPeriod.insert(kind=kind, starts=starts, ends=ends, state=state).execute(
            file.db
        )
        PeriodSnapshot.insert(
            period=period_id, made_at=made_at or f"{ends} 10:00:00", figures="{}", texts="{}",
            digest="", **sent,
        ).execute(file.db)  # fmt: skip


def test_without_a_service_nothing_is_due(centre: CentreFile) -> None:
    assert words(centre) == []


def test_before_any_closing_only_the_newest_of_each_kind_is_due(centre: CentreFile) -> None:
    serve(centre, "2024-02-29")
    assert words(centre) == ["2026-Q3", "2026-10"]
    assert words(centre, dt.date(2026, 1, 31)) == ["2025-12", "2025-Q4", "2025"]


def test_a_period_that_ended_before_the_first_service_is_not_due(centre: CentreFile) -> None:
    serve(centre, "2026-11-02")
    assert words(centre) == []
    serve(centre, "2026-10-31")
    assert words(centre) == ["2026-10"]


def test_from_the_first_closing_on_none_is_forgotten(centre: CentreFile) -> None:
    serve(centre, "2024-02-29")
    close(centre, "month", "2026-07-01", "2026-07-31", made_at="2026-08-03 10:00:00")
    assert words(centre)[-2:] == ["2026-Q3", "2026-10"]
    found = {report.period.word: report for report in due_reports(centre, TODAY)}
    assert [word for word in found if len(word) == 7 and "Q" not in word] == [
        "2026-07", "2026-08", "2026-09", "2026-10",
    ]  # fmt: skip
    assert found["2026-08"].days_left == (dt.date(2026, 9, 5) - TODAY).days


def test_closing_a_quarter_asks_for_no_month_handed_in_before(centre: CentreFile) -> None:
    """The program came in November: July and August were handed in without it."""
    serve(centre, "2024-02-29")
    close(centre, "quarter", "2026-07-01", "2026-09-30", made_at="2026-11-22 10:00:00")
    assert words(centre) == ["2026-Q3", "2026-10"]
    assert words(centre, dt.date(2027, 1, 31)) == [
        "2026-Q3", "2026-10", "2026-11", "2026-12", "2026-Q4", "2026",
    ]  # fmt: skip


def test_what_was_due_when_the_program_came_does_not_vanish(centre: CentreFile) -> None:
    serve(centre, "2024-02-29")
    close(centre, "month", "2026-10-01", "2026-10-31", made_at="2026-11-03 10:00:00")
    assert words(centre, dt.date(2026, 12, 31)) == ["2026-Q3", "2026-10", "2026-11"]


def test_a_report_that_was_sent_leaves_after_a_month(centre: CentreFile) -> None:
    serve(centre, "2026-10-05")
    close(centre, "month", "2026-10-01", "2026-10-31", sent_on="2026-11-03")
    assert words(centre) == ["2026-10"]
    assert words(centre, dt.date(2026, 12, 1)) == ["2026-10", "2026-11"]
    assert "2026-10" not in words(centre, dt.date(2026, 12, 20))
