"""Editing a question: options line by line, where answers lead, what is told."""

import pytest
from helpers.keyboard import type_text
from helpers.questionnaires_page import OpenQuestionnaires, Questionnaires
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from kcentre.surveys.values import END, Meaning, QuestionKind
from ui.surveys.questionnaires.options_field import OptionsField


def labels(page: Questionnaires) -> list[str]:
    return [option.label for option in page.designer.work.draft.questions[2].options]


def options_of(page: Questionnaires) -> OptionsField:
    """Show the question about the age and return its options."""
    page.designer.list.choose(2)
    return page.designer.card.question.options


AGES = ["до 1 года", "1–3", "3–5", "5–7", "старше 7"]


def test_options_are_added_moved_and_taken_away(questionnaires_page: OpenQuestionnaires) -> None:
    page = questionnaires_page()
    options = options_of(page)
    options.rows[1].line.setFocus()
    page.press("Alt+Up")
    assert labels(page) == ["1–3", "до 1 года", *AGES[2:]]
    assert options.rows[0].line.hasFocus()
    page.press("Alt+Up")
    page.press("Alt+Down")
    assert labels(page) == AGES
    options.rows[4].line.setFocus()
    page.press("Return")
    type_text(page.window, "ё")
    assert labels(page) == [*AGES, "ё"]
    page.press("Backspace")
    page.press("Backspace")
    assert labels(page) == AGES
    options.rows[0].remove.click()
    assert labels(page) == AGES[1:]
    options.add.click()
    assert options.rows[4].line.hasFocus()
    keys = [option.key for option in page.designer.work.draft.questions[2].options]
    assert keys == ["o2", "o3", "o4", "o5", ""]


def test_several_pasted_lines_are_options(questionnaires_page: OpenQuestionnaires) -> None:
    page = questionnaires_page()
    options = options_of(page)
    QApplication.clipboard().setText("первый\n\n второй \nтретий\n")
    options.add.click()
    page.press("Ctrl+V")
    assert labels(page) == [*AGES, "первый", "второй", "третий"]
    QApplication.clipboard().setText("шесть")
    page.press("Ctrl+V")
    assert labels(page)[-1] == "третийшесть"


def test_tab_visits_the_options_in_their_order(questionnaires_page: OpenQuestionnaires) -> None:
    page = questionnaires_page()
    page.designer.list.choose(1)
    options = options_of(page)
    page.designer.list.choose(7)
    page.designer.list.choose(2)
    page.designer.card.question.form.focus("is_obligatory")
    for row in options.rows:
        page.press("Tab")
        assert row.line.hasFocus()
        page.press("Tab")
        assert row.remove.hasFocus()
    page.press("Tab")
    assert options.add.hasFocus()


def test_the_own_answer_stands_last(questionnaires_page: OpenQuestionnaires) -> None:
    page = questionnaires_page()
    options = options_of(page)
    options.other.setChecked(True)
    assert labels(page) == [*AGES, "другое"]
    assert options.rows[5].own.isVisible()
    options.add.click()
    type_text(page.window, "ж")
    assert labels(page) == [*AGES, "ж", "другое"]
    options.other.setChecked(False)
    assert labels(page) == [*AGES, "ж"]


def test_answers_lead_where_they_are_told_to(questionnaires_page: OpenQuestionnaires) -> None:
    page = questionnaires_page()
    options = options_of(page)
    form = page.designer.card.question
    assert not options.rows[0].lead.isVisible()
    form.leads.setChecked(True)
    assert options.rows[0].lead.isVisible()
    options.rows[4].lead.set_value("q6")
    options.rows[0].lead.set_value(END)
    row = page.designer.list.view.model_of_rows.rows[3]
    assert "«до 1 года» → конец анкеты" in row.words
    assert "«старше 7» → вопрос 6" in row.words
    page.designer.move_question(5, 0)
    page.designer.list.choose(3)
    assert options.rows[4].option().leads_to == "q6"
    page.designer.desk.save()
    page.settle()
    assert page.designer.list.place() == 1
    assert "назад, к вопросу 1" in options.rows[6]._problem.text()
    page.designer.list.choose(3)
    assert "назад, к вопросу 1" in options.rows[4]._problem.text()
    form.leads.setChecked(False)
    assert not any(option.leads_to for option in page.designer.work.draft.questions[3].options)


def test_another_kind_shows_what_it_needs(questionnaires_page: OpenQuestionnaires) -> None:
    page = questionnaires_page()
    options = options_of(page)
    form = page.designer.card.question.form
    kind = form.field("kind").editor
    kind.set_value(QuestionKind.YES_NO)
    assert [row.line.text() for row in options.rows] == ["да", "нет", "затрудняюсь ответить"]
    assert options.rows[0].line.isReadOnly()
    assert options.add.isHidden()
    kind.set_value(QuestionKind.SCALE)
    assert form.field("options").isHidden()
    assert form.field("lowest").isVisible()
    kind.set_value(QuestionKind.SEVERAL)
    assert not options.rows[0].line.isReadOnly()
    assert page.designer.card.question.leads.isHidden()
    page.designer.work.undo()
    assert labels(page) == AGES


def test_the_meaning_is_out_of_the_way(questionnaires_page: OpenQuestionnaires) -> None:
    page = questionnaires_page()
    options_of(page)
    form = page.designer.card.question
    assert form.meaning.isHidden()
    form.more.click()
    assert form.meaning.isVisible()
    form.meaning.field("meaning").editor.set_value(Meaning.TOPICS)
    page.pause()
    assert page.designer.work.draft.questions[2].meaning is Meaning.TOPICS
    page.designer.list.choose(7)
    page.pause()
    assert "у вопроса 3" in form.meaning.field("meaning").problem()
    assert form.meaning.isVisible()


@pytest.mark.parametrize("field", ["list", "text"])
def test_the_keys_take_back_what_is_unsaved(
    questionnaires_page: OpenQuestionnaires, field: str
) -> None:
    page = questionnaires_page()
    page.designer.list.choose(2)
    before = list(page.questions)
    page.designer.remove_question()
    target = page.designer.list.view if field == "list" else _text(page)
    target.setFocus()  # type: ignore[attr-defined] # a widget
    QTest.keyClick(target, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)  # type: ignore[call-overload]
    page.settle()
    assert page.questions == before
    QTest.keyClick(target, Qt.Key.Key_Y, Qt.KeyboardModifier.ControlModifier)  # type: ignore[call-overload]
    page.settle()
    assert len(page.questions) == len(before) - 1
    assert page.titles == ["Изучение спроса"]


def _text(page: Questionnaires) -> object:
    return page.designer.card.question.form.field("text").editor


def test_a_question_is_dragged_to_its_place(questionnaires_page: OpenQuestionnaires) -> None:
    page = questionnaires_page()
    rows = page.designer.list.view.model_of_rows
    before = list(page.questions)

    def drop(source: int, gap: int) -> None:
        dragged = rows.mimeData([rows.index(source)])
        action = Qt.DropAction.MoveAction
        assert not rows.dropMimeData(dragged, action, gap, 0, rows.index(-1))

    drop(1, 3)
    assert page.questions[:3] == [before[1], before[0], before[2]]
    drop(2, 0)
    assert page.questions == before
    drop(1, -1)
    assert page.questions[-1] == before[0]
    assert not rows.flags(rows.index(0)) & Qt.ItemFlag.ItemIsDragEnabled


def test_the_keys_move_and_copy(questionnaires_page: OpenQuestionnaires) -> None:
    page = questionnaires_page()
    before = list(page.questions)
    page.designer.list.choose(0)
    page.designer.list.view.setFocus()
    page.press("Alt+Up")
    assert page.questions == before
    page.press("Alt+Down")
    assert page.questions[:2] == [before[1], before[0]]
    assert page.designer.list.place() == 1
    page.press("Ctrl+D")
    assert page.questions[1:3] == [before[0], before[0]]
    assert page.designer.list.place() == 2
