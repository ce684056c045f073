"""A document as an editable text: read back, it says what the document says."""

import os
from dataclasses import replace
from datetime import date
from io import BytesIO
from pathlib import Path

import docx
import openpyxl.xml
import pytest
from docx.document import Document as Text
from docx.oxml.ns import qn
from docx.shared import Pt
from paper_sample import report

from kcentre.paper import write_docx
from kcentre.paper.chart import Chart, ChartKind, Series
from kcentre.paper.document import (
    Align,
    Banner,
    Choice,
    Choices,
    Column,
    Document,
    Heading,
    Kind,
    Line,
    Lines,
    PageBreak,
    PaperSize,
    Paragraph,
    Signature,
    Spacer,
    Table,
    WritingLines,
    adopted,
    approved,
    body,
    group,
    total,
)
from kcentre.paper.docx import docx_bytes


def opened(document: Document) -> Text:
    return docx.Document(BytesIO(docx_bytes(document)))


def of(*blocks: object, **more: object) -> Text:
    return opened(Document("Справка", blocks, **more))  # type: ignore[arg-type]


def told(text: Text) -> list[str]:
    return [line.text for line in text.paragraphs if line.text]


def rows_of(text: Text, place: int = 0) -> list[list[str]]:
    return [[cell.text for cell in row.cells] for row in text.tables[place].rows]


def test_lines_to_write_on_stay_one_line_long() -> None:
    text = of(
        Paragraph(f"адрес: {'_' * 200}", Align.LEFT),
        Paragraph("_" * 200, Align.LEFT, small=True),
        Paragraph("«____» ______ 20____ г."),
        WritingLines(2),
    )
    _, address, small, day, first, second = told(text)
    assert 50 < len(address) < 80
    assert len(small) == 96
    assert day == "«____» ______ 20____ г."
    assert first == second
    assert 75 < len(first) <= 80


def test_a_form_in_large_print_is_large_here_too() -> None:
    choices = Choices((Choice("мать"), Choice("другое:", is_written=True)), "Один ответ")
    document = Document("Анкета", (Heading("1. Кто Вы?", 2), choices, WritingLines(1)))
    plain, large = opened(document), opened(replace(document, enlarged=1.5))
    for style, size in (("Normal", 12), ("Heading 2", 12)):
        assert plain.styles[style].font.size.pt == size
        assert large.styles[style].font.size.pt == size * 1.5
    (hint,) = [line for line in large.paragraphs if line.text == "Один ответ"]
    assert hint.runs[0].font.size == Pt(15)
    assert len(told(large)[-1]) * 1.5 == pytest.approx(len(told(plain)[-1]), abs=2)


def test_an_answer_says_where_it_leads() -> None:
    text = of(Choices((Choice("нет", hint="→ переходите к вопросу 6"), Choice("да"))))
    assert told(text)[1:] == ["☐ нет  → переходите к вопросу 6", "☐ да"]


def test_a_question_is_not_torn_from_its_answers() -> None:
    text = of(Choices((Choice("мать"), Choice("отец"), Choice("другое:")), "Один ответ"))
    kept = [line.paragraph_format.keep_with_next for line in text.paragraphs if line.text][1:]
    assert kept == [True, True, True, False]


def test_a_whole_report_is_written(tmp_path: Path) -> None:
    path = tmp_path / "Отчёт.docx"
    write_docx(report(), path)
    text = docx.Document(str(path))
    assert text.core_properties.title == report().title.replace("\n", " ")
    assert text.core_properties.author == report().organisation
    assert len(text.tables) >= 2
    assert list(tmp_path.iterdir()) == [path]


def test_nothing_tells_who_wrote_it_or_when() -> None:
    text = of(Paragraph("Текст"), organisation="Сад № 7")
    properties = text.core_properties
    assert (properties.author, properties.last_modified_by, properties.comments) == (
        "Сад № 7", "", "",
    )  # fmt: skip
    assert properties.created is not None
    assert properties.created.year == 2000
    assert properties.language == "ru-RU"


def test_a_long_title_is_cut_in_the_properties_alone() -> None:
    title = ("Сведения о работе " * 20).strip()
    text = opened(Document(title, (Paragraph("Текст"),), subject=title))
    assert len(text.core_properties.title) == 255
    assert title in told(text)


def test_the_front_of_an_official_paper() -> None:
    text = of(
        Paragraph("Текст"),
        letterhead=("МБДОУ «Ёлочка»", "г. Набережные Челны"),
        addressee=("Начальнику управления",),
        subtitle="за 2026 год",
        adopted=adopted("педагогическим советом"),
        approved=approved("Заведующий", "О. В. Ёлкина"),
    )
    assert told(text)[:5] == [
        "МБДОУ «Ёлочка»", "г. Набережные Челны", "Начальнику управления", "Справка", "за 2026 год",
    ]  # fmt: skip
    left, _, right = rows_of(text)[0]
    assert left.startswith("ПРИНЯТО\nпедагогическим советом")
    assert right.startswith("УТВЕРЖДАЮ\nЗаведующий")


def test_pages_are_numbered_from_the_second_on() -> None:
    section = of(Paragraph("Текст")).sections[0]
    assert section.different_first_page_header_footer
    assert "PAGE" in section.header.paragraphs[0]._p.xml
    assert not section.first_page_header.paragraphs[0].text


@pytest.mark.parametrize(
    ("size", "landscape", "width"), [(PaperSize.A4, False, 210), (PaperSize.A3, True, 420)]
)
def test_the_page_is_the_documents_own(size: PaperSize, landscape: bool, width: int) -> None:
    section = of(Paragraph("Текст"), size=size, landscape=landscape).sections[0]
    assert round((section.page_width or 0) / 36_000) == width
    assert round((section.left_margin or 0) / 36_000) == 30


def test_headings_and_texts() -> None:
    text = of(
        Heading("Выводы"),
        Heading("О темах", 2),
        Paragraph("Первый абзац\nвторой", bold=True),
        Paragraph("Примечание", Align.LEFT, small=True),
        Banner("ЖУРНАЛ"),
        PageBreak(),
        Spacer(10),
    )
    styles = {line.text: line.style.name for line in text.paragraphs if line.style}
    assert styles["Выводы"] == "Heading 1"
    assert styles["О темах"] == "Heading 2"
    bold = next(line for line in text.paragraphs if line.text == "второй")
    assert bold.runs[0].bold
    assert bold.paragraph_format.first_line_indent is not None


def test_a_table_says_its_rows_under_heads_repeated_on_every_page() -> None:
    columns = (
        Column("Тема"),
        Column("очно", Kind.INTEGER, "Услуг"),
        Column("всего", Kind.INTEGER, "Услуг"),
        Column("Доля, %", Kind.PERCENT),
    )
    rows = (group("По темам"), body("Речь", 3, 5, 41.666), total("Итого", 3, None, 100))
    text = of(Table(columns, rows, "Таблица 1", "Без анонимных"))
    said = rows_of(text)
    assert said[0] == ["Тема", "Услуг", "Услуг", "Доля, %"]
    assert said[1] == ["Тема", "очно", "всего", "Доля, %"]
    assert said[2] == ["По темам"] * 4
    assert said[3] == ["Речь", "3", "5", "41,7"]
    assert said[4] == ["Итого", "3", "—", "100,0"]
    assert said[5] == ["Без анонимных"] * 4
    heads = [row._tr.find(f"{qn('w:trPr')}/{qn('w:tblHeader')}") for row in text.tables[0].rows]
    assert [head is not None for head in heads] == [True, True, False, False, False, False]


def test_an_empty_table_says_so() -> None:
    text = of(Table((Column("Тема"), Column("Услуг", Kind.INTEGER)), ()))
    assert rows_of(text)[1] == ["нет данных", "нет данных"]


def test_lines_that_differ_within_a_cell() -> None:
    cell = Lines((Line("Ёлкина О. В.", bold=True), Line("педагог-психолог", small=True)))
    text = of(Table((Column("Кто"),), (body(cell),)))
    lines = text.tables[0].rows[1].cells[0].paragraphs
    assert [line.text for line in lines] == ["Ёлкина О. В.", "педагог-психолог"]
    assert lines[0].runs[0].bold


def test_a_chart_is_a_picture_that_says_what_it_shows() -> None:
    chart = Chart("Темы", ChartKind.BARS, ("Речь", "Игра"), (Series("Услуг", (3, 5)),))
    text = of(chart)
    assert len(text.inline_shapes) == 1
    assert text.inline_shapes[0]._inline.docPr.get("descr") == "Темы"
    assert "Темы" in told(text)


def test_a_signature_never_stands_alone_on_a_page() -> None:
    text = of(Paragraph("Текст"), Signature("Заведующий", "О. В. Ёлкина"))
    written, gap = text.paragraphs[-2:]
    assert written.text == "Текст"
    assert written.paragraph_format.keep_with_next
    assert gap.paragraph_format.keep_with_next


def test_a_signature_has_a_line_to_sign_on_and_a_day() -> None:
    text = of(Paragraph("Текст"), Signature("Заведующий", "О. В. Ёлкина", date(2028, 2, 29)))
    said = rows_of(text)
    assert (said[0][0], said[0][2]) == ("Заведующий", "О. В. Ёлкина")
    assert set(said[0][1]) == {"_"}
    assert said[2][0] == "29.02.2028"
    blank = rows_of(of(Signature("Заведующий", "О. В. Ёлкина")))
    assert blank[2][0].startswith("«____»")
    undated = rows_of(of(Signature("Заведующий", "О. В. Ёлкина", dated=False)))
    assert len(undated) == 2


def test_what_xml_cannot_hold_is_left_out() -> None:
    text = of(Paragraph("Про\x0bверка\x00 <b>&amp;</b> О’Коннор"))
    assert "Проверка <b>&amp;</b> О’Коннор" in told(text)


def test_openpyxl_stays_away_from_lxml() -> None:
    assert os.environ["OPENPYXL_LXML"] == "False"
    assert not openpyxl.xml.LXML
