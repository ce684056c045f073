"""Two questions beside each other on the screen."""

from helpers.keyboard import press
from helpers.results_page import OpenResults, Results
from helpers.results_rows import AGES

from ui.surveys.results.cross_view import CrossView
from ui.surveys.results.forms_dialog import FormsDialog
from ui.surveys.results.views import CROSS


def _view(made: Results) -> CrossView:
    view = made.show(CROSS)
    assert isinstance(view, CrossView)
    return view


def test_topics_by_age_stand_there_at_once(results: OpenResults) -> None:
    view = _view(results())
    assert [question.key for question in view.choice.pair or ()] == ["q2", "q1"]
    assert [head.split("\n")[0] for head in view.table.lines.columns] == [*AGES, "Все"]
    assert view.sentence.text().startswith("Ответы связаны")
    assert "несколько ответов" in view.notes.text()


def test_the_warmest_cell_is_the_largest_share(results: OpenResults) -> None:
    view = _view(results())
    cells = [cell for line in view.table.lines.cells for cell in line if not cell.is_total]
    warmest = max(cells, key=lambda cell: cell.warmth)
    assert warmest.warmth == 1.0
    assert all(0 <= cell.warmth <= 1 for cell in cells)
    assert "столбца" in warmest.says


def test_questions_are_swapped_and_taken_ready(results: OpenResults) -> None:
    made = results()
    view = _view(made)
    view.choice.swap.click()
    made.settle()
    assert view.table.lines.rows == AGES
    ready = {button.text(): button for button in view.choice.ready if button.isVisible()}
    assert list(ready) == ["Тема × возраст", "Время × специалист"]
    ready["Время × специалист"].click()
    made.settle()
    assert view.table.lines.rows[0] == "будни, утро"
    assert view.table.lines.columns[0].startswith("педагог-психолог\n")


def test_a_question_beside_itself_is_no_table(results: OpenResults) -> None:
    made = results()
    view = _view(made)
    view.choice.columns.set_value("q2")
    made.settle()
    assert view.nothing.isVisible()
    assert not view.papers()


def test_marks_and_numbers_stand_beside_each_other(results: OpenResults) -> None:
    made = results()
    view = _view(made)
    view.choice.rows.set_value("q6")
    view.choice.columns.set_value("q7")
    made.settle()
    assert view.table.lines.rows == ("1", "2", "3", "4", "5")
    assert len(view.table.lines.columns) == 4
    assert not any(cell.code for line in view.table.lines.cells for cell in line)


def test_enter_on_a_cell_opens_the_forms_that_answered_both_so(results: OpenResults) -> None:
    made = results()
    view = _view(made)
    made.wake()
    view.table.setFocus()
    view.table.setCurrentIndex(view.table.model().index(1, 1))
    cell = view.table.lines.cells[1][1]
    press(made.window, "Return")
    dialog = made.dialog(FormsDialog)
    assert isinstance(dialog, FormsDialog)
    assert dialog.model.rowCount() == int(cell.under)
    dialog.reject()


def test_a_question_nobody_answered_is_told(results: OpenResults) -> None:
    made = results()
    view = _view(made)
    view.choice.columns.set_value("q9")
    made.settle()
    assert view.nothing.isVisible()
