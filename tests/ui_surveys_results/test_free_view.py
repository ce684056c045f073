"""Free answers on the screen: listed, found, coded from the keyboard."""

from helpers.keyboard import Layout, press, type_text
from helpers.results_page import OpenResults, Results
from helpers.results_rows import LONG
from helpers.survey_rows import add_form_rows, add_questionnaire_rows, add_round_rows, asks
from PySide6.QtCore import Qt

from kcentre.storage import CentreFile
from ui.surveys.results.free_view import FreeView
from ui.surveys.results.views import FREE, QUESTIONS

_ANSWERS = 30
"""21 wishes and 9 texts beside «другое»."""


class Free:
    """The view with the keyboard on its list."""

    def __init__(self, made: Results) -> None:
        view = made.show(FREE)
        assert isinstance(view, FreeView)
        self.made, self.view = made, view
        made.wake()
        view.table.setFocus()

    def press(self, keys: str, layout: Layout = Layout.ENGLISH) -> None:
        press(self.made.window, keys, layout)
        self.made.settle()

    def topics(self, row: int = 0) -> tuple[str, ...]:
        """Return the topics of an answer as the list shows them."""
        self.made.settle()
        line = self.view.table.answers.row_at(row)
        self.made.settle()
        line = self.view.table.answers.row_at(row)
        assert line is not None
        topics: tuple[str, ...] = line[-1].topics
        return topics

    @property
    def count(self) -> int:
        return self.view.table.answers.rowCount()

    @property
    def coded(self) -> str:
        return self.view.topics._note.text()


def test_all_answers_are_listed_with_the_first_one_in_full(results: OpenResults) -> None:
    free = Free(results())
    assert free.count == _ANSWERS
    line = free.view.table.current
    assert line is not None
    assert free.view.text.text.text() == line.text
    assert free.view.text.about.text().startswith(f"Анкета №\u00a0{line.form_number}")
    assert free.coded == f"размечено 0 из {_ANSWERS}"


def test_a_digit_codes_the_answer_and_the_same_digit_takes_it_back(results: OpenResults) -> None:
    free = Free(results())
    free.press("2")
    assert free.topics() == ("Речевое развитие",)
    assert free.coded == f"размечено 1 из {_ANSWERS}"
    free.press("1")
    assert free.topics() == ("Адаптация к детскому саду", "Речевое развитие")
    free.press("2")
    assert free.topics() == ("Адаптация к детскому саду",)


def test_several_answers_are_coded_at_once_and_undone_at_once(results: OpenResults) -> None:
    free = Free(results())
    free.press("Shift+Down")
    free.press("Shift+Down")
    free.press("4")
    assert free.coded == f"размечено 3 из {_ANSWERS}"
    free.press("Ctrl+Z", Layout.RUSSIAN)
    assert free.coded == f"размечено 0 из {_ANSWERS}"
    assert free.topics() == ()


def test_typing_finds_a_topic_and_enter_codes_with_it(results: OpenResults) -> None:
    free = Free(results())
    type_text(free.made.window, "школ")
    assert free.view.topics.pick.hasFocus()
    press(free.made.window, "Return")
    free.made.settle()
    assert free.topics() == ("Подготовка к школе",)
    assert free.view.table.hasFocus()
    assert not free.view.topics.pick.text()


def test_escape_gives_the_keyboard_back_without_coding(results: OpenResults) -> None:
    free = Free(results())
    type_text(free.made.window, "ы")
    assert free.view.topics.pick.hasFocus()
    press(free.made.window, "Escape")
    if free.view.topics.pick.hasFocus():
        press(free.made.window, "Escape")
    assert free.view.table.hasFocus()
    assert free.topics() == ()


def test_zero_takes_what_the_words_hint_at(results: OpenResults) -> None:
    free = Free(results())
    free.made.settle()
    assert free.view.text.hint.text() == "Похоже на: Речевое развитие — отметить (0)"
    free.press("0")
    assert free.topics() == ("Речевое развитие",)
    assert not free.view.text.hint.isVisible()


def test_enter_goes_to_the_next_answer(results: OpenResults) -> None:
    free = Free(results())
    free.press("Return")
    assert free.view.table.currentIndex().row() == 1
    free.press("End")
    free.press("Return")
    assert free.view.table.currentIndex().row() == _ANSWERS - 1


def test_answers_without_a_topic_stay_until_others_are_wanted(results: OpenResults) -> None:
    free = Free(results())
    bar = free.view.bar
    bar.topic.set_value("uncoded")
    free.made.settle()
    assert free.count == _ANSWERS
    free.view.table.setFocus()
    free.press("3")
    assert free.count == _ANSWERS
    assert free.topics() == ("Познавательное развитие и игра",)
    bar.topic.set_value(None)
    bar.topic.set_value("uncoded")
    free.made.settle()
    assert free.count == _ANSWERS - 1


def test_answers_are_found_by_words_question_and_topic(results: OpenResults) -> None:
    free = Free(results())
    bar = free.view.bar
    bar.search.setText("ЛОГОПЕД")
    free.made.settle()
    assert free.count == 5
    bar.reset()
    bar.choose(key="q2")
    free.made.settle()
    assert free.count == 9
    assert free.view.text.about.text().endswith(f"{LONG} · рядом с «другое»")
    bar.reset()
    free.made.settle()
    free.view.table.setFocus()
    free.press("5")
    (door,) = free.view.topics.chart.doors()
    free.view.topics.chart.opened.emit(door.code)
    free.made.settle()
    assert free.count == 1
    bar.search.setText("такого не писали")
    free.made.settle()
    assert free.view._nothing.isVisible()
    free.view._nothing.button.click()
    free.made.settle()
    assert free.count == _ANSWERS


def test_the_digits_stay_with_their_topics_while_answers_are_coded(results: OpenResults) -> None:
    free = Free(results())
    before = [free.view.topics.topic_of_digit(str(digit)) for digit in range(1, 10)]
    free.press("Ctrl+A")
    free.press("9")
    assert free.coded == f"размечено {_ANSWERS} из {_ANSWERS}"
    assert [free.view.topics.topic_of_digit(str(digit)) for digit in range(1, 10)] == before
    assert free.view.topics.topic_of_digit("x") is None


def test_what_was_written_is_one_press_away(results: OpenResults) -> None:
    made = results()
    questions = made.show(QUESTIONS)
    questions.texts_wanted.emit("q8")
    made.settle()
    view = made.page.view
    assert isinstance(view, FreeView)
    assert view.table.answers.rowCount() == 21
    assert view.bar.question.currentText() == "Ваши пожелания"


def test_where_nothing_was_written_the_way_leads_to_the_rounds(results: OpenResults) -> None:
    def fill(file: CentreFile) -> None:
        made = add_questionnaire_rows(file, [asks("Возраст", "до 3", "3–7")])
        add_form_rows(file, made, add_round_rows(file, made), [{"q1": "o1"}])

    made = results(fill)
    view = made.show(FREE)
    assert isinstance(view, FreeView)
    assert view._empty.isVisible()
    assert not view.papers()
    with made.qtbot.waitSignal(made.page.go_to) as gone:
        view._empty.button.click()
    assert gone.args == ["surveys/rounds/1"]
    assert view.text.text.textFormat() is Qt.TextFormat.PlainText
