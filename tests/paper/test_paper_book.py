"""What a bound book needs of the papers: sheets, labels, sums, banners."""

from pathlib import Path

import pypdfium2
import pytest
from openpyxl import load_workbook

from kcentre.paper import pdf_bytes, sheets_of, write_xlsx
from kcentre.paper.document import (
    Banner,
    Column,
    Document,
    PageBreak,
    Paragraph,
    Row,
    Table,
    body,
    summed,
)
from kcentre.paper.fonts import CharacterNotPrintable

COLUMNS = (Column("№", weight=1), Column("Текст", weight=6))
MM = 72 / 25.4


def _texts(content: bytes) -> list[str]:
    with pypdfium2.PdfDocument(content) as document:
        return [" ".join(page.get_textpage().get_text_range().split()) for page in document]


def _rows(count: int) -> list[Row]:
    return [body(str(number), "строка") for number in range(count)]


def test_pages_carry_their_own_labels() -> None:
    blocks = (Banner("ЖУРНАЛ"), PageBreak(), Paragraph("Один"), PageBreak(), Paragraph("Два"))
    made = Document("Журнал", blocks, is_bare=True, page_labels=("", "лист 7"))
    assert _texts(pdf_bytes(made)) == ["ЖУРНАЛ", "Один лист 7", "Два"]


def test_a_bare_paper_keeps_its_title_in_the_properties() -> None:
    content = pdf_bytes(Document("Журнал", (Paragraph("Один"),), is_bare=True))
    with pypdfium2.PdfDocument(content) as document:
        assert document.get_metadata_dict()["Title"] == "Журнал"
    assert _texts(content) == ["Один"]


def test_the_widths_of_a_table_with_a_size_do_not_follow_its_texts() -> None:
    def left_of_text(text: str) -> float:
        made = Document("Х", (Table(COLUMNS, (body("1", text),), size=9),), is_bare=True)
        with pypdfium2.PdfDocument(pdf_bytes(made)) as document:
            page = document[0].get_textpage()
            whole = page.get_text_range()
            return float(page.get_charbox(whole.index("Я"))[0])

    assert left_of_text("Я") == left_of_text("Я " + "очень длинный текст " * 20)
    assert left_of_text("Я") > (30 + 170 / 7) * MM


def test_rows_added_later_leave_full_sheets_as_they_are() -> None:
    few = sheets_of(COLUMNS, _rows(70), 9, landscape=True)
    many = sheets_of(COLUMNS, _rows(200), 9, landscape=True)
    assert [(one.first, one.last) for one in few[:-1]] == [
        (one.first, one.last) for one in many[: len(few) - 1]
    ]
    assert sum(len(sheet.rows) for sheet in many) == 200


def test_each_sheet_is_one_page() -> None:
    for count in (1, 28, 29, 30, 31, 90):
        sheets = sheets_of(COLUMNS, _rows(count), 9, landscape=True)
        tables = [Table(COLUMNS, sheet.rows, size=9) for sheet in sheets]
        blocks = [block for table in tables for block in (PageBreak(), table)][1:]
        made = Document("Х", tuple(blocks), landscape=True, is_bare=True)
        assert len(_texts(pdf_bytes(made))) == len(sheets)


def test_a_sum_stays_under_what_it_sums_up() -> None:
    for count in range(25, 35):
        rows = [*_rows(count), summed("Итого"), summed("Всего")]
        for sheet in sheets_of(COLUMNS, rows, 9, landscape=True):
            assert sheet.rows[0].cells != ("Итого",)
            assert sheet.rows[0].cells != ("Всего",)


def test_a_row_taller_than_a_sheet_is_cut_between_lines() -> None:
    words = [f"слово{number}" for number in range(3_000)]
    rows = [body("1", "перед"), body("2", " ".join(words)), body("3", "после")]
    sheets = sheets_of(COLUMNS, rows, 9, landscape=True)
    assert [(sheet.first, sheet.last) for sheet in sheets[:2]] == [(0, 1), (1, 2)]
    assert sheets[-1].first == 1
    assert sheets[-1].last == 3
    found = " ".join(str(row.cells[1]) for sheet in sheets for row in sheet.rows).split()
    assert found == ["перед", *words, "после"]


def test_no_rows_need_no_sheet() -> None:
    assert sheets_of(COLUMNS, [], 9, landscape=False) == []


def test_a_character_without_a_shape_is_told() -> None:
    with pytest.raises(CharacterNotPrintable):
        sheets_of(COLUMNS, [body("1", "漢")], 9, landscape=False)


def test_a_sum_has_one_cell() -> None:
    with pytest.raises(ValueError, match="where 1"):
        Table(COLUMNS, (Row(("а", "б"), summed("").role),))


def test_a_workbook_has_sums_and_banners_too(tmp_path: Path) -> None:
    path = tmp_path / "журнал.xlsx"
    table = Table(COLUMNS, (body("1", "строка"), summed("Итого: 1")), size=9)
    write_xlsx(Document("Журнал", (Banner("ЖУРНАЛ"), table)), path)
    (sheet,) = load_workbook(path).worksheets
    cells = [cell.value for row in sheet.iter_rows() for cell in row]
    assert "ЖУРНАЛ" in cells
    assert "Итого: 1" in cells
