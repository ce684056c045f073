"""Closing a period: whole or not at all, and what is kept of it."""

import datetime as dt

import pytest
from helpers.closing_rows import AFTER, IN_QUARTER, QUARTER, SEPTEMBER, TODAY, closed, served

from kcentre.analysis.closing.checks import closing_checks
from kcentre.analysis.closing.queries import in_force, snapshots, verify
from kcentre.analysis.closing.verbs import close_period, note_sent, reopen_period, start_review
from kcentre.language import Refused
from kcentre.periods.closed import closed_periods
from kcentre.periods.period import parse_period
from kcentre.periods.reporting import report_state
from kcentre.periods.values import ReportState
from kcentre.storage import Cancelled, CentreFile

NOW = dt.datetime.combine(TODAY, dt.time(12, 0))


def state(centre: CentreFile) -> ReportState:
    return report_state(centre, QUARTER, TODAY).state


def test_a_quarter_goes_its_whole_way(centre: CentreFile) -> None:
    served(centre)
    assert report_state(centre, QUARTER, IN_QUARTER).state is ReportState.OPEN
    assert state(centre) is ReportState.COLLECTING
    start_review(centre, QUARTER, TODAY)
    assert state(centre) is ReportState.REVIEW
    kept = closed(centre)
    assert state(centre) is ReportState.CLOSED
    assert closed_periods(centre) == [QUARTER]
    assert verify(centre, kept.id)
    note_sent(centre, QUARTER, " 01-12/7 ", TODAY, "Управление  образования", today=TODAY)
    report = report_state(centre, QUARTER, TODAY)
    assert (report.state, report.number, report.sent_on, report.sent_to) == (
        ReportState.SENT,
        "01-12/7",
        TODAY,
        "Управление образования",
    )
    assert report.closed_on == TODAY


def test_nothing_can_be_undone_past_a_closing(centre: CentreFile) -> None:
    served(centre)
    closed(centre)
    assert centre.history.undo_label is None


class _Impatient:
    """Stops the work at its n-th report."""

    def __init__(self, patience: int) -> None:
        self.patience = patience

    def report(self, done: int, total: int) -> None:  # noqa: ARG002 — the protocol's words
        self.patience -= 1
        if self.patience < 0:
            raise Cancelled


@pytest.mark.parametrize("patience", [0, 5, 24, 40])
def test_stopped_in_the_middle_it_is_open_whole(centre: CentreFile, patience: int) -> None:
    served(centre)
    before = centre.db.run("SELECT count(*) FROM operation").fetchone()
    with pytest.raises(Cancelled):
        close_period(centre, QUARTER, today=TODAY, progress=_Impatient(patience))
    assert state(centre) is ReportState.COLLECTING
    assert snapshots(centre, QUARTER) == []
    assert centre.db.run("SELECT count(*) FROM snapshot_paper").fetchone() == (0,)
    assert centre.db.run("SELECT count(*) FROM operation").fetchone() == before
    assert centre.history.undo_label == "Добавлена консультация"


@pytest.mark.parametrize(
    "word", ["2025-10", "2025-H2", "2025", "2025/26", "2025-09-01..2025-09-30"]
)
def test_what_is_not_over_and_any_days_are_not_closed(centre: CentreFile, word: str) -> None:
    served(centre)
    with pytest.raises(Refused):
        close_period(centre, parse_period(word), today=TODAY)
    assert closed_periods(centre) == []


def test_who_comes_second_is_told_that_it_is_closed(centre: CentreFile) -> None:
    served(centre)
    closed(centre)
    with pytest.raises(Refused, match=r"уже закрыт 03\.10\.2025"):
        close_period(centre, QUARTER, today=TODAY)
    assert len(snapshots(centre, QUARTER)) == 1


def test_an_empty_period_is_closed_with_a_reason_only(centre: CentreFile) -> None:
    checks = closing_checks(centre, QUARTER, NOW)
    assert not checks.has_data
    assert checks.needs_reason
    with pytest.raises(Refused, match="нет ни одной записи"):
        close_period(centre, QUARTER, reason=" \n ", today=TODAY)
    assert closed(centre, reason="Центр не работал").reason == "Центр не работал"


def test_it_is_opened_again_for_a_reason_and_closed_anew(centre: CentreFile) -> None:
    served(centre)
    first = closed(centre)
    with pytest.raises(Refused, match="почему период открывают"):
        reopen_period(centre, QUARTER, "  ", TODAY)
    reopen_period(centre, QUARTER, "Забыли одну услугу", AFTER)
    report = report_state(centre, QUARTER, TODAY)
    assert (report.state, report.is_reopened) == (ReportState.COLLECTING, True)
    assert in_force(centre, QUARTER) is None
    served(centre, hour=12)
    second = closed(centre)
    newest, oldest = snapshots(centre, QUARTER)
    assert (newest.id, oldest.id) == (second.id, first.id)
    assert (oldest.reopened_on, oldest.reopen_reason) == (AFTER, "Забыли одну услугу")
    assert newest.is_in_force
    assert not oldest.is_in_force


def test_opening_goes_from_the_longest_down(centre: CentreFile) -> None:
    served(centre)
    closed(centre, SEPTEMBER)
    closed(centre, QUARTER)
    with pytest.raises(Refused, match="входит в закрытый: III квартал 2025"):
        reopen_period(centre, SEPTEMBER, "Исправить", TODAY)
    reopen_period(centre, QUARTER, "Исправить", TODAY)
    reopen_period(centre, SEPTEMBER, "Исправить", TODAY)
    assert closed_periods(centre) == []


def test_opening_can_be_undone(centre: CentreFile) -> None:
    served(centre)
    kept = closed(centre)
    reopen_period(centre, QUARTER, "Исправить", TODAY)
    centre.undo()
    assert in_force(centre, QUARTER) == kept
    centre.redo()
    assert state(centre) is ReportState.COLLECTING


def test_an_open_report_is_neither_opened_nor_sent(centre: CentreFile) -> None:
    served(centre)
    with pytest.raises(Refused, match="открывать нечего"):
        reopen_period(centre, QUARTER, "Исправить", TODAY)
    with pytest.raises(Refused, match="Сначала закройте"):
        note_sent(centre, QUARTER, "1", TODAY, "Управление образования", today=TODAY)


def test_sending_wants_a_day_that_has_come_and_somebody_to_send_to(centre: CentreFile) -> None:
    served(centre)
    closed(centre)
    for day, to in ((None, "УО"), (dt.date(2025, 10, 4), "УО"), (TODAY, " ")):
        with pytest.raises(Refused):
            note_sent(centre, QUARTER, "", day, to, today=TODAY)
    assert state(centre) is ReportState.CLOSED
