"""The papers of the results as data: what is said, what is hidden, how they are written."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from helpers.results_rows import add_lonely_round, add_two_rounds
from helpers.survey_rows import (
    Given,
    add_form_rows,
    add_questionnaire_rows,
    add_round_rows,
    asks,
    free,
)

from kcentre.centre.queries import topics
from kcentre.paper import pdf_bytes, write_xlsx
from kcentre.paper.chart import Chart
from kcentre.paper.document import Document, Heading, Paragraph, Row, RowRole, Table
from kcentre.storage import CentreFile
from kcentre.surveys.questionnaires.records import Option
from kcentre.surveys.results.coding import switch_topic
from kcentre.surveys.results.free_answers import FreeAnswerFilter
from kcentre.surveys.results.protection import HIDDEN_NOTE
from kcentre.surveys.results.scope import Scope
from kcentre.surveys.results.sheets.changes import changes_paper
from kcentre.surveys.results.sheets.free import free_paper
from kcentre.surveys.results.sheets.questions import questions_paper
from kcentre.surveys.results.sheets.two_questions import cross_paper
from kcentre.surveys.values import END, QuestionKind

Made = Callable[[CentreFile], Document]


def _texts(document: Document) -> list[str]:
    shown = [block for block in document.blocks if isinstance(block, (Paragraph, Heading))]
    return [block.text for block in shown]


def _tables(document: Document) -> list[Table]:
    return [block for block in document.blocks if isinstance(block, Table)]


def _row(table: Table, name: str) -> Row:
    return next(row for row in table.rows if row.cells[0] == name)


def test_every_question_has_its_head_chart_and_table(centre: CentreFile) -> None:
    _, later = add_two_rounds(centre)
    paper = questions_paper(centre, Scope((later,)))
    assert paper.subtitle == "Изучение спроса, осень 2026"
    said = _texts(paper)
    assert said[0] == "Анкет: 84, с 20.09.2026 по 20.09.2026."
    assert "1. Возраст ребёнка" in said
    assert "Нет ответов." in said
    assert said[-1] == HIDDEN_NOTE
    charts = [block for block in paper.blocks if isinstance(block, Chart)]
    assert len(charts) == len(_tables(paper)) == 6
    assert _row(_tables(paper)[0], "до 1 года").cells[1:3] == (10, 11.9)


def test_one_question_alone_keeps_its_number(centre: CentreFile) -> None:
    _, later = add_two_rounds(centre)
    paper = questions_paper(centre, Scope((later,)), "q4")
    heads = [block.text for block in paper.blocks if isinstance(block, Heading)]
    assert heads == ["4. Удобное время"]


def test_a_small_round_shows_no_answers_on_paper(centre: CentreFile) -> None:
    _, round_id = add_lonely_round(centre, 4)
    paper = questions_paper(centre, Scope((round_id,)))
    assert not _tables(paper)
    assert "Ответили меньше 5 человек: ответы не печатаются." in _texts(paper)


def test_a_small_group_is_hidden_with_what_would_give_it_away(centre: CentreFile) -> None:
    made = add_questionnaire_rows(centre, [asks("Возраст", "до 3", "3–5", "5–7")])
    round_id = add_round_rows(centre, made)
    forms = [{"q1": "o1"}] * 3 + [{"q1": "o2"}] * 8 + [{"q1": "o3"}] * 20
    add_form_rows(centre, made, round_id, forms)
    (table,) = _tables(questions_paper(centre, Scope((round_id,))))
    assert [row.cells[1] for row in table.rows] == [None, None, 20]


def test_a_skip_rule_does_not_tell_who_chose_the_answer_before_it(centre: CentreFile) -> None:
    leads = asks("Кто Вы?", options=(Option("мать"), Option("отец"), Option("иное", leads_to=END)))
    made = add_questionnaire_rows(centre, [leads, asks("Возраст", "до 3", "3–5")])
    round_id = add_round_rows(centre, made)
    answered = [{"q1": "o1", "q2": "o1"}] * 20 + [{"q1": "o2", "q2": "o2"}] * 8 + [{"q1": "o2"}] * 2
    add_form_rows(centre, made, round_id, [*answered, *[{"q1": "o3"}] * 3])
    bases = [text for text in _texts(questions_paper(centre, Scope((round_id,))))
             if text.startswith("один ответ")]  # fmt: skip
    assert bases[0] == "один ответ · ответили 33 из 33\u00a0анкет"
    assert bases[1] == (
        "один ответ · ответили 28 из 33\u00a0анкет · остальные не ответили или пропустили вопрос "
        "по правилу перехода"
    )


def test_two_questions_are_shown_in_shares_and_numbers(centre: CentreFile) -> None:
    _, later = add_two_rounds(centre)
    paper = cross_paper(centre, Scope((later,)), "q2", "q1")
    shares, numbers = _tables(paper)
    assert _row(shares, "Подготовка к школе").cells[3] == 74.4
    assert _row(numbers, "Подготовка к школе").cells[3] == 29
    assert numbers.rows[-1].role is RowRole.TOTAL
    assert numbers.rows[-1].cells == ("Ответили (n)", 10, 22, 39, 13, 0)
    assert shares.columns[-1].absent == "—"
    assert shares.columns[1].absent == "*"
    assert any(text.startswith("Ответили на оба вопроса: 84") for text in _texts(paper))


def test_two_questions_of_a_small_round_are_not_printed(centre: CentreFile) -> None:
    _, round_id = add_lonely_round(centre, 4)
    paper = cross_paper(centre, Scope((round_id,)), "q2", "q1")
    assert not _tables(paper)
    assert _texts(paper)[-1].startswith("Анкет слишком мало")


def test_two_rounds_say_what_changed_and_list_everything(centre: CentreFile) -> None:
    earlier, later = add_two_rounds(centre)
    paper = changes_paper(centre, Scope((earlier,)), Scope((later,)))
    assert paper.subtitle == "осень 2025 и осень 2026"
    said = _texts(paper)
    assert said[0] == "Опрос «осень 2025»: 60\u00a0анкет; опрос «осень 2026»: 84\u00a0анкеты."
    assert any("«Речевое развитие» вырос" in text for text in said)
    options, means = _tables(paper)
    assert _row(options, "Речевое развитие").cells[1:4] == (21.7, 56.0, 34.3)
    assert means.rows[0].cells[0] == "Насколько Вам важна помощь центра?"
    groups = [row.cells[0] for row in options.rows if row.role is RowRole.GROUP]
    assert "Откуда Вы узнали о центре?" not in groups


def test_a_change_of_a_small_group_is_neither_told_nor_listed(centre: CentreFile) -> None:
    made = add_questionnaire_rows(centre, [asks("Тема", "речь", "школа")])
    rounds = []
    for title, small in (("весна", 2), ("осень", 58)):
        round_id = add_round_rows(centre, made, title)
        forms = [{"q1": "o1"}] * small + [{"q1": "o2"}] * (60 - small)
        add_form_rows(centre, made, round_id, forms)
        rounds.append(round_id)
    paper = changes_paper(centre, Scope((rounds[0],)), Scope((rounds[1],)))
    assert not any("«речь»" in text for text in _texts(paper))
    (options,) = _tables(paper)
    assert _row(options, "речь").cells[1:] == (None, None, None, None, None)


def test_free_answers_stand_under_their_questions_without_form_numbers(
    centre: CentreFile,
) -> None:
    _, later = add_two_rounds(centre)
    wanted = FreeAnswerFilter(Scope((later,)), key="q8")
    paper = free_paper(centre, wanted)
    (table,) = _tables(paper)
    assert len(table.columns) == 1
    assert len(table.rows) == 21
    ids = [row[0] for row in centre.db.run("SELECT id FROM survey_answer WHERE text != ''")]
    topic = topics(centre)[1]
    assert topic.id is not None
    switch_topic(centre, ids[-12:], topic.id)
    topics_of, answers = _tables(free_paper(centre, FreeAnswerFilter(Scope((later,)))))[:2]
    assert topics_of.rows[0].cells == ("Т02 Речевое развитие", 12, 40.0)
    assert answers.columns[1].title == "Темы"


def test_a_topic_of_few_answers_can_not_be_counted(centre: CentreFile) -> None:
    _, later = add_two_rounds(centre)
    ids = [row[0] for row in centre.db.run("SELECT id FROM survey_answer WHERE text != ''")]
    often, seldom = topics(centre)[1:3]
    assert often.id is not None
    assert seldom.id is not None
    switch_topic(centre, ids[-12:], often.id)
    paper = free_paper(centre, FreeAnswerFilter(Scope((later,))))
    assert "Темы отмечены у 12\u00a0ответов из 30." in _texts(paper)
    switch_topic(centre, ids[-14:-12], seldom.id)
    paper = free_paper(centre, FreeAnswerFilter(Scope((later,))))
    topics_of, *answers = _tables(paper)
    assert _row(topics_of, f"{seldom.code} {seldom.title}").cells[1:] == (None, None)
    told = {cell for table in answers for row in table.rows for cell in row.cells[1:]}
    assert told == {"", often.title}
    assert "Темы отмечены у части ответов." in _texts(paper)


def test_a_filter_that_finds_nothing_is_told(centre: CentreFile) -> None:
    _, later = add_two_rounds(centre)
    paper = free_paper(centre, FreeAnswerFilter(Scope((later,)), search="такого нет"))
    assert _texts(paper) == ["Таких ответов нет."]


@pytest.mark.parametrize(
    "make",
    [
        lambda file: questions_paper(file, Scope((1, 2))),
        lambda file: cross_paper(file, Scope((2,)), "q2", "q1"),
        lambda file: changes_paper(file, Scope((1,)), Scope((2,))),
        lambda file: free_paper(file, FreeAnswerFilter(Scope((2,)))),
    ],
)
def test_every_paper_is_written_as_pdf_and_xlsx(
    centre: CentreFile, tmp_path: Path, make: Made
) -> None:
    add_two_rounds(centre)
    paper = make(centre)
    assert pdf_bytes(paper).startswith(b"%PDF")
    path = tmp_path / "Итоги.xlsx"
    write_xlsx(paper, path)
    assert path.stat().st_size


def test_long_and_odd_words_fit(centre: CentreFile) -> None:
    questions = [
        asks("Ё" * 300, "д’Артаньян" * 25, "да", kind=QuestionKind.SEVERAL),
        asks("Пожелания", kind=QuestionKind.TEXT),
    ]
    made = add_questionnaire_rows(centre, questions, "О’Нил " * 30)
    round_id = add_round_rows(centre, made, "29 февраля", starts=date(2024, 2, 29))
    form: dict[str, Given] = {"q1": ("o1",), "q2": free("=1+1 <b> & " * 60)}
    add_form_rows(centre, made, round_id, [form] * 6, filled_on=date(2024, 2, 29))
    scope = Scope((round_id,))
    for paper in (questions_paper(centre, scope), free_paper(centre, FreeAnswerFilter(scope))):
        assert pdf_bytes(paper).startswith(b"%PDF")
