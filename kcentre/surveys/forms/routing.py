"""The order in which a form is filled in: skip rules («переход к вопросу N»).

A rule leads forward only; one that leads back, to its own question or to none is not followed, so
no form is ever asked in a circle.
"""

from collections.abc import Iterator, Mapping, Sequence

from kcentre.surveys.forms.records import Answer
from kcentre.surveys.questionnaires.records import Question
from kcentre.surveys.values import END

NOTHING = Answer()


def path(questions: Sequence[Question], answers: Mapping[str, Answer]) -> tuple[str, ...]:
    """Return the keys of the questions to be answered, given what is answered so far.

    A question without an answer yet leads to the next one.
    """
    places = _places(questions)
    keys: list[str] = []
    place = 0
    while place < len(questions):
        question = questions[place]
        keys.append(question.key)
        place = _following(question, answers.get(question.key, NOTHING), place, places)
    return tuple(keys)


def next_key(questions: Sequence[Question], answers: Mapping[str, Answer], key: str) -> str:
    """Return the key of the question that follows this one; `values.END` after the last."""
    places = _places(questions)
    place = places[key]
    following = _following(questions[place], answers.get(key, NOTHING), place, places)
    return questions[following].key if following < len(questions) else END


def has_rules(questions: Sequence[Question]) -> bool:
    """Tell whether any answer leads elsewhere than to the next question."""
    return any(option.leads_to for question in questions for option in question.options)


def _places(questions: Sequence[Question]) -> dict[str, int]:
    places = {question.key: place for place, question in enumerate(questions)}
    return {**places, END: len(questions)}


def _following(question: Question, answer: Answer, place: int, places: Mapping[str, int]) -> int:
    """Return the place that follows.

    Of several chosen options the nearest place is meant: nothing is skipped that one of the
    answers still asks for.
    """
    return min(_targets(question, answer, place, places), default=place + 1)


def _targets(
    question: Question, answer: Answer, place: int, places: Mapping[str, int]
) -> Iterator[int]:
    for option in question.options:
        if option.key in answer.options:
            target = places.get(option.leads_to, place + 1)
            yield target if target > place else place + 1
