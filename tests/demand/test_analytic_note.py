"""«Аналитическая справка»: what it says, whom it never gives away, that it can be printed."""

from io import BytesIO
from pathlib import Path

import pypdfium2
import pytest
from helpers.demand_centre import (
    TODAY,
    WISHES,
    add_staff,
    ask_families,
    demand_questions,
    give_services,
    open_mornings,
)
from helpers.survey_rows import add_form_rows, add_questionnaire_rows, add_version_rows, free
from openpyxl import load_workbook

from kcentre.analysis.demand.conclusion import accept_conclusion, keep_conclusion
from kcentre.analysis.demand.sheets import analytic_note
from kcentre.language import Refused
from kcentre.paper import pdf_bytes, write_docx, write_xlsx
from kcentre.paper.chart import Chart
from kcentre.paper.document import Document, Heading, Paragraph, Signature, Table
from kcentre.storage import CentreFile

NBSP = "\u00a0"


def prepared(file: CentreFile, count: int = 84, **fields: object) -> int:
    psychologist, _ = add_staff(file)
    open_mornings(file, psychologist)
    give_services(file, psychologist, 60, mark=5)
    return ask_families(file, count, **fields)  # type: ignore[arg-type] # fields of the draft


def note(file: CentreFile, round_id: int) -> Document:
    return analytic_note(file, round_id, TODAY)


def sections(document: Document) -> list[str]:
    return [
        block.text for block in document.blocks if isinstance(block, Heading) and block.level == 1
    ]


def tables(document: Document) -> dict[str, Table]:
    found = [block for block in document.blocks if isinstance(block, Table)]
    return {table.caption.split(". ", 1)[1]: table for table in found}


def prose(document: Document) -> str:
    texts = (block.text for block in document.blocks if isinstance(block, Paragraph))
    return " ".join(texts).replace(NBSP, " ")


def printed(document: Document) -> str:
    pdf = pypdfium2.PdfDocument(BytesIO(pdf_bytes(document)))
    return " ".join(" ".join(page.get_textpage().get_text_range().split()) for page in pdf)


def test_the_note_has_its_sections_and_is_signed(centre: CentreFile) -> None:
    document = note(centre, prepared(centre, target=80))
    assert document.title == (
        "АНАЛИТИЧЕСКАЯ СПРАВКА\nпо изучению спроса на услуги консультационного центра"
    )
    assert sections(document) == [
        "1. Цель изучения спроса",
        "2. Организация опроса",
        "3. Ответы на вопросы анкеты",
        "4. Связь ответов",
        "5. Спрос и возможности центра",
        "6. Выводы и предложения",
    ]
    assert isinstance(document.blocks[-1], Signature)
    assert "Получено: 84 анкеты при плане 80 (105 %)." in prose(document)


def test_every_question_has_a_table_and_a_chart_where_it_says_more(centre: CentreFile) -> None:
    document = note(centre, prepared(centre))
    captions = tables(document)
    assert [f"Ответы на вопрос {place}" in captions for place in range(1, 11)] == [True] * 9 + [
        False
    ]
    charts = [block for block in document.blocks if isinstance(block, Chart)]
    assert all(len(chart.categories) >= 4 for chart in charts)
    assert charts[0].title == f"Рисунок 1. Вопрос 2, % ответивших (n{NBSP}={NBSP}84)"
    assert "ответили 84 из 84" in captions["Ответы на вопрос 1"].note.replace(NBSP, " ")


def test_pairs_of_questions_have_no_empty_columns(centre: CentreFile) -> None:
    captions = tables(note(centre, prepared(centre)))
    ages = captions["Темы и возраст ребёнка, % анкет столбца"]
    assert [column.title for column in ages.columns[1:]] == ["1–3 года", "3–5 лет", "5–7 лет"]
    assert "Специалисты и удобное время, % анкет столбца" in captions


def test_wishes_stand_beside_services_and_hours(centre: CentreFile) -> None:
    table = tables(note(centre, prepared(centre)))["Пожелания семей, услуги и часы приёма"]
    rows = {row.cells[0]: row.cells[1:] for row in table.rows if len(row.cells) > 1}
    assert rows["Эмоции и поведение"] == (33, 39.3, 60, None)
    assert rows["будни, вечер"] == (42, 50.0, 0, 0.0)
    assert rows["учитель-дефектолог (в\u00a0центре нет)"] == (21, 25.0, 0, None)


def test_small_groups_are_hidden_everywhere(centre: CentreFile) -> None:
    document = note(centre, prepared(centre, 12))
    table = tables(document)["Пожелания семей, услуги и часы приёма"]
    rows = {str(row.cells[0]): row.cells[1:] for row in table.rows if len(row.cells) > 1}
    assert rows["Эмоции и поведение"][:2] == (None, None)
    assert "просят 3 из" not in prose(document)


@pytest.mark.parametrize("count", [1, 4])
def test_few_forms_give_no_figures(centre: CentreFile, count: int) -> None:
    document = note(centre, prepared(centre, count))
    assert tables(document) == {}
    assert "слишком мало" in prose(document)


def test_an_empty_round_says_so(centre: CentreFile) -> None:
    document = note(centre, prepared(centre, 0))
    assert "Заполненных анкет пока нет" in prose(document)
    assert "0 %" not in prose(document)
    assert tables(document) == {}


def test_a_round_that_is_gone_is_refused(centre: CentreFile) -> None:
    with pytest.raises(Refused):
        note(centre, 99)


def test_the_heads_conclusions_take_the_place_of_the_draft(centre: CentreFile) -> None:
    round_id = prepared(centre)
    keep_conclusion(centre, round_id, "Спрос высокий.\n\nПредлагается:\n1) открыть вечер.")
    accept_conclusion(centre, round_id, TODAY.replace(year=2025))
    document = note(centre, round_id)
    assert "Спрос высокий. 1) открыть вечер. Выводы приняты 24.11.2025." in prose(document)
    assert "увеличить часы" not in prose(document)


def test_free_answers_are_counted_never_quoted(centre: CentreFile) -> None:
    made = add_questionnaire_rows(centre, demand_questions(centre))
    round_id = prepared(centre, made=made)
    answers = [{WISHES: free("Позвоните Кате Ёлкиной")}] * 6
    add_form_rows(centre, made, round_id, answers, first_number=101)
    document = note(centre, round_id)
    assert "Свободных ответов получено 6" in prose(document)
    assert "Ёлкиной" not in printed(document)


def test_an_earlier_round_is_compared_with(centre: CentreFile) -> None:
    made = add_questionnaire_rows(centre, demand_questions(centre))
    prepared(centre, 60, made=made, evening=10, title="весна 2026", starts=TODAY.replace(month=3))
    later = add_version_rows(centre, made, demand_questions(centre))
    round_id = ask_families(centre, 84, made=later)
    document = note(centre, round_id)
    assert "5. Сравнение с предыдущим опросом" in sections(document)
    assert "весна 2026" in prose(document)
    assert "вечер" in prose(document)


def test_the_note_is_printed_and_written_in_every_format(
    centre: CentreFile, tmp_path: Path
) -> None:
    document = note(centre, prepared(centre))
    text = printed(document)
    assert "АНАЛИТИЧЕСКАЯ СПРАВКА" in text
    assert "Речевое развитие" in text
    write_xlsx(document, tmp_path / "Справка.xlsx")
    sheets = load_workbook(tmp_path / "Справка.xlsx").sheetnames
    assert {"3. Ответы на вопросы анкеты", "6. Выводы и предложения"} <= set(sheets)
    write_docx(document, tmp_path / "Справка.docx")
    assert (tmp_path / "Справка.docx").stat().st_size > 5_000
