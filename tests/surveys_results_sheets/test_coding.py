"""Coding free answers one topic at a time."""

import pytest
from helpers.survey_rows import add_form_rows, add_questionnaire_rows, add_round_rows, asks, free

from kcentre.centre.queries import topics
from kcentre.language import Refused
from kcentre.storage import CentreFile
from kcentre.surveys.forms.verbs import remove_forms
from kcentre.surveys.results.coding import switch_topic
from kcentre.surveys.values import QuestionKind


@pytest.fixture
def answers(centre: CentreFile) -> list[int]:
    """Return the ids of three free answers."""
    made = add_questionnaire_rows(centre, [asks("Пожелания", kind=QuestionKind.TEXT)])
    round_id = add_round_rows(centre, made)
    add_form_rows(centre, made, round_id, [{"q1": free(f"Ответ {n}")} for n in range(3)])
    return [row[0] for row in centre.db.run("SELECT id FROM survey_answer ORDER BY id")]


def _topic(file: CentreFile, place: int = 0) -> int:
    topic_id = topics(file)[place].id
    assert topic_id is not None
    return topic_id


def _marks(file: CentreFile) -> set[tuple[int, int]]:
    return set(file.db.run("SELECT answer_id, topic_id FROM answer_topic"))


def test_a_topic_is_set_and_taken_away_again(centre: CentreFile, answers: list[int]) -> None:
    topic = _topic(centre)
    switch_topic(centre, answers[:2], topic)
    assert _marks(centre) == {(answers[0], topic), (answers[1], topic)}
    switch_topic(centre, answers[:2], topic)
    assert _marks(centre) == set()


def test_where_only_some_have_the_topic_the_others_get_it(
    centre: CentreFile, answers: list[int]
) -> None:
    topic, other = _topic(centre), _topic(centre, 1)
    switch_topic(centre, answers[:1], topic)
    switch_topic(centre, answers[:1], other)
    switch_topic(centre, answers, topic)
    assert _marks(centre) == {*((answer, topic) for answer in answers), (answers[0], other)}


def test_it_is_undone_and_done_again(centre: CentreFile, answers: list[int]) -> None:
    changes = switch_topic(centre, answers, _topic(centre))
    assert changes.label == "Тема 3\u00a0свободных ответов"
    assert changes.touched("answer_topic")
    marks = _marks(centre)
    centre.undo()
    assert _marks(centre) == set()
    centre.redo()
    assert _marks(centre) == marks


def test_answers_that_are_gone_are_told(centre: CentreFile, answers: list[int]) -> None:
    forms = [row[0] for row in centre.db.run("SELECT id FROM survey_form")]
    remove_forms(centre, forms)
    with pytest.raises(Refused, match="уже нет"):
        switch_topic(centre, answers, _topic(centre))
