"""A year's report: every section, whose numbers are those of the figures."""

from datetime import date
from itertools import pairwise
from pathlib import Path

import pytest
from helpers.random_journal import Event, Service
from helpers.written_journal import fill

from kcentre.analysis.report import report_document
from kcentre.demo import make_demo
from kcentre.figures.figures import figures
from kcentre.monitoring.plan.event_records import PlannedEventDraft
from kcentre.monitoring.plan.event_verbs import add_planned_event
from kcentre.monitoring.targets.verbs import keep_note
from kcentre.paper.document import Document, Heading, Paragraph, RowRole, Table
from kcentre.periods.period import PeriodKind, parse_period
from kcentre.storage import CentreFile, open_for_reading

TODAY = date(2026, 10, 20)


@pytest.fixture(scope="module")
def demo(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("demo") / "Учебный.kcentre"
    make_demo(path, 300, until=TODAY).close()
    return path


def headings(document: Document) -> list[str]:
    return [
        block.text.split(". ", 1)[1]
        for block in document.blocks
        if isinstance(block, Heading) and block.level == 1
    ]


def table(document: Document, caption: str) -> Table:
    found = [block for block in document.blocks if isinstance(block, Table)]
    return next(one for one in found if one.caption.endswith(f". {caption}"))


def test_a_year_has_every_section(demo: Path) -> None:
    with open_for_reading(demo) as file:
        document = report_document(file, parse_period("2025/26"), TODAY)
    assert headings(document) == [
        "Оказанные услуги",
        "Специалисты",
        "Категории получателей",
        "Родители и дети по возрасту",
        "Темы консультаций",
        "Обращения и запись на приём",
        "Групповые мероприятия",
        "Удовлетворённость получателей",
        "Отклонения и меры",
        "Динамика по месяцам",
        "Первичные и повторные обращения",
        "Выполнение плана мероприятий",
        "Документы",
        "Помещения",
        "Изучение спроса",
        "Выводы",
        "Проблемы",
        "Задачи на следующий период",
        "Участие в грантах и конкурсах",
    ]


def test_the_months_of_a_year_add_up(demo: Path) -> None:
    period = parse_period("2025/26")
    with open_for_reading(demo) as file:
        document = report_document(file, period, TODAY)
        found = figures(file, period, today=TODAY)
    months = table(document, "Работа центра по месяцам")
    *rows, last = months.rows
    assert [str(row.cells[0]) for row in rows][::11] == ["Сентябрь\u00a02025", "Август\u00a02026"]
    given = [row.cells[1] for row in rows]
    assert sum(number for number in given if isinstance(number, int)) == last.cells[1]
    assert last.cells[1] == rows[-1].cells[4] == found.sessions.total
    assert last.cells[5] == found.people.parents
    visits = table(document, "Обращения и уникальные получатели")
    counts = {str(row.cells[0]): row.cells[1] for row in visits.rows if len(row.cells) > 1}
    assert counts["Первичные обращения в центр"] == found.sessions.first_in_centre
    assert counts["Родителей (законных представителей)"] == found.people.parents
    families = counts["Семей"]
    assert isinstance(families, int)
    assert 0 < families <= found.people.parents


@pytest.mark.parametrize(
    "word", ["2026-09", "2026-Q3", "2026-H1", "2026", "2026-09-03..2026-09-09"]
)
def test_no_table_has_a_row_of_nothing(demo: Path, word: str) -> None:
    with open_for_reading(demo) as file:
        document = report_document(file, parse_period(word), TODAY)
    for found in (block for block in document.blocks if isinstance(block, Table)):
        for row in found.rows:
            said = [cell for cell in row.cells[1:] if cell not in {None, ""}]
            assert said or row.role is RowRole.GROUP, (found.caption, row)
        roles = [row.role for row in found.rows]
        assert (RowRole.GROUP, RowRole.GROUP) not in pairwise(roles)
        assert not roles or roles[-1] is not RowRole.GROUP, found.caption


def test_a_running_year_shows_its_months_so_far_and_says_so(demo: Path) -> None:
    with open_for_reading(demo) as file:
        document = report_document(file, parse_period("2026/27"), TODAY)
    first = document.blocks[0]
    assert isinstance(first, Paragraph)
    assert first.text.startswith("Отчётный период не завершён")
    assert len(table(document, "Работа центра по месяцам").rows) == 2 + 1


def test_a_year_of_one_service_has_no_empty_sections(centre: CentreFile) -> None:
    fill(centre, Service(1, "2025-11-05"))
    document = report_document(centre, parse_period("2025/26"), TODAY)
    assert "Помещения" not in headings(document)
    assert "Выполнение плана мероприятий" not in headings(document)
    months = table(document, "Работа центра по месяцам")
    assert [column.title for column in months.columns] == [
        "Месяц",
        "Услуг",
        "Нарастающим итогом",
        "Родителей",
        "Мероприятий",
    ]


def test_planned_events_stand_with_what_became_of_them(centre: CentreFile) -> None:
    fill(centre, Event(1, "2025-11-05", participants=7))
    draft = PlannedEventDraft(2025, "Круглый стол с отцами", due=date(2025, 12, 1))
    add_planned_event(centre, draft, today=date(2025, 9, 1))
    document = report_document(centre, parse_period("2025/26"), TODAY)
    found = table(document, "План и факт")
    assert [row.cells for row in found.rows] == [
        (1, "Круглый стол с отцами", date(2025, 12, 1), None, None, "просрочено")
    ]
    assert found.note == "План мероприятий: выполнено 0 из 1, в срок 0."


def test_explanations_and_the_remark_are_printed(centre: CentreFile) -> None:
    fill(centre, Service(1, "2026-09-05"))
    period = parse_period("2026-09")
    assert period.kind is PeriodKind.MONTH
    keep_note(centre, "П01", period, "Открылась вторая группа")
    remark = "Период закрыт при замечаниях. Причина: нет данных."
    document = report_document(centre, period, TODAY, remark=remark)
    texts = [block.text for block in document.blocks if isinstance(block, Paragraph)]
    assert remark in texts
    assert "П01 количество оказанных услуг — 1\u00a0услуга: Открылась вторая группа." in texts
    silent = report_document(centre, parse_period("2020"), TODAY, remark=remark)
    assert [block.text for block in silent.blocks if isinstance(block, Paragraph)][1:] == [remark]
