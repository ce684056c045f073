"""The order in which a form is filled in: skip rules («переход к вопросу N»).

A rule leads forward only; one that leads back, to its own question or to none is not followed, so
no form is ever asked in a circle.
"""

from collections.abc import Mapping, Sequence

from kcentre.surveys.forms.records import Answer
from kcentre.surveys.questionnaires.records import Question
from kcentre.surveys.values import END

_NOTHING = Answer()


class Route:
    """The ways through one version's questions, worked out once for many forms."""

    def __init__(self, questions: Sequence[Question]) -> None:
        self.keys = tuple(question.key for question in questions)
        self._places = {key: place for place, key in enumerate(self.keys)}
        self._jumps = {
            question.key: self._targets(question, place)
            for place, question in enumerate(questions)
            if any(option.leads_to for option in question.options)
        }

    def path(self, answers: Mapping[str, Answer]) -> tuple[str, ...]:
        """Return the keys of the questions to be answered, given what is answered so far."""
        if not self._jumps:
            return self.keys
        keys: list[str] = []
        place = 0
        while place < len(self.keys):
            key = self.keys[place]
            keys.append(key)
            place = self._following(key, answers.get(key, _NOTHING), place)
        return tuple(keys)

    def next_key(self, answers: Mapping[str, Answer], key: str) -> str:
        """Return the key of the question that follows this one; `values.END` after the last."""
        following = self._following(key, answers.get(key, _NOTHING), self._places[key])
        return self.keys[following] if following < len(self.keys) else END

    def _following(self, key: str, answer: Answer, place: int) -> int:
        """Return the place that follows.

        Of several chosen options the nearest place is meant: nothing is skipped that one of the
        answers still asks for.
        """
        jumps = self._jumps.get(key)
        if jumps is None:
            return place + 1
        targets = (jumps[option] for option in answer.options if option in jumps)
        return min(targets, default=place + 1)

    def _targets(self, question: Question, place: int) -> dict[str, int]:
        """Return where each option leads; a rule that leads back or nowhere, to the next one."""
        places = {**self._places, END: len(self.keys)}
        found = {option.key: places.get(option.leads_to, 0) for option in question.options}
        return {key: max(target, place + 1) for key, target in found.items()}


def path(questions: Sequence[Question], answers: Mapping[str, Answer]) -> tuple[str, ...]:
    """Return the keys of the questions to be answered, given what is answered so far.

    A question without an answer yet leads to the next one.
    """
    return Route(questions).path(answers)


def next_key(questions: Sequence[Question], answers: Mapping[str, Answer], key: str) -> str:
    """Return the key of the question that follows this one; `values.END` after the last."""
    return Route(questions).next_key(answers, key)
