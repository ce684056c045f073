"""Texts of a report: tied to the figures, kept as the head leaves them, drafted anew."""

from datetime import date

import pytest
from helpers.random_journal import Service
from helpers.written_journal import fill

from kcentre.analysis.conclusions.keeping import keep_text, redraft
from kcentre.analysis.conclusions.records import Fact, Piece, ReportPart, parts_of
from kcentre.analysis.conclusions.rendering import kept, pieces, rendered
from kcentre.analysis.conclusions.texts import report_prose
from kcentre.journal.tables import Session
from kcentre.language import Refused
from kcentre.periods.period import PeriodKind, parse_period
from kcentre.periods.tables import ReportPeriod
from kcentre.periods.values import ReportState
from kcentre.storage import CentreFile

TODAY = date(2026, 10, 5)
QUARTER = parse_period("2026-Q3")


def said(file: CentreFile, part: ReportPart = ReportPart.SUMMARY) -> str:
    return report_prose(file, QUARTER, TODAY).said(part).replace("\u00a0", " ")


def test_a_text_is_parted_into_words_and_figures_and_put_together_again() -> None:
    facts = {"services.given": Fact("services.given", "21 услугу", ("sessions.total",))}
    text = "Оказано {services.given}: {П04}, {своё} и {"
    found = pieces(text, facts)
    assert found == [
        Piece("Оказано "),
        Piece("21 услугу", "services.given"),
        Piece(": "),
        Piece("нет данных", "П04"),
        Piece(", {своё} и {"),
    ]
    assert kept(found) == text
    assert rendered(text, facts) == "Оказано 21 услугу: нет данных, {своё} и {"
    assert pieces("", facts) == []
    ends = {"services.given": Fact("services.given", "с 1 по 9 марта 2026 г.")}
    assert rendered("Это {services.given}. Да {services.given}", ends) == (
        "Это с 1 по 9 марта 2026 г. Да с 1 по 9 марта 2026 г."
    )


def test_longer_periods_have_more_texts() -> None:
    assert parts_of(PeriodKind.MONTH) == (ReportPart.SUMMARY,)
    assert ReportPart.CONCLUSIONS in parts_of(PeriodKind.QUARTER)
    assert ReportPart.GRANTS in parts_of(PeriodKind.ACADEMIC_YEAR)
    assert ReportPart.GRANTS not in parts_of(PeriodKind.HALF_YEAR)


def test_the_heads_words_stay_and_the_figures_move_on(centre: CentreFile) -> None:
    fill(centre, *(Service(number, "2026-07-01", recipient_id=1) for number in range(1, 6)))
    keep_text(centre, QUARTER, ReportPart.SUMMARY, "Мы оказали {services.given}. Спасибо!\n")
    assert said(centre) == "Мы оказали 5 услуг. Спасибо!"
    with centre.operation("Исправлено"):
        Session.delete().where(Session.id > 1).execute(centre.db)
    assert said(centre) == "Мы оказали 1 услугу. Спасибо!"
    prose = report_prose(centre, QUARTER, TODAY)
    assert prose.changed == {ReportPart.SUMMARY}
    assert prose.drafts[ReportPart.SUMMARY] != prose.texts[ReportPart.SUMMARY]
    redraft(centre, QUARTER, ReportPart.SUMMARY)
    assert said(centre).startswith(
        "За III квартал 2026 года консультационный центр оказал 1 услугу"
    )


def test_keeping_a_text_can_be_undone(centre: CentreFile) -> None:
    drafted = report_prose(centre, QUARTER, TODAY).texts
    keep_text(centre, QUARTER, ReportPart.CONCLUSIONS, "Первое.")
    changes = keep_text(centre, QUARTER, ReportPart.CONCLUSIONS, "Второе.")
    assert changes.label == "Изменён текст отчёта за III квартал 2026\u00a0года: «Выводы»"
    assert said(centre, ReportPart.CONCLUSIONS) == "Второе."
    centre.undo()
    assert said(centre, ReportPart.CONCLUSIONS) == "Первое."
    centre.undo()
    assert report_prose(centre, QUARTER, TODAY).texts == drafted


def test_an_empty_text_leaves_its_section_out(centre: CentreFile) -> None:
    fill(centre, Service(1, "2026-07-01"))
    keep_text(centre, QUARTER, ReportPart.SUMMARY, "  ")
    assert said(centre) == ""


def test_the_texts_of_a_closed_period_stay(centre: CentreFile) -> None:
    keep_text(centre, QUARTER, ReportPart.TASKS, "Работать.")
    with centre.operation("Закрыто"):
        ReportPeriod.update(state=ReportState.CLOSED).execute(centre.db)
    with pytest.raises(Refused, match="Период закрыт"):
        keep_text(centre, QUARTER, ReportPart.TASKS, "Отдыхать.")
    with pytest.raises(Refused, match="Период закрыт"):
        redraft(centre, QUARTER, ReportPart.TASKS)
    assert said(centre, ReportPart.TASKS) == "Работать."


def test_what_cannot_be_printed_is_not_kept(centre: CentreFile) -> None:
    keep_text(centre, QUARTER, ReportPart.TASKS, "Первое\x0bвторое\ud83d: №\u00a05\x00")
    assert said(centre, ReportPart.TASKS) == "Первое\nвторое: № 5"


def test_texts_of_any_days_are_not_kept(centre: CentreFile) -> None:
    days = parse_period("2026-07-01..2026-07-09")
    with pytest.raises(Refused, match="произвольные дни"):
        keep_text(centre, days, ReportPart.SUMMARY, "Недолго.")
    with pytest.raises(Refused, match="слишком длинный"):
        keep_text(centre, QUARTER, ReportPart.SUMMARY, "а" * 20_001)
