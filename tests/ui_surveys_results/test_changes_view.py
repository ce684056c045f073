"""Two rounds beside each other on the screen."""

from datetime import date

from helpers.results_page import OpenResults, Results
from helpers.results_rows import add_lonely_round, add_two_rounds
from helpers.survey_rows import add_form_rows, add_questionnaire_rows, add_round_rows, asks

from kcentre.storage import CentreFile
from ui.surveys.results.changes_view import ChangesView
from ui.surveys.results.views import CHANGES
from ui.widgets.paged_model import Row


def _view(made: Results) -> ChangesView:
    view = made.show(CHANGES)
    assert isinstance(view, ChangesView)
    return view


def _rows(view: ChangesView) -> list[Row]:
    changes = view.table.changes
    rows = [changes.row_at(place) for place in range(changes.rowCount())]
    return [row for row in rows if row is not None]


def test_the_round_stands_beside_the_one_before_it(results: OpenResults) -> None:
    view = _view(results())
    assert view.choice.earlier.currentText().startswith("Изучение спроса, осень 2025")
    assert view.choice.later.currentText().startswith("Изучение спроса, осень 2026")
    assert "Спрос на тему «Речевое развитие» вырос" in view.sentences.text()


def test_every_option_has_its_difference_and_interval(results: OpenResults) -> None:
    rows = _rows(_view(results()))
    speech = next(row for row in rows if row[1] == "Речевое развитие")
    assert speech[2:6] == (
        "21,7\u00a0%", "56,0\u00a0%", "+34,3\u00a0п.\u00a0п.", "от +18,3 до +47,5",
    )  # fmt: skip
    assert speech[6] is True
    mean = next(row for row in rows if row[1] == "среднее")
    assert mean[0] == "Насколько Вам важна помощь центра?"
    assert rows[0][0] == "Возраст ребёнка"
    assert rows[1][0] == ""


def test_rounds_are_swapped(results: OpenResults) -> None:
    made = results()
    view = _view(made)
    view.choice.swap.click()
    made.settle()
    assert "Спрос на тему «Речевое развитие» снизился" in view.sentences.text()


def test_a_round_beside_itself_is_explained(results: OpenResults) -> None:
    made = results()
    view = _view(made)
    view.choice.earlier.set_value(view.choice.later.value())
    made.settle()
    assert view.nothing.isVisible()
    assert not view.papers()
    assert not made.page.bar.paper.isEnabled()


def test_a_lonely_round_leads_to_the_next_one(results: OpenResults) -> None:
    def fill(file: CentreFile) -> None:
        add_lonely_round(file, 3)

    made = results(fill)
    view = _view(made)
    assert view.nothing.isVisible()
    with made.qtbot.waitSignal(made.page.go_to) as gone:
        view.nothing.button.click()
    assert gone.args == ["surveys/rounds/1"]


def test_the_oldest_round_is_still_shown_beside_another(results: OpenResults) -> None:
    made = results()
    made.go("1/changes")
    view = _view(made)
    assert view.shown is not None
    assert view.shown.earlier == "осень 2025"


def test_a_round_of_another_questionnaire_can_be_chosen_too(results: OpenResults) -> None:
    def fill(file: CentreFile) -> None:
        add_two_rounds(file, 5, 6)
        other = add_questionnaire_rows(file, [asks("Возраст ребёнка", "1–3 года")], "Прошлая")
        round_id = add_round_rows(file, other, "весна 2024", starts=date(2024, 2, 29))
        add_form_rows(file, other, round_id, [{"q1": "o1"}] * 4)

    made = results(fill)
    view = _view(made)
    view.choice.earlier.set_value((3,))
    made.settle()
    assert view.shown is not None
    assert [question.text for question in view.shown.questions] == ["Возраст ребёнка"]
    assert "Только в одном из опросов" in view.rest.text()
