"""The plan of correction on paper, and the measures in the department's report."""

import datetime as dt
from io import BytesIO
from pathlib import Path

import pypdfium2
import pytest
from helpers.deviation_rows import NOTICED, QUARTER, added, rate, red_quarter
from helpers.plan_rows import hold_event, plan_event
from openpyxl import load_workbook

from kcentre.monitoring.deviations.report_table import NO_DEVIATIONS, NO_MEASURE, report_table
from kcentre.monitoring.deviations.sheets import correction_plan
from kcentre.monitoring.deviations.values import MeasureStatus
from kcentre.paper import pdf_bytes, write_docx, write_xlsx
from kcentre.paper.document import Document, Paragraph, RowRole, Table
from kcentre.periods.period import parse_period
from kcentre.storage import CentreFile

DAY = dt.date(2026, 11, 22)


def table_of(document: Document) -> Table:
    (found,) = [block for block in document.blocks if isinstance(block, Table)]
    return found


def cells(table: Table) -> list[list[str]]:
    return [[str(cell) for cell in row.cells] for row in table.rows]


def test_an_empty_year_says_so(centre: CentreFile) -> None:
    plan = correction_plan(centre, 2026, DAY)
    assert plan.title == "ПЛАН КОРРЕКЦИИ\nработы консультационного центра\nна 2026/27 учебный год"
    assert plan.landscape
    assert plan.approved is not None
    assert table_of(plan).rows == ()
    assert "не отмечено" in table_of(plan).empty


def test_a_measure_stands_with_its_result_and_conclusion(centre: CentreFile) -> None:
    red_quarter(centre)
    added(centre, status=MeasureStatus.DONE, done_on=NOTICED, conclusion="Помогло")
    (row,) = cells(table_of(correction_plan(centre, 2026, dt.date(2027, 1, 10))))
    assert row == [
        "1",
        "П04 Доля удовлетворённых\nIII квартал 2026\u00a0года",
        "75\u00a0% при цели 85\u00a0%",
        "Ждут приёма дольше недели",
        "Открыть второй вечер приёма",
        "Соколова Анна Павловна",
        "30.10.2026",
        "выполнена 05.10.2026",
        "100\u00a0%\nIV\u00a0кв. 2026",
        "Помогло",
    ]


def test_what_was_not_ended_comes_over_from_last_year(centre: CentreFile) -> None:
    last_year, month = dt.date(2026, 8, 20), parse_period("2026-07")
    added(centre, last_year, period=month, measure="Перешла")
    dropped = MeasureStatus.DROPPED
    added(centre, last_year, period=month, measure="Отменена", status=dropped, conclusion="Нет")
    added(centre, last_year, period=month, status=MeasureStatus.DONE, measure="Успели")
    added(centre, measure="Своя")
    plan = correction_plan(centre, 2026, DAY)
    table = table_of(plan)
    assert [row.cells[0] for row in table.rows if row.role is RowRole.GROUP] == [
        "Перешли с прошлого учебного года",
        "Отклонения учебного года",
    ]
    measures = [row[4] for row in cells(table) if len(row) > 1]
    assert measures == ["Перешла", "Своя"]
    assert [row[0] for row in cells(table) if len(row) > 1] == ["1", "2"]
    (note,) = [block for block in plan.blocks if isinstance(block, Paragraph)]
    assert note.text == "Всего 2\u00a0меры: выполнено 0, просрочено 2. Сведения на 22.11.2026."
    earlier = table_of(correction_plan(centre, 2025, DAY))
    assert len(earlier.rows) == 3


@pytest.mark.parametrize("number", [1, 30])
def test_it_is_printed_whole(centre: CentreFile, number: int) -> None:
    for _ in range(number):
        added(centre, cause="Длинная причина с Ё и апострофом ’ " * 9)
    pages = pypdfium2.PdfDocument(BytesIO(pdf_bytes(correction_plan(centre, 2026, DAY))))
    text = "".join(page.get_textpage().get_text_bounded() for page in pages)
    assert text.count("Открыть второй") == number
    assert "Ответственный за мониторинг" in text


def test_it_goes_into_word_and_excel_too(centre: CentreFile, tmp_path: Path) -> None:
    added(centre, conclusion="=1+1; Ё’")
    plan = correction_plan(centre, 2026, DAY)
    write_docx(plan, tmp_path / "План.docx")
    write_xlsx(plan, tmp_path / "План.xlsx")
    sheet = load_workbook(tmp_path / "План.xlsx").worksheets[0]
    assert "=1+1; Ё’" in {cell.value for row in sheet.iter_rows() for cell in row}


def test_the_report_shows_red_indicators_with_and_without_a_measure(centre: CentreFile) -> None:
    rate(centre, dt.date(2026, 8, 15), 3, 4)
    (bare,) = cells(report_table(centre, QUARTER, NOTICED))
    assert bare[0].startswith("П04 Доля удовлетворённых\n75\u00a0% при цели")
    assert bare[1:] == ["", NO_MEASURE, "", "", ""]
    added(centre, period=parse_period("2026-08"))
    (row,) = cells(report_table(centre, QUARTER, NOTICED))
    assert "авг. 2026, 75\u00a0% при цели" in row[0]
    assert row[2:] == [
        "Открыть второй вечер приёма",
        "Соколова Анна Павловна",
        "30.10.2026",
        "намечена",
    ]


def test_events_held_late_are_red_though_all_were_held(centre: CentreFile) -> None:
    plan_event(centre, "Лекторий", dt.date(2026, 7, 15), year=2025)
    hold_event(centre, dt.date(2026, 7, 20), plan_item="Лекторий")
    (row,) = cells(report_table(centre, QUARTER, NOTICED))
    assert row[0] == (
        "П14 Выполнение плана мероприятий\n"
        "100\u00a0% при цели 100\u00a0%, в полном объёме, в срок 0 из 1"
    )


def test_a_report_without_deviations_says_so(centre: CentreFile) -> None:
    table = report_table(centre, QUARTER, NOTICED)
    assert (table.rows, table.empty) == ((), NO_DEVIATIONS)
    added(centre, code="П05", period=parse_period("2026"))
    assert report_table(centre, QUARTER, NOTICED, states=()).rows == ()
