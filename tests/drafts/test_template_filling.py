"""A text with holes becomes a paper: filled where the centre knows, visibly blank elsewhere."""

import pytest

from kcentre.centre.missing import Missing
from kcentre.drafts.templates import BLANK, Fact, blanks, filled, filled_text, template_problems
from kcentre.paper.document import Heading, Paragraph, Signature

FACTS = {
    fact.key: fact
    for fact in (
        Fact("детский сад", "название", "Детский сад № 7 «Ласточка» & Co <b>"),
        Fact("центр", "центр", "консультационный центр"),
        Fact("телефон", "телефон", None, "centre/passport"),
        Fact("Центр", "кратко", "Пункт"),
    )
}


def test_headings_items_and_paragraphs() -> None:
    text = (
        "# 1. Общие положения\n1.1. Настоящее положение\nустановлено здесь.\n1.2. Второй пункт:\n"
        "- первое;\n- второе.\n\nИ ещё\n## Подробнее\n[[подпись]]\nКонец"
    )
    signed = Signature("Заведующий", "А. П. Соколова")
    assert filled(text, FACTS, {"подпись": (signed,)}) == (
        Heading("1. Общие положения"),
        Paragraph("1.1. Настоящее положение установлено здесь."),
        Paragraph("1.2. Второй пункт:", leads=True),
        Paragraph("—\u00a0первое;"),
        Paragraph("—\u00a0второе."),
        Paragraph("И ещё"),
        Heading("Подробнее", level=2),
        signed,
        Paragraph("Конец"),
    )


def test_a_date_or_a_number_at_a_line_s_beginning_is_no_new_paragraph() -> None:
    text = "закон от\n29.12.2012 № 273-ФЗ и не более\n30 дней"
    assert filled(text, FACTS) == (
        Paragraph("закон от 29.12.2012 №\u00a0273-ФЗ и не более 30 дней"),
    )


def test_a_fact_is_never_read_as_markup() -> None:
    sly = {"слово": Fact("слово", "слово", "# {детский сад} [[подпись]]")}
    assert filled("{слово}", sly) == (Paragraph("# {детский сад} [[подпись]]"),)


def test_a_capital_letter_in_braces_is_one_on_paper() -> None:
    assert filled(
        "{Консультационный} {Центр} {центр}", {**FACTS, "консультационный": FACTS["центр"]}
    )
    assert filled_text("{Детский сад}: {Центр}, {центр}", FACTS).text == (
        "Детский сад № 7 «Ласточка» & Co <b>: Пункт, консультационный центр"
    )


def test_what_is_unknown_is_blank_and_named_once() -> None:
    text = "Телефон {телефон}, ещё раз {телефон}, {нет такого}"
    told = filled_text(text, FACTS)
    assert told.text == f"Телефон {BLANK}, ещё раз {BLANK}, {BLANK}"
    assert told.blanks == (Missing("телефон", "centre/passport"), Missing("нет такого", ""))
    assert filled("[[неведомая вставка]]", FACTS) == (Paragraph(BLANK),)


def test_an_optional_line_goes_where_something_in_it_is_unknown() -> None:
    text = "Начало\n\n? Звоните: {телефон}\n\n? Приходите: {детский сад}\n\nКонец"
    told = filled_text(text, FACTS)
    assert told.text == "Начало\n\nПриходите: Детский сад № 7 «Ласточка» & Co <b>\n\nКонец"
    assert blanks(text, FACTS) == []


def test_lines_and_marks_of_a_message() -> None:
    text = "# Ждём вас\n- бесплатно\n- рядом\n\n\n\nДо встречи"
    assert filled_text(text, {}).text == "Ждём вас\n— бесплатно\n— рядом\n\nДо встречи"


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("Всё {детский сад} верно", ""),
        ("{Детский сад}\n[[подпись]]", ""),
        ("   \n", "Текст пуст"),
        ("Первая\nвторая {сад", "Строка 2: фигурная скобка"),
        ("Лишняя } скобка", "Строка 1: фигурная скобка"),
        ("{}", "Строка 1: данных «» в программе нет"),
        ("{{детский сад}}", "Строка 1: фигурная скобка"),
        ("{детский садик}", "Строка 1: данных «детский садик»"),
        ("ну [[подпись]]", "Строка 1: «[[…]]» стоит на отдельной строке"),
        ("\n\n[[печать]]", "Строка 3: вставки «печать»"),
        ("[[подпись", "Строка 1: «[[…]]»"),
        ("а" * 60_001, "Текст слишком длинный"),
    ],
)
def test_what_is_wrong_with_an_edit_is_told_by_its_line(text: str, said: str) -> None:
    found = [one.sentence for one in template_problems(text, {"детский сад"}, {"подпись"})]
    assert found[0].startswith(said) if said else not found, found
