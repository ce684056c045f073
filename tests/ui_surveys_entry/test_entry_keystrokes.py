"""How many keys a paper form costs, counted in the real window."""

import pytest
from helpers.entry_room import OpenStack
from helpers.keyboard import Layout
from helpers.survey_rows import add_questionnaire_rows, add_round_rows, asks

from kcentre.storage import CentreFile
from kcentre.surveys.forms.records import Answer

QUESTIONS = 12


def with_one_choice_questions(file: CentreFile) -> int:
    questions = [
        asks(f"Вопрос {number}", *(f"ответ {option}" for option in range(1, 14)))
        for number in range(1, QUESTIONS + 1)
    ]
    return add_round_rows(file, add_questionnaire_rows(file, questions), target=80)


@pytest.mark.parametrize("layout", Layout)
def test_a_form_of_one_choice_questions(stack: OpenStack, layout: Layout) -> None:
    room = stack(with_one_choice_questions, layout)
    for number in (1, 2):
        room.count = 0
        assert room.number == str(number)
        room.press("Return")
        room.type("1234567890ав")
        assert room.place == QUESTIONS
        room.press("Return")
        assert room.count <= QUESTIONS + 3
        room.settle()
    forms = room.forms()
    assert [form.number for form in forms] == [1, 2]
    expected = {f"q{place}": Answer((f"o{place}",)) for place in range(1, QUESTIONS)}
    expected["q12"] = Answer(("o13",))
    assert forms[0].answers == forms[1].answers == expected


def test_the_next_form_may_be_typed_while_the_first_is_written(stack: OpenStack) -> None:
    room = stack(with_one_choice_questions)
    for _ in range(5):  # no waiting for the file anywhere
        room.press("Return")
        room.type("111111111111")
        room.press("Return")
    room.settle()
    assert [form.number for form in room.forms()] == [1, 2, 3, 4, 5]
    assert all(len(answers) == QUESTIONS for answers in room.answers())
