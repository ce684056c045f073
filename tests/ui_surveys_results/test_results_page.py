"""The page «Результаты»: rounds, views, doors, the keyboard."""

from datetime import date
from functools import partial

from helpers.keyboard import press
from helpers.results_page import OpenResults, Results
from helpers.results_rows import LONG, add_lonely_round, add_two_rounds
from helpers.survey_rows import add_form_rows, add_questionnaire_rows, add_round_rows, asks
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel

from kcentre.storage import CentreFile
from kcentre.surveys.forms.verbs import remove_forms
from kcentre.surveys.values import QuestionKind
from ui.surveys.results.forms_dialog import FormsDialog
from ui.surveys.results.questions_view import QuestionsView
from ui.surveys.results.views import CROSS, QUESTIONS, VIEWS


def _questions(made: Results) -> QuestionsView:
    view = made.show(QUESTIONS)
    assert isinstance(view, QuestionsView)
    return view


def _cells(view: QuestionsView, line: int) -> list[str]:
    return [door.text for door in view.question.table.figures.lines[line]]


def _nothing(_file: CentreFile) -> None:
    return None


def test_without_rounds_the_page_says_what_will_be_here_and_leads_to_them(
    results: OpenResults,
) -> None:
    made = results(_nothing)
    assert made.page.empty.isVisible()
    assert not made.page.bar.isVisible()
    with made.qtbot.waitSignal(made.page.go_to) as gone:
        made.page.empty.button.click()
    assert gone.args == ["surveys/rounds"]


def test_a_round_without_forms_leads_to_entering_them(results: OpenResults) -> None:
    made = results(add_lonely_round)
    assert made.page.empty.isVisible()
    assert not made.page.bar.paper.isEnabled()
    with made.qtbot.waitSignal(made.page.go_to) as gone:
        made.page.empty.button.click()
    assert gone.args == ["surveys/rounds/1"]


def test_the_newest_round_is_shown_with_its_questions(results: OpenResults) -> None:
    made = results()
    assert made.page.bar.rounds.currentText() == "Изучение спроса, осень 2026 · 84\u00a0анкеты"
    view = _questions(made)
    assert [line.count for line in view.questions.lines][:2] == ["84", "84"]
    assert view.questions.lines[0].section == "О ребёнке"
    assert view.question.title.text() == "1. Возраст ребёнка"
    assert _cells(view, -1)[:2] == ["Ответили (n)", "84"]


def test_a_target_leads_to_a_round_and_a_view(results: OpenResults) -> None:
    made = results()
    made.go("1")
    assert made.page.bar.rounds.currentText().startswith("Изучение спроса, осень 2025")
    made.go("2/cross")
    assert made.page.bar.rounds.currentText().startswith("Изучение спроса, осень 2026")
    assert made.page.view is made.page.views[CROSS]


def test_all_rounds_of_a_questionnaire_are_looked_at_together(results: OpenResults) -> None:
    made = results()
    made.page.bar.rounds.setCurrentIndex(made.page.bar.rounds.count() - 1)
    made.settle()
    assert "все опросы (2)" in made.page.bar.rounds.currentText()
    assert _questions(made).question.base.text().endswith("ответили 144 из 144\u00a0анкет")
    assert made.page.bar.facts.text() == "20.09.2025 – 20.09.2026"


def test_arrows_move_on_and_alt_arrows_from_anywhere(results: OpenResults) -> None:
    made = results()
    view = _questions(made)
    made.wake()
    view.questions.setFocus()
    press(made.window, "Down")
    assert view.question.title.text() == f"2. {LONG}"
    view.question.table.setFocus()
    press(made.window, "Alt+Right")
    assert view.question.title.text().startswith("3. ")
    press(made.window, "Alt+Left")
    press(made.window, "Alt+Left")
    press(made.window, "Alt+Left")
    assert view.question.title.text().startswith("1. ")


def test_several_answers_are_explained_and_one_answer_is_not(results: OpenResults) -> None:
    view = _questions(results())
    assert not view.question.note.isVisible()
    view.questions.go_to("q2")
    assert view.question.note.text() == "Можно было выбрать несколько: сумма больше 100\u00a0%."
    assert view.question.note.isVisible()


def test_a_scale_has_its_mean_and_the_meaning_of_its_ends(results: OpenResults) -> None:
    view = _questions(results())
    view.questions.go_to("q6")
    assert view.question.mean.isVisible()
    assert view.question.mean.text().startswith("4")
    assert "95\u00a0% интервал среднего" in view.question.spread.text()
    assert view.question.note.text() == "1 — не важна, 5 — очень важна"
    assert _cells(view, 4)[0].startswith("5")


def test_a_question_without_answers_says_so_and_shows_no_table(results: OpenResults) -> None:
    view = _questions(results())
    view.questions.go_to("q9")
    assert view.question.none.isVisible()
    assert not view.question.table.isVisible()
    assert not view.question.chart.isVisible()


def test_a_count_opens_the_forms_behind_it_by_their_numbers(results: OpenResults) -> None:
    made = results()
    view = _questions(made)
    made.wake()
    count = next(door for door in view.question.table.doors() if door.code)
    view.question.table.opened.emit(count.code)
    dialog = made.dialog(FormsDialog)
    assert isinstance(dialog, FormsDialog)
    assert dialog.sum.text().startswith(count.text)
    assert dialog.model.rowCount() == int(count.text)
    shown = dialog.model.row_at(0)
    assert shown is not None
    assert shown[1:3] == ("20.09.2026", "бумажная")
    with made.qtbot.waitSignal(made.page.go_to) as gone:
        dialog.table.row_activated.emit(0)
    form = shown[-1]
    assert gone.args == [f"surveys/rounds/2/form/{form.id}"]


def test_the_base_opens_all_that_answered_and_a_zero_opens_nothing(results: OpenResults) -> None:
    made = results()
    view = _questions(made)
    doors = view.question.table.figures.lines
    assert not doors[4][1].opens  # «старше 7 лет»: nobody
    view.question.table.opened.emit(doors[-1][1].code)
    dialog = made.dialog(FormsDialog)
    assert isinstance(dialog, FormsDialog)
    assert dialog.sum.text() == "84\u00a0анкеты"
    dialog.reject()


def test_new_forms_are_counted_at_once(results: OpenResults) -> None:
    made = results()
    view = _questions(made)
    view.questions.go_to("q5")
    made.desk.operations.change(partial(remove_forms, form_ids=[61, 62]))
    made.settle()
    assert made.page.bar.rounds.currentText().endswith("82\u00a0анкеты")
    assert view.questions.key == "q5"
    assert "82" in view.question.base.text()


def test_the_first_of_what_was_written_stands_there(results: OpenResults) -> None:
    made = results()
    view = _questions(made)
    view.questions.go_to("q8")
    made.settle()
    assert view.question.written.isVisible()
    assert len(view.question.written.text().split("\n")) == 10
    assert view.question.texts.text() == "Что написали: 21\u00a0ответ"
    view.questions.go_to("q2")
    made.settle()
    assert view.question.written.text().startswith("•\u00a0Как приучить к горшку")
    view.questions.go_to("q1")
    made.settle()
    assert not view.question.written.isVisible()


def test_every_view_has_its_papers_and_everything_a_name(results: OpenResults) -> None:
    made = results()
    for key, _ in VIEWS:
        view = made.show(key)
        assert view.papers(), key
        assert made.page.bar.paper.isEnabled()
        assert view.first().accessibleName(), key


def test_one_form_and_a_long_question_and_a_single_question_are_shown(
    results: OpenResults,
) -> None:
    def fill(file: CentreFile) -> None:
        questions = [asks("Ё" * 300, "да’с", "x" * 300, kind=QuestionKind.SEVERAL)]
        made = add_questionnaire_rows(file, questions, title="Анкета O’Нил")
        round_id = add_round_rows(file, made, starts=date(2024, 2, 29))
        add_form_rows(file, made, round_id, [{"q1": ("o1",)}], filled_on=date(2024, 2, 29))

    made = results(fill)
    view = _questions(made)
    assert _cells(view, 0)[:3] == ["да’с", "1", "100,0"]
    assert made.page.bar.facts.text() == "29.02.2024"
    assert view.question.width() <= view.width()
    for label in view.question.findChildren(QLabel):
        assert label.textFormat() in {Qt.TextFormat.PlainText, Qt.TextFormat.AutoText}
    cross = made.show(CROSS)
    assert not cross.papers()


def test_two_rounds_fill_helper_writes_what_it_says(centre: CentreFile) -> None:
    before, after = add_two_rounds(centre, 3, 4)
    rows = centre.db.run("SELECT round_id, count(*) FROM survey_form GROUP BY round_id").fetchall()
    assert rows == [(before, 3), (after, 4)]
