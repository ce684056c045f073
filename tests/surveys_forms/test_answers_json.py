"""Answers as JSON and back; whatever else comes is refused with a sentence."""

from contextlib import suppress

import pytest
from helpers.survey_forms import ANSWERS
from hypothesis import given
from hypothesis import strategies as st

from kcentre.language import Refused
from kcentre.surveys.forms.answers_json import answers_from_json, answers_to_json
from kcentre.surveys.forms.records import Answer

_ANSWER = st.builds(
    Answer,
    st.lists(st.text(max_size=5), max_size=3).map(tuple),
    st.none() | st.floats(allow_nan=False),
    st.text(),
)


@given(st.dictionaries(st.text(max_size=5), _ANSWER))
def test_answers_come_back_as_they_were(answers: dict[str, Answer]) -> None:
    assert answers_from_json(answers_to_json(answers)) == answers


def test_what_is_empty_is_left_out() -> None:
    assert answers_to_json({"q1": Answer(("o1",)), "q2": Answer()}) == (
        '{"q1": {"options": ["o1"]}, "q2": {}}'
    )
    assert answers_from_json(answers_to_json(ANSWERS)) == ANSWERS


@pytest.mark.parametrize(
    "text",
    [
        "",
        "{",
        "[]",
        "5",
        '"q1"',
        '{"q1": 5}',
        '{"q1": null}',
        '{"q1": {"options": [1]}}',
        '{"q1": {"number": 1' + "0" * 400 + "}}",
        "[" * 100_000,
    ],
)
def test_a_broken_text_is_refused(text: str) -> None:
    with pytest.raises(Refused):
        answers_from_json(text)


def test_parts_of_another_kind_are_taken_for_nothing() -> None:
    text = '{"q1": {"options": "o1", "number": true, "text": 5, "more": 1}}'
    assert answers_from_json(text) == {"q1": Answer()}


@given(st.text())
def test_any_text_is_read_or_refused(text: str) -> None:
    with suppress(Refused):
        assert isinstance(answers_from_json(text), dict)
