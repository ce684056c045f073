"""What forms said as answers to the questions of a questionnaire."""

from collections.abc import Sequence
from dataclasses import dataclass

from kcentre.surveys.importing.labels import label_key
from kcentre.surveys.importing.said import Said
from kcentre.surveys.questionnaires.records import Option, Question
from kcentre.surveys.questionnaires.shaping import yes_no_options
from kcentre.surveys.values import QuestionKind


@dataclass(frozen=True, slots=True)
class PlannedAnswer:
    """An answer by the places of its question and options: keys are given when it is written."""

    question: int
    options: tuple[int, ...] = ()
    number: float | None = None
    text: str = ""


class AnswerPlanning:
    """Finds the options of what was said to one question; `place` is the question's."""

    def __init__(self, place: int, question: Question) -> None:
        self._place, self._has_options = place, question.has_options
        options = options_of(question)
        self._known = {label_key(option.label): at for at, option in enumerate(options)}
        self._other = next((at for at, one in enumerate(options) if one.is_other), None)
        self._planned: dict[Said, PlannedAnswer] = {}

    def __call__(self, said: Said) -> PlannedAnswer:
        """Return the answer; equal ones are looked up once."""
        if not self._has_options:
            return PlannedAnswer(self._place, number=said.number, text=said.text)
        if said not in self._planned:
            self._planned[said] = self._chosen(said)
        return self._planned[said]

    def _chosen(self, said: Said) -> PlannedAnswer:
        chosen: dict[int, None] = {}
        words: list[str] = []
        for label in said.labels:
            place = self._known.get(label_key(label))
            if place is None and self._other is not None:
                words.append(label)
                place = self._other
            if place is not None:
                chosen[place] = None
        text = "; ".join(filter(None, [*words, said.other]))
        return PlannedAnswer(self._place, tuple(chosen), text=text)


def options_of(question: Question) -> Sequence[Option]:
    """Return the options as they are kept: those of a yes or no are the same everywhere."""
    return yes_no_options() if question.kind is QuestionKind.YES_NO else question.options
