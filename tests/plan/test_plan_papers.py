"""The papers of the plan: what they say as data, and that they are drawn."""

import datetime as dt

import pypdfium2
from helpers.book_rows import write_sessions
from helpers.plan_rows import TODAY, hold_event, keep_lines, plan_event

from kcentre.centre.values import EventType, Form, Kind
from kcentre.monitoring.plan import event_verbs, verbs, volume_verbs
from kcentre.monitoring.plan.cells import Cell
from kcentre.monitoring.plan.records import PlanLine
from kcentre.monitoring.plan.sheets import plan_fact_sheet, plan_sheet
from kcentre.paper import pdf_bytes
from kcentre.paper.document import Document, Paragraph, Table
from kcentre.storage import CentreFile

SIGNED = dt.date(2026, 8, 31)


def planned(file: CentreFile) -> None:
    keep_lines(
        file,
        PlanLine(40, "2026-09", Kind.CONSULTATIVE, Form.IN_PERSON, position="учитель-логопед"),
        PlanLine(10, "2026-10", Kind.METHODICAL),
    )
    plan_event(file, "Лекторий «Ёлка»", dt.date(2026, 9, 20), event_type=EventType.LECTURE)
    plan_event(file, "Тренинг", dt.date(2026, 12, 20), expected=15)
    gone = plan_event(file, "Вебинар", dt.date(2027, 1, 20))
    verbs.approve_plan(file, 2026, SIGNED)
    event_verbs.cancel_planned_event(file, gone, "нет связи", TODAY)
    volume_verbs.correct_volume(file, Cell(2026, "2026-09"), 50, "очередь", TODAY)
    write_sessions(file, ["2026-09-01", "2026-09-02"], kind="consultative")
    hold_event(file, dt.date(2026, 9, 25), "лекторий «елка»")


def tables(paper: Document) -> list[Table]:
    return [block for block in paper.blocks if isinstance(block, Table)]


def said(paper: Document) -> str:
    return " ".join(block.text for block in paper.blocks if isinstance(block, Paragraph))


def cells(table: Table) -> list[tuple[str, ...]]:
    return [tuple(str(cell) for cell in row.cells) for row in table.rows]


def printed(paper: Document) -> str:
    with pypdfium2.PdfDocument(pdf_bytes(paper)) as pdf:
        return " ".join(" ".join(page.get_textpage().get_text_range().split()) for page in pdf)


def test_the_plan_says_what_was_approved_and_corrected_until_now(centre: CentreFile) -> None:
    planned(centre)
    paper = plan_sheet(centre, 2026, TODAY)
    assert paper.title.endswith("на 2026/27 учебный год")
    assert paper.approved is not None
    assert paper.approved.lines[-1] == "31\u00a0августа 2026\u00a0г."
    months, forms, people, events = tables(paper)
    assert [column.title for column in months.columns[1:]] == [
        "методическая",
        "консультативная",
        "Всего услуг",
    ]
    assert cells(months)[0] == ("Сентябрь 2026", "0", "50", "50")
    assert cells(months)[-1] == ("Весь год", "10", "50", "60")
    assert cells(forms)[0] == ("очная", "50", "83.3")
    assert [row[0] for row in cells(people)] == ["учитель-логопед", "не указано", "Всего"]
    assert [row[0] for row in cells(events)] == ["Сентябрь 2026", "1", "Декабрь 2026", "2"]
    assert "Вебинар" not in printed(paper)


def test_the_fulfilment_tells_plan_correction_and_fact(centre: CentreFile) -> None:
    planned(centre)
    paper = plan_fact_sheet(centre, 2026, TODAY)
    services, events, corrections = tables(paper)
    assert cells(services)[0] == ("Весь год", "50", "60", "2", "3.3")
    assert cells(services)[2] == ("Сентябрь 2026", "40", "50", "2", "4.0")
    assert cells(services)[3] == ("Октябрь 2026", "10", "None", "0", "0.0")
    assert [row[-1] for row in cells(events)] == [
        "проведено с опозданием",
        "запланировано",
        "отменено",
    ]
    assert [row[-1] for row in cells(corrections)] == ["очередь", "нет связи"]
    words = said(paper)
    assert "К 15.10.2026 по плану должно быть 55\u00a0услуг, оказано 2, это 3,6\u00a0%" in words
    assert "Срок к 15.10.2026 наступил у 1: в полном объёме, в срок 0 из 1." in words
    assert "по состоянию на 15 октября 2026 г." in printed(paper)


def test_a_year_that_is_over_is_concluded(centre: CentreFile) -> None:
    planned(centre)
    words = said(plan_fact_sheet(centre, 2026, dt.date(2027, 9, 1)))
    assert "За учебный год запланировано 60\u00a0услуг, оказано 2" in words
    assert "План мероприятий: выполнено 1 из 2, в срок 0." in words
    before = said(plan_fact_sheet(centre, 2026, dt.date(2026, 8, 1)))
    assert "Год ещё не начался." in before
    assert "Сроки мероприятий ещё не наступили." in before


def test_an_empty_year_has_its_papers_too(centre: CentreFile) -> None:
    for paper in (plan_sheet(centre, 2026, TODAY), plan_fact_sheet(centre, 2026, TODAY)):
        assert "Мероприятия на учебный год не запланированы" in printed(paper)
        assert tables(paper) == []
