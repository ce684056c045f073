"""Closing a period: whole or not at all, and what is kept of it."""

import datetime as dt
import json

import pypdfium2
import pytest
from helpers.closing_rows import (
    AFTER,
    IN_QUARTER,
    QUARTER,
    SEPTEMBER,
    TODAY,
    closed,
    is_whole,
    served,
)

from kcentre.analysis.closing.checks import closing_checks
from kcentre.analysis.closing.queries import handed_in, in_force, snapshot_paper, snapshots
from kcentre.analysis.closing.verbs import close_period, note_sent, reopen_period, start_review
from kcentre.analysis.conclusions.keeping import keep_text
from kcentre.analysis.conclusions.records import ReportPart
from kcentre.journal.tables import Session
from kcentre.language import Refused
from kcentre.paper.document import Paragraph
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
    assert is_whole(centre, kept.id)
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
    """Stops the work once so many per cent of it are done."""

    def __init__(self, patience: int) -> None:
        self.patience = patience

    def report(self, done: int, total: int) -> None:
        if 100 * done >= self.patience * total:
            raise Cancelled


@pytest.mark.parametrize("patience", [0, 50, 75, 100])
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


def test_severe_findings_want_a_reason_that_is_printed(centre: CentreFile) -> None:
    served(centre)
    with centre.operation("Из старого журнала"):
        Session.insert(number=7, date=IN_QUARTER.isoformat()).execute(centre.db)
    checks = closing_checks(centre, QUARTER, NOW)
    assert [finding.title for finding in checks.severe] == ["Не указан специалист"]
    (doubt,) = checks.doubts
    assert "1\u00a0серьёзное замечание. Исправьте его или напишите" in doubt.sentence
    assert checks.may_close
    assert checks.needs_reason
    with pytest.raises(Refused, match="1\u00a0серьёзное замечание"):
        close_period(centre, QUARTER, today=TODAY)
    kept = closed(centre, reason="В старом журнале\nего нет")
    assert kept.severe == ("Услуга №\u00a07 от 15.09.2025: Не указан специалист",)
    with pypdfium2.PdfDocument(snapshot_paper(centre, kept.id, "pdf")) as document:
        text = " ".join(document[0].get_textpage().get_text_range().split())
    assert "Период закрыт при неисправленных замечаниях к данным" in text
    assert "не указан специалист — 1. Причина: В старом журнале его нет." in text


def test_nobody_who_was_helped_is_named_in_what_goes_out(centre: CentreFile) -> None:
    served(centre, name="Щедролюбова Зоя")
    keep_text(centre, QUARTER, ReportPart.CONCLUSIONS, "Помогли и Зое Щедролюбовой.")
    (problem,) = closing_checks(centre, QUARTER, NOW).problems
    assert problem.field == "texts"
    with pytest.raises(Refused, match="В отчёте названы получатели: Зое Щедролюбовой"):
        close_period(centre, QUARTER, today=TODAY)
    keep_text(centre, QUARTER, ReportPart.CONCLUSIONS, "Помогли всем.")
    with pytest.raises(Refused, match="В причине названы"):
        close_period(centre, QUARTER, reason="Ждём Щедролюбову Зою", today=TODAY)
    closed(centre)
    with pytest.raises(Refused, match="В причине названы"):
        reopen_period(centre, QUARTER, "Забыли Щедролюбову Зою", TODAY)


def test_the_texts_are_kept_as_they_were_printed(centre: CentreFile) -> None:
    served(centre)
    keep_text(centre, QUARTER, ReportPart.CONCLUSIONS, "Оказано {services.given}. Всё в срок.")
    closed(centre)
    ((texts,),) = centre.db.run("SELECT texts FROM period_snapshot").fetchall()
    assert json.loads(texts)["conclusions"].endswith("Всё в срок.")
    assert "{" not in json.loads(texts)["conclusions"]
    with pytest.raises(Refused, match="Период закрыт"):
        keep_text(centre, QUARTER, ReportPart.CONCLUSIONS, "Иначе")


def test_the_work_tells_how_far_it_has_come(centre: CentreFile) -> None:
    class Told:
        def __init__(self) -> None:
            self.steps: list[int] = []

        def report(self, done: int, total: int) -> None:
            self.steps.append(100 * done // total)

    served(centre)
    told = Told()
    close_period(centre, QUARTER, today=TODAY, progress=told)
    assert told.steps == sorted(told.steps)
    assert (told.steps[0], told.steps[-1]) == (0, 100)


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


def test_opening_names_every_period_to_be_opened_before(centre: CentreFile) -> None:
    """Years overlap: October is in the calendar year and in the academic year alike."""
    today = dt.date(2027, 2, 1)
    for day in (dt.date(2025, 10, 7), dt.date(2026, 2, 3)):
        served(centre, day)
    october, year, academic = map(parse_period, ("2025-10", "2025", "2025/26"))
    for period in (october, parse_period("2025-Q4"), year, academic):
        close_period(centre, period, today=today)
    with pytest.raises(Refused, match=r"входит в закрытые: 2025\sгод, 2025/26 учебный год\. "):
        reopen_period(centre, october, "Исправить", today)
    with pytest.raises(Refused, match=r"не закрыт, но входит в закрытые: 2025\sгод, 2025/26"):
        reopen_period(centre, parse_period("2025-11"), "Исправить", today)
    reopen_period(centre, year, "Исправить", today)
    with pytest.raises(Refused, match=r"входит в закрытый: 2025/26 учебный год\. "):
        reopen_period(centre, october, "Исправить", today)


def test_a_letter_that_cannot_be_printed_leaves_the_period_open(centre: CentreFile) -> None:
    served(centre)
    keep_text(centre, QUARTER, ReportPart.CONCLUSIONS, "Гость из Китая: 漢字.")
    with pytest.raises(Refused, match=r"«漢» .*нельзя напечатать"):
        closed(centre)
    assert (state(centre), snapshots(centre, QUARTER)) == (ReportState.COLLECTING, [])
    keep_text(centre, QUARTER, ReportPart.CONCLUSIONS, "Гость из Китая 😀: =1+1, {и так}, {")
    kept = closed(centre)
    blocks = handed_in(centre, kept.id).document.blocks
    said = [block.text for block in blocks if isinstance(block, Paragraph)]
    assert "Гость из Китая 😀: =1+1, {и так}, {" in said


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
