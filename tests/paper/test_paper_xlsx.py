"""Workbooks, read back."""

from dataclasses import replace
from datetime import date, datetime, time
from decimal import Decimal
from io import BytesIO
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from openpyxl import Workbook, load_workbook
from openpyxl.worksheet.worksheet import Worksheet
from paper_sample import report

from kcentre.paper import write_xlsx
from kcentre.paper.chart import Chart, ChartKind, Series
from kcentre.paper.document import (
    Approval,
    Block,
    Column,
    Document,
    Heading,
    Kind,
    Paragraph,
    Signature,
    Table,
    body,
    group,
    total,
)
from kcentre.paper.xlsx import xlsx_bytes
from kcentre.paper.xlsx.graphics import chart_table
from kcentre.paper.xlsx.safety import LONGEST_TEXT, SheetNames


def book_of(document: Document) -> Workbook:
    return load_workbook(BytesIO(xlsx_bytes(document)))


def sheet_of(*blocks: Block) -> Worksheet:
    """Return the last sheet of a document with these blocks."""
    return book_of(Document(title="Отчёт", blocks=blocks)).worksheets[-1]


def column_a(sheet: Worksheet) -> list[object]:
    return [cell.value for cell in sheet["A"]]


@pytest.fixture(scope="module")
def book() -> Workbook:
    return book_of(report())


def test_each_section_and_each_further_table_has_its_sheet(book: Workbook) -> None:
    assert book.sheetnames == [
        "ОТЧЁТ",
        "1. Оказанные услуги",
        "2. Специалисты",
        "3. Получатели",
        "Таблица 4. Родители и дети",
        "4. Темы",
        "5. Групповые мероприятия",
        "6. Удовлетворённость",
        "7. Выводы",
    ]


def test_cells_are_numbers_not_texts(book: Workbook) -> None:
    sheet = book["1. Оказанные услуги"]
    found = next(row for row in sheet.iter_rows() if row[0].value == "Итого")
    assert [cell.value for cell in found] == ["Итого", 219, 150, 15, 54, 250, 87.6, 218, 99]
    assert found[1].number_format == "#,##0"
    assert found[6].number_format == "#,##0.0"
    assert found[0].font.bold


def test_heads_are_frozen_repeated_and_span_their_columns(book: Workbook) -> None:
    sheet = book["1. Оказанные услуги"]
    assert sheet.freeze_panes == "A6"
    assert sheet.print_title_rows == "$4:$5"
    spans = {str(found) for found in sheet.merged_cells.ranges}
    assert {"C4:E4", "F4:G4", "H4:I4", "A4:A5", "B4:B5"} <= spans
    assert [cell.value for cell in sheet[4]][2] == "Из них в форме"


def test_sheets_are_ready_to_print(book: Workbook) -> None:
    for sheet in book.worksheets:
        assert sheet.page_setup.paperSize == 9
        assert (sheet.page_setup.fitToWidth, sheet.page_setup.fitToHeight) == (1, 0)
        assert sheet.sheet_properties.pageSetUpPr is not None
        assert sheet.sheet_properties.pageSetUpPr.fitToPage
        assert sheet.page_margins.left == pytest.approx(30 / 25.4)
        assert sheet.oddFooter is not None
        assert sheet.oddFooter.center.text == "стр. &P из &N"
    orientations = {sheet.title: sheet.page_setup.orientation for sheet in book.worksheets}
    assert orientations["1. Оказанные услуги"] == "landscape"
    assert orientations["4. Темы"] == "portrait"


def test_columns_are_wide_enough_for_their_texts(book: Workbook) -> None:
    sheet = book["4. Темы"]
    longest = max(len(str(value)) for value in column_a(sheet)[3:])
    assert sheet.column_dimensions["A"].width >= longest


def test_properties_name_no_person(book: Workbook) -> None:
    properties = book.properties
    assert properties.creator == "МБДОУ «Детский сад № 7 «Ласточка»"
    assert properties.title is not None
    assert properties.title.startswith("ОТЧЁТ о работе")
    assert properties.lastModifiedBy is None


def test_conclusions_charts_notes_and_the_signature_are_there(book: Workbook) -> None:
    last = " ".join(str(value) for value in column_a(book["7. Выводы"]))
    assert "Каждая четвёртая услуга" in last
    assert "Т. А. Воробьёва" in last
    charts = column_a(book["1. Оказанные услуги"])
    assert "Рисунок 3. Услуги по месяцам" in charts
    assert charts[-1] == "сен 2026"
    unknown = next(row for row in book["1. Оказанные услуги"] if row[0].value == "янв 2026")
    assert [cell.value for cell in unknown[:3]] == ["янв 2026", 61, "нет данных"]


def test_rows_of_conclusions_are_as_high_as_their_text(book: Workbook) -> None:
    sheet = book["7. Выводы"]
    height = sheet.row_dimensions[2].height
    assert height is not None
    assert 3 * 12 < height < 15 * 15
    endless = sheet_of(Paragraph("Вывод. " * 5000))
    assert endless.row_dimensions[endless.max_row].height == 409


def test_kinds_keep_their_types_and_formats() -> None:
    columns = (
        Column("Дата", Kind.DATE),
        Column("Время", Kind.TIME),
        Column("Доля", Kind.PERCENT),
        Column("Разное", Kind.NUMBER),
        Column("Изменение", Kind.INTEGER, signed=True),
        Column("Нет", Kind.INTEGER, absent="нет данных"),
    )
    row = body(date(2024, 2, 29), time(16, 5), 37.5, Decimal("4.50"), -3, None)
    cells = sheet_of(Table(columns, (row, total("", "", 1, 2, 3, 4))))[3]
    assert [cell.value for cell in cells] == [
        datetime(2024, 2, 29),  # noqa: DTZ001 — a workbook's dates have no zone
        time(16, 5),
        37.5,
        4.5,
        -3,
        "нет данных",
    ]
    assert [cell.number_format for cell in cells[:5]] == [
        "DD.MM.YYYY",
        "HH:MM",
        "#,##0.0",
        "#,##0.00",
        "+#,##0;-#,##0;#,##0",
    ]


@pytest.mark.parametrize("text", ["=1+1", "+7 900", "-решён", "@имя", "=cmd|' /C calc'!A0"])
def test_a_text_that_looks_like_a_formula_stays_a_text(text: str) -> None:
    sheet = sheet_of(Heading(text), Paragraph(text), Table((Column(text),), (body(text),), text))
    for row in range(1, 6):
        cell = sheet.cell(row, 1)
        assert (cell.value, cell.data_type) == (text, "s")
        assert cell.quotePrefix


def test_control_characters_and_endless_texts_do_not_spoil_the_file() -> None:
    texts = ("а\x00б\x0bв\x1f\ud800\ufffe", "я" * 40_000)
    cells = [row[0].value for row in sheet_of(Table((Column("т"),), tuple(map(body, texts))))]
    assert cells[-2] == "абв"
    assert len(str(cells[-1])) == LONGEST_TEXT


def test_groups_and_empty_tables_take_the_whole_width() -> None:
    columns = (Column("а"), Column("б"))
    sheet = sheet_of(Table(columns, (group("Штатные"), body("в", "г"))))
    assert {str(found) for found in sheet.merged_cells.ranges} == {"A3:B3"}
    assert sheet_of(Table(columns, ()))["A3"].value == "нет данных"


def test_a_list_without_sections_is_one_sheet_whose_head_is_not_frozen_too_low() -> None:
    table = Table((Column("а"),), (body("б"),))
    low = Document("Акт", (table,), letterhead=("МБДОУ",) * 9, addressee=("Начальнику",))
    (sheet,) = book_of(replace(low, approved=Approval("УТВЕРЖДАЮ", ("Заведующий",)))).worksheets
    assert sheet.freeze_panes is None
    assert sheet.print_title_rows is not None
    assert "УТВЕРЖДАЮ" in column_a(sheet)


def test_a_dated_signature() -> None:
    sheet = sheet_of(Signature("Заведующий", "Т. А. Воробьёва", date(2026, 10, 7)))
    assert column_a(sheet)[-1] == "07.10.2026"


@given(st.lists(st.text(max_size=60), min_size=1, max_size=12))
@settings(max_examples=100)
def test_sheet_names_are_accepted_by_excel_and_never_repeat(wishes: list[str]) -> None:
    names = SheetNames()
    taken = [names.take(wish) for wish in wishes]
    assert len({name.casefold() for name in taken}) == len(taken)
    for name in taken:
        assert 0 < len(name) <= 31
        assert not set(name) & set("[]:*?/\\")
        assert not name.startswith("'")
        assert not name.endswith("'")


def test_a_head_right_above_a_second_table_goes_with_it() -> None:
    table = Table((Column("А"),), (body("1"),))
    found = book_of(
        Document("Отчёт", (Heading("7. Встречи"), table, Heading("Перечень встреч", 2), table))
    )
    assert found.sheetnames == ["Отчёт", "7. Встречи", "Перечень встреч"]
    told = [[cell.value for cell in row if cell.value] for row in found["Перечень встреч"].rows]
    assert told[0] == ["Перечень встреч"]
    assert all(cell.value != "Перечень встреч" for (cell,) in found["7. Встречи"].rows)


@given(st.lists(st.text(max_size=50), min_size=1, max_size=5))
@settings(max_examples=40, deadline=None)
def test_any_text_gives_a_workbook_that_opens(texts: list[str]) -> None:
    blocks = (Heading(texts[0]), Table((Column(texts[-1]),), tuple(map(body, texts)), texts[0]))
    found = book_of(Document(texts[0], blocks, organisation=texts[-1]))
    assert len(found.worksheets) == 2


def test_a_file_is_written_whole(tmp_path: Path) -> None:
    path = tmp_path / "Отчёт.xlsx"
    write_xlsx(report(), path)
    assert load_workbook(path).sheetnames[0] == "ОТЧЁТ"
    assert [found.name for found in tmp_path.iterdir()] == [path.name]


def test_a_heat_map_and_intervals_keep_their_numbers() -> None:
    heat = Chart("Нагрузка", ChartKind.HEAT, ("9", "10"), (Series("пн", (3.0, None)),))
    found = chart_table(heat)
    assert [column.title for column in found.columns] == ["", "9", "10"]
    assert [row.cells for row in found.rows] == [("пн", 3.0, None)]
    series = Series("Доля, %", (80.0, None), ((60.0, 95.0), None))
    shares = chart_table(Chart("Доля", ChartKind.LINES, ("июл", "авг"), (series,), places=1))
    assert [column.title for column in shares.columns][1:] == [
        "Доля, %",
        "не меньше",
        "не больше",
    ]
    assert [row.cells for row in shares.rows] == [
        ("июл", 80.0, 60.0, 95.0),
        ("авг", None, None, None),
    ]
