"""Which questions can be come to at all, by the skip rules of those before them."""

from collections.abc import Iterator, Sequence

from kcentre.surveys.questionnaires.records import Question
from kcentre.surveys.values import END, QuestionKind


def unreachable(questions: Sequence[Question]) -> tuple[int, ...]:
    """Return the places from 0 of questions that no answer leads to.

    Rules that lead back or to nowhere are left out: they are told apart.
    """
    places = {question.key: place for place, question in enumerate(questions) if question.key}
    reached = {0}
    for place, question in enumerate(questions):
        if place in reached:
            reached.update(_after(question, place, places))
    return tuple(place for place in range(len(questions)) if place not in reached)


def _after(question: Question, place: int, places: dict[str, int]) -> Iterator[int]:
    goes_one_way = question.kind in {QuestionKind.ONE, QuestionKind.YES_NO}
    if not goes_one_way or not question.options:
        yield place + 1
        return
    for option in question.options:
        target = places.get(option.leads_to, 0)
        if option.leads_to != END:
            yield target if target > place else place + 1
