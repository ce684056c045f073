"""«Выводы»: drafted, written, kept, accepted, changed; nothing typed is ever lost."""

import datetime as dt
from functools import partial

import pytest
from helpers.conclusions_page import Conclusions, OpenConclusions, usual_centre
from helpers.demand_centre import ask_families
from helpers.keyboard import press, type_text

from kcentre.analysis.demand.conclusion import (
    Conclusion,
    accept_conclusion,
    conclusion,
    keep_conclusion,
)
from kcentre.journal.entry.drafts import draft_of
from kcentre.language.dates import short_date, today_here
from kcentre.steps.records import Progress
from kcentre.steps.surveys import demand_step
from kcentre.storage import CentreFile
from kcentre.surveys.forms.verbs import remove_forms
from ui.surveys.conclusions.part_keys import NEEDS, TEXT
from ui.surveys.conclusions.text_view import TextView

_OWN = "Открыть вечерние часы. Ёжик, «O'Нил»."


def _text(made: Conclusions) -> TextView:
    return made.show(TEXT, TextView)


def _kept(made: Conclusions) -> Conclusion | None:
    return made.ask(lambda file: conclusion(file, 1))


def _write(view: TextView, text: str) -> None:
    view.card.text.replace_text(text)


def test_the_prose_is_drafted_and_nothing_is_written(conclusions: OpenConclusions) -> None:
    made = conclusions()
    view = _text(made)
    assert view.card.text.text().startswith("В ходе опроса")
    assert "\u00a0" in view.card.text.text()
    assert view.card.state.text() == "составлены из данных, не приняты"
    made.page.show_view(NEEDS)
    assert made.page.may_leave(made.settle)
    made.settle()
    assert _kept(made) is None


def test_accepting_makes_step_1_green_and_the_text_is_only_read(
    conclusions: OpenConclusions,
) -> None:
    made = conclusions()
    view = _text(made)
    view.card.accept.click()
    made.settle()
    kept, today = _kept(made), today_here()
    assert kept is not None
    assert kept.accepted_on == today
    assert view.card.text.isReadOnly()
    assert view.card.state.text() == f"приняты {short_date(today)}"
    assert not view.card.accept.isVisible()
    step = made.ask(lambda file: demand_step(file, 1, "Шаг", today))
    assert step.progress is Progress.DONE


def test_undoing_the_acceptance_leaves_the_words(conclusions: OpenConclusions) -> None:
    made = conclusions()
    view = _text(made)
    _write(view, _OWN)
    view.accept()
    made.settle()
    made.undo()
    kept = _kept(made)
    assert kept == Conclusion(_OWN)
    assert not view.card.text.isReadOnly()
    made.undo()
    assert _kept(made) is None
    assert view.card.text.text() == _OWN


def test_accepted_conclusions_are_changed_only_after_the_button(
    conclusions: OpenConclusions,
) -> None:
    made = conclusions()
    view = _text(made)
    view.accept()
    made.settle()
    made.wake()
    view.card.text.setFocus()
    type_text(made.window, "нет")
    assert "нет" not in view.card.text.text()[:3]
    view.card.change.click()
    made.settle()
    kept = _kept(made)
    assert kept is not None
    assert kept.accepted_on is None
    assert not view.card.text.isReadOnly()
    made.undo()
    assert view.card.text.isReadOnly()


def test_a_day_to_come_is_refused_beside_the_button(conclusions: OpenConclusions) -> None:
    made = conclusions()
    view = _text(made)
    view.card.day.set_value(today_here() + dt.timedelta(days=1))
    view.accept()
    made.settle()
    assert "ещё не наступил" in view.card.problem.text()
    assert not view.card.text.isReadOnly()
    view.card.day.setText("32.13")
    view.accept()
    assert view.card.problem.isVisible()


def test_an_empty_text_is_not_accepted(conclusions: OpenConclusions) -> None:
    made = conclusions()
    view = _text(made)
    _write(view, "  \n ")
    view.accept()
    made.settle()
    assert view.card.problem.text() == "Напишите выводы или составьте их заново по ответам."
    assert _kept(made) is None


def test_ctrl_s_keeps_a_draft(conclusions: OpenConclusions) -> None:
    made = conclusions()
    view = _text(made)
    made.wake()
    _write(view, _OWN)
    assert view.card.state.text() == "черновик, есть правки"
    view.card.text.setFocus()
    press(made.window, "Ctrl+S")
    made.settle()
    assert _kept(made) == Conclusion(_OWN)
    assert view.card.state.text() == "черновик сохранён"
    assert not view.card.keep.isEnabled()


def test_what_is_typed_waits_in_the_file_at_every_pause(conclusions: OpenConclusions) -> None:
    made = conclusions()
    view = _text(made)
    _write(view, _OWN)
    made.qtbot.waitUntil(
        lambda: made.ask(lambda file: draft_of(file, "survey_conclusion/1")) is not None
    )
    view.forget()
    made.page.centre_opened()
    made.settle()
    assert view.card.text.text() == _OWN
    assert view.card.state.text() == "черновик, есть правки"


@pytest.mark.parametrize("text", [_OWN, "Ё" * 300, "Строка\n\nещё строка"])
def test_leaving_keeps_the_words(conclusions: OpenConclusions, text: str) -> None:
    made = conclusions()
    view = _text(made)
    _write(view, text)
    assert made.page.may_leave(made.settle)
    made.settle()
    assert _kept(made) == Conclusion(text)
    assert made.ask(lambda file: draft_of(file, "survey_conclusion/1")) is None


def test_leaving_what_was_undone_leaves_it_to_be_redone(conclusions: OpenConclusions) -> None:
    made = conclusions()
    view = _text(made)
    _write(view, _OWN)
    view.keep()
    made.settle()
    made.undo()
    assert made.page.may_leave(made.settle)
    made.settle()
    assert _kept(made) is None
    made.desk.operations.redo()
    made.settle()
    assert _kept(made) == Conclusion(_OWN)
    assert view.card.state.text() == "черновик сохранён"


def test_undone_words_that_are_written_on_are_kept(conclusions: OpenConclusions) -> None:
    made = conclusions()
    view = _text(made)
    _write(view, _OWN)
    view.keep()
    made.settle()
    made.undo()
    _write(view, f"{_OWN} И ещё.")
    assert made.page.may_leave(made.settle)
    made.settle()
    assert _kept(made) == Conclusion(f"{_OWN} И ещё.")


def test_another_round_keeps_the_words_of_the_first(conclusions: OpenConclusions) -> None:
    def fill(file: CentreFile) -> None:
        ask_families(file, 6)
        ask_families(file, 7)

    made = conclusions(fill)
    made.go("1")
    view = _text(made)
    _write(view, _OWN)
    made.go("2")
    assert view.card.text.text() != _OWN
    assert _kept(made) == Conclusion(_OWN)
    made.go("1")
    assert view.card.text.text() == _OWN
    for number in (1, 2):
        kind = f"survey_conclusion/{number}"
        assert made.ask(partial(draft_of, kind=kind)) is None


def test_drafting_anew_asks_before_words_are_replaced(conclusions: OpenConclusions) -> None:
    made = conclusions()
    view = _text(made)
    drafted = view.card.text.text()
    _write(view, _OWN)
    view.card.draft.click()
    made.answer("Оставить как есть")
    assert view.card.text.text() == _OWN
    view.card.draft.click()
    made.answer("Составить заново")
    assert view.card.text.text() == drafted
    view.card.text.undo()
    assert view.card.text.text() == _OWN


def test_new_forms_change_the_draft_but_never_the_words(conclusions: OpenConclusions) -> None:
    made = conclusions(usual_centre)
    view = _text(made)
    made.desk.operations.change(partial(remove_forms, form_ids=list(range(1, 11))))
    made.settle()
    assert "74" in view.card.text.text()
    _write(view, _OWN)
    made.desk.operations.undo()
    made.settle()
    assert view.card.text.text() == _OWN


def test_one_form_can_be_concluded_upon(conclusions: OpenConclusions) -> None:
    made = conclusions(partial(ask_families, count=1))
    view = _text(made)
    assert view.card.text.text()
    view.accept()
    made.settle()
    assert view.card.text.isReadOnly()


def test_accepted_conclusions_are_shown_accepted(conclusions: OpenConclusions) -> None:
    def fill(file: CentreFile) -> None:
        round_id = ask_families(file, 6)
        keep_conclusion(file, round_id, _OWN)
        accept_conclusion(file, round_id, today_here())

    made = conclusions(fill)
    view = _text(made)
    assert view.card.text.text() == _OWN
    assert view.card.text.isReadOnly()
    assert view.first() is view.card.change


def test_what_is_typed_while_it_is_being_kept_is_kept_too(conclusions: OpenConclusions) -> None:
    made = conclusions()
    view = _text(made)
    _write(view, _OWN)
    view.keep()
    _write(view, _OWN + " И ещё.")
    view.leave()
    made.settle()
    assert _kept(made) == Conclusion(_OWN)
    assert view.card.text.text() == _OWN + " И ещё."
    kept = made.ask(lambda file: draft_of(file, "survey_conclusion/1"))
    assert kept is not None
    assert kept.content == {"text": _OWN + " И ещё."}
    assert made.page.may_leave(made.settle)
    made.settle()
    assert _kept(made) == Conclusion(_OWN + " И ещё.")


def test_accepted_words_stand_on_the_screen_even_where_others_were_typed(
    conclusions: OpenConclusions,
) -> None:
    made = conclusions()
    view = _text(made)
    _write(view, _OWN)
    view.keep()
    made.settle()
    _write(view, "Другое.")
    made.desk.operations.change(partial(accept_conclusion, round_id=1, day=today_here()))
    made.settle()
    assert view.card.text.text() == _OWN
    assert view.card.text.isReadOnly()
    kept = made.ask(lambda file: draft_of(file, "survey_conclusion/1"))
    assert kept is not None
    assert kept.content == {"text": "Другое."}
