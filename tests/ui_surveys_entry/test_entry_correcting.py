"""A kept form is corrected; what happens to a form or a round that is gone meanwhile."""

from helpers.entry_room import MOTHER, OpenStack, enter_one, numbers, unfinished, with_form_1
from helpers.survey_forms import (
    ANSWERS,
    QUESTIONS,
    a_form,
    a_new_version,
    a_questionnaire,
    a_round,
)

from kcentre.storage import CentreFile
from kcentre.surveys.forms.records import Answer
from kcentre.surveys.forms.verbs import keep_form, remove_forms
from kcentre.surveys.rounds.verbs import hand_out_newest, note_print, remove_round


def test_a_kept_form_is_corrected_in_the_same_view(stack: OpenStack) -> None:
    room = stack(with_form_1, is_started=False)
    room.page._open_form(1)
    room.wait(lambda: room.entry.work.stack is not None)
    room.settle()
    assert room.entry.frame.title.text() == "Исправление анкеты"
    assert room.number == "1"
    room.sheet.go(0)
    room.type("2")
    room.press("Ctrl+Return")
    room.wait(lambda: not room.view.isVisible())
    (form,) = room.forms()
    assert form.answers == {**ANSWERS, "q1": Answer(("o2",))}
    assert unfinished(room) == 0


def test_an_unchanged_form_is_not_written_again(stack: OpenStack) -> None:
    room = stack(with_form_1, is_started=False)
    before = room.ask(lambda file: file.history.undo_label)
    room.page._open_form(1)
    room.wait(lambda: room.entry.work.stack is not None)
    room.settle()
    room.press("Escape")
    room.wait(lambda: not room.view.isVisible())
    assert room.ask(lambda file: file.history.undo_label) == before


def test_a_correction_to_a_taken_number_is_refused(stack: OpenStack) -> None:
    def with_two(file: CentreFile) -> int:
        round_id = with_form_1(file)
        keep_form(file, a_form(file, round_id, 2))
        return round_id

    room = stack(with_two, is_started=False)
    room.page._open_form(2)
    room.wait(lambda: room.entry.work.stack is not None)
    room.entry.head.number.setText("1")
    room.press("Ctrl+Return")
    room.settle()
    assert room.view.isVisible()
    assert "уже введена" in room.problem
    assert numbers(room) == [1, 2]


def test_the_form_saved_last_is_corrected_before_the_next(stack: OpenStack) -> None:
    room = stack()
    enter_one(room)
    room.settle()
    room.press("Return")
    room.type("2")
    room.entry.tally.correct.click()
    room.settle()
    assert room.number == "1"
    room.sheet.go(0)
    room.type("3дедушка")
    room.press("Ctrl+Return")
    room.settle()
    assert room.number == "2"
    assert room.sheet.filling is not None
    assert room.sheet.filling.answers() == {"q1": Answer(("o2",))}
    room.press("Ctrl+Return")
    room.settle()
    assert room.answers() == [{"q1": Answer(("o3",), text="дедушка")}, {"q1": Answer(("o2",))}]
    assert room.number == "3"


def test_the_number_tells_which_version_was_printed(stack: OpenStack) -> None:
    def with_two_versions(file: CentreFile) -> int:
        questionnaire_id = a_questionnaire(file)
        round_id = a_round(file, questionnaire_id=questionnaire_id)
        note_print(file, round_id, 1, 2, is_large=False)
        keep_form(file, a_form(file, round_id, 1))
        a_new_version(file, questionnaire_id, QUESTIONS[:2])
        hand_out_newest(file, round_id)
        return round_id

    room = stack(with_two_versions)
    assert room.number == "2"
    assert len(room.sheet.blocks) == 6
    enter_one(room)
    room.settle()
    assert room.number == "3"
    assert len(room.sheet.blocks) == 2
    room.entry.head.start()
    room.type("2")
    room.press("Return")
    room.settle()
    room.entry.head.start()
    room.type("4")
    room.press("Return")
    room.type("1")
    room.settle()
    assert len(room.sheet.blocks) == 2
    assert room.place == 1


def test_a_removed_form_returns_to_be_entered(stack: OpenStack) -> None:
    room = stack()
    enter_one(room)
    room.settle()
    room.desk.operations.change(lambda file: remove_forms(file, [1]))
    room.settle()
    room.settle()
    assert room.number == "1"
    assert room.sheet.filling is not None
    assert room.sheet.filling.answers() == MOTHER


def test_a_removed_round_closes_the_view(stack: OpenStack) -> None:
    room = stack()
    room.press("Return")
    room.desk.operations.change(lambda file: remove_round(file, room.round_id))
    room.wait(lambda: not room.view.isVisible())


def test_a_correction_tells_when_its_form_is_gone(stack: OpenStack) -> None:
    room = stack(is_started=False)
    room.page._open_form(99)
    room.wait(lambda: not room.view.isVisible())
