"""Posters: one page, type as large as it holds; cells of lines that don't look alike."""

from io import BytesIO

import pypdfium2
import pypdfium2.raw as pdfium
import pytest
from openpyxl import load_workbook
from openpyxl.cell.rich_text import CellRichText, TextBlock

from kcentre.paper import pdf_bytes
from kcentre.paper.document import Column, Document, Line, Lines, PaperSize, Paragraph, Table, body
from kcentre.paper.xlsx import xlsx_bytes

MM = 72 / 25.4
DAYS = ("понедельник", "вторник", "среда", "четверг", "пятница")
WHO = Lines((Line("Артамонова Елена Сергеевна", bold=True), Line("педагог-психолог", small=True)))


def poster(
    people: int, size: PaperSize = PaperSize.A4, *, landscape: bool = True, is_poster: bool = True
) -> Document:
    columns = (Column("Специалист"), *(Column(day) for day in DAYS))
    hours = Lines((Line("9:00–12:00", bold=True), Line("каб. 5", small=True)))
    rows = tuple(body(WHO, hours, None, hours, None, hours) for _ in range(people))
    blocks = (Table(columns, rows), Paragraph("Запись по телефону."))
    return Document(
        "РАСПИСАНИЕ ПРИЁМА", blocks, size=size, landscape=landscape, is_poster=is_poster
    )


def type_sizes(content: bytes) -> list[float]:
    """Return the sizes of all texts as they stand on the paper."""
    with pypdfium2.PdfDocument(content) as document:
        assert len(document) == 1
        texts = list(document[0].get_objects(filter=[pdfium.FPDF_PAGEOBJ_TEXT]))
        return [text.get_font_size() * text.get_matrix().a for text in texts]


@pytest.mark.parametrize("size", list(PaperSize))
@pytest.mark.parametrize("people", [1, 3, 8])
def test_a_poster_is_one_page_in_larger_type_than_a_paper(people: int, size: PaperSize) -> None:
    paper = type_sizes(pdf_bytes(poster(min(people, 3), size, is_poster=False)))
    large = type_sizes(pdf_bytes(poster(people, size)))
    assert max(large) > max(paper) or size is PaperSize.A5


def test_a_larger_sheet_has_larger_type() -> None:
    small, large = (type_sizes(pdf_bytes(poster(8, size))) for size in (PaperSize.A4, PaperSize.A3))
    assert max(large) > 1.25 * max(small)


def test_a_crowded_poster_is_a_little_smaller_and_an_endless_one_has_pages() -> None:
    crowded = type_sizes(pdf_bytes(poster(12)))
    assert 0.8 * 14 <= max(crowded) < 1.6 * 14
    with pypdfium2.PdfDocument(pdf_bytes(poster(60))) as document:
        assert len(document) > 1
        assert f"стр. 2 из {len(document)}" in document[1].get_textpage().get_text_range().replace(
            "\u00a0", " "
        )


def test_nothing_leaves_the_equal_margins() -> None:
    content = pdf_bytes(poster(8, PaperSize.A3))
    with pypdfium2.PdfDocument(content) as document:
        width, height = document[0].get_size()
        boxes = [found.get_bounds() for found in document[0].get_objects()]
    edge = 18 * MM - 2  # a frame's line is drawn half outside
    assert min(box[0] for box in boxes) >= edge
    assert max(box[2] for box in boxes) <= width - edge
    assert min(box[1] for box in boxes) >= edge
    assert max(box[3] for box in boxes) <= height - edge


def test_a_poster_always_has_the_same_bytes() -> None:
    assert pdf_bytes(poster(3)) == pdf_bytes(poster(3))


def test_a_cell_of_lines_is_printed_line_by_line_the_bold_one_in_bold() -> None:
    content = pdf_bytes(poster(1, is_poster=False))
    with pypdfium2.PdfDocument(content) as document:
        text = " ".join(document[0].get_textpage().get_text_range().split())
    assert "Артамонова" in text
    assert text.index("Артамонова") < text.index("педагог-психолог")
    assert b"PTSerif-Bold" in content


def test_a_workbook_keeps_the_lines_of_a_cell_and_their_looks() -> None:
    document = poster(1)
    (sheet,) = load_workbook(BytesIO(xlsx_bytes(document)), rich_text=True).worksheets
    values = [row[0].value for row in sheet.iter_rows()]
    found = next(value for value in values if isinstance(value, CellRichText))
    assert str(found) == "Артамонова Елена Сергеевна\nпедагог-психолог"
    name, position = (block for block in found if isinstance(block, TextBlock))
    assert name.font.b
    assert not position.font.b
    assert position.font.sz == 9
    assert sheet.column_dimensions["A"].width >= len("Артамонова Елена Сергеевна")
    assert sheet.page_margins.left == sheet.page_margins.right


def test_texts_like_formulas_and_control_characters_in_lines_do_no_harm() -> None:
    evil = Lines((Line("=1+1\x00", bold=True), Line("+7 900")))
    document = Document("Т", (Table((Column("а"),), (body(evil),)),))
    (sheet,) = load_workbook(BytesIO(xlsx_bytes(document))).worksheets
    cells = [row[0] for row in sheet.iter_rows()]
    assert (cells[-1].value, cells[-1].data_type) == ("=1+1\n+7 900", "s")
