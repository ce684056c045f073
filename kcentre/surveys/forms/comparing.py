"""What two entries of one paper form differ in."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from kcentre.language import fold
from kcentre.surveys.forms.records import Answer
from kcentre.surveys.forms.routing import Route
from kcentre.surveys.questionnaires.records import Question

_NOTHING = Answer()


@dataclass(frozen=True, slots=True)
class Difference:
    """A question that was entered one way first and another way the second time."""

    question: Question
    first: Answer
    second: Answer


def differing(
    questions: Sequence[Question], first: Mapping[str, Answer], second: Mapping[str, Answer]
) -> Iterator[Difference]:
    """Yield the differences in the order of the questions."""
    for question in questions:
        one, other = first.get(question.key, _NOTHING), second.get(question.key, _NOTHING)
        if not is_same(one, other):
            yield Difference(question, one, other)


def compared(
    questions: Sequence[Question], first: Mapping[str, Answer], second: Mapping[str, Answer]
) -> int:
    """Return how many questions were to be answered in either entry."""
    route = Route(questions)
    return len({*route.path(first), *route.path(second)})


def is_same(first: Answer, second: Answer) -> bool:
    """Tell whether two answers say the same: letter case, «ё» and spaces do not matter."""
    one, other = (
        (frozenset(answer.options), answer.number, fold(answer.text)) for answer in (first, second)
    )
    return one == other
