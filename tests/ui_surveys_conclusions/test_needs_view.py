"""«Спрос и разрывы»: what is shown, what opens, what is said without hours or staff."""

from functools import partial

import pytest
from helpers.conclusions_page import Conclusions, OpenConclusions
from helpers.demand_centre import ask_families
from helpers.keyboard import press
from helpers.survey_rows import add_form_rows, add_questionnaire_rows, add_round_rows, asks
from PySide6.QtWidgets import QApplication

from kcentre.storage import CentreFile
from kcentre.surveys.forms.verbs import remove_forms
from kcentre.surveys.values import Meaning
from ui.surveys.conclusions.needs_view import NeedsView
from ui.surveys.conclusions.part_keys import HOURS, NEEDS
from ui.surveys.results.forms_dialog import FormsDialog
from ui.widgets.colours import Tone


def _needs(made: Conclusions) -> NeedsView:
    return made.show(NEEDS, NeedsView)


def _texts(view: NeedsView) -> list[list[str]]:
    return [[door.text for door in line] for line in view.table.figures.lines]


def test_topics_stand_beside_services_and_ratings(conclusions: OpenConclusions) -> None:
    view = _needs(conclusions())
    assert view.table.figures.titles == ("", "хотят", "семей", "услуг", "довольны")
    first = view.table.figures.lines[0]
    assert [door.text for door in first] == ["Речевое развитие", "61\u00a0%", "51", "0", "—"]
    assert first[1].bar == pytest.approx(51 / 84)
    assert first[1].tone is Tone.ATTENTION
    assert first[3].tone is Tone.ATTENTION
    assert "ответили 84" in view.note.text()


def test_specialists_stand_beside_their_hours(conclusions: OpenConclusions) -> None:
    view = _needs(conclusions())
    view.show_meaning(Meaning.SPECIALISTS)
    assert "часов" in view.table.figures.titles
    rows = {line[0]: line for line in _texts(view)}
    assert rows["педагог-психолог"][3] == "30"
    assert rows["учитель-дефектолог"][3] == "нет"


def test_ratings_are_left_out_where_they_say_nothing(conclusions: OpenConclusions) -> None:
    view = _needs(conclusions())
    view.show_meaning(Meaning.TIME)
    assert view.table.figures.titles == ("", "хотят", "семей", "часов", "услуг")
    assert "Довольны" not in view.note.text()
    assert {len(line) for line in _texts(view)} == {5}


def test_a_narrow_page_has_no_bars(conclusions: OpenConclusions) -> None:
    made = conclusions()
    view = _needs(made)
    assert view.table.figures.lines[0][1].bar is not None
    view.setMaximumWidth(400)
    made.settle()
    assert view.table.figures.lines[0][1].bar is None


def test_the_gaps_come_with_the_strongest_first(conclusions: OpenConclusions) -> None:
    view = _needs(conclusions())
    weights = [row.gap.weight for row in view.gaps.rows]
    assert weights == sorted(weights, reverse=True)
    assert len(weights) > 2
    assert all(row.link.accessibleName().endswith(row.gap.sentence) for row in view.gaps.rows)


def test_enter_on_a_gap_leads_to_its_place(conclusions: OpenConclusions) -> None:
    made = conclusions()
    view = _needs(made)
    made.wake()
    row = next(row for row in view.gaps.rows if row.gap.target == "centre/specialists")
    row.link.setFocus()
    with made.qtbot.waitSignal(made.page.go_to) as gone:
        press(made.window, "Return")
    assert gone.args == ["centre/specialists"]
    evening = next(row for row in view.gaps.rows if row.gap.need.meaning is Meaning.TIME)
    evening.link.setFocus()
    press(made.window, "Return")
    assert made.page.view is made.page.views[HOURS]


def test_a_figure_opens_the_forms_behind_it(conclusions: OpenConclusions) -> None:
    made = conclusions()
    view = _needs(made)
    made.wake()
    view.table.setFocus()
    press(made.window, "Return")
    tops = QApplication.topLevelWidgets()
    dialog = next(top for top in tops if isinstance(top, FormsDialog) and top.isVisible())
    made.settle()
    assert dialog.model.rowCount() == 51
    dialog.reject()


def test_hours_and_ratings_are_doors_too(conclusions: OpenConclusions) -> None:
    made = conclusions()
    view = _needs(made)
    view.show_meaning(Meaning.SPECIALISTS)
    opened: list[str] = []
    view.go_to.disconnect()
    view.go_to.connect(opened.append)
    for door in view.table.doors():
        if door.code.startswith("place:"):
            view.table.opened.emit(door.code)
    assert set(opened) == {"premises/hours", "centre/specialists", "journal/ratings"}


def test_forms_removed_elsewhere_are_counted_at_once(conclusions: OpenConclusions) -> None:
    made = conclusions()
    view = _needs(made)
    made.desk.operations.change(partial(remove_forms, form_ids=list(range(1, 11))))
    made.settle()
    assert "ответили 74" in view.note.text()
    assert made.page.bar.rounds.currentText().endswith("74\u00a0анкеты")


def test_one_form_and_no_hours_and_nobody_here_are_no_error(conclusions: OpenConclusions) -> None:
    view = _needs(conclusions(partial(ask_families, count=1)))
    assert view.gaps.nothing.isVisible()
    assert not view.gaps.rows
    view.show_meaning(Meaning.SPECIALISTS)
    assert {line[3] for line in _texts(view)} == {"нет"}


def test_a_questionnaire_that_asks_none_of_it_says_so(conclusions: OpenConclusions) -> None:
    def fill(file: CentreFile) -> None:
        made = add_questionnaire_rows(file, [asks("Ё" * 300, "x" * 300, "нет")])
        round_id = add_round_rows(file, made)
        add_form_rows(file, made, round_id, [{"q1": "o1"}] * 5)

    view = _needs(conclusions(fill))
    assert view.nothing.isVisible()
    assert not view.table.isVisible()
    assert view.gaps.nothing.isVisible()
