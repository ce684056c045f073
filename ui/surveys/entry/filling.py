"""A form while it is being filled in: what is answered, what is asked, what comes next."""

from collections.abc import Mapping
from dataclasses import replace
from itertools import pairwise

from kcentre.surveys.forms.records import Answer
from kcentre.surveys.forms.routing import path
from kcentre.surveys.questionnaires.records import Option, Question, Version
from kcentre.surveys.values import SCALE, QuestionKind

NOTHING = Answer()


class Filling:
    """Questions are named by their places from 0; the place after the last one is the end.

    What was answered to a question that is skipped now stays known, in case the answer that skips
    it is corrected; the verbs do not keep it.
    """

    def __init__(self, version: Version, answers: Mapping[str, Answer] | None = None) -> None:
        self.version = version
        self.questions: tuple[Question, ...] = version.questions
        self._places = {question.key: place for place, question in enumerate(self.questions)}
        known = answers or {}
        self._answers = {key: answer for key, answer in known.items() if key in self._places}
        self._asked: tuple[int, ...] = ()
        self._follow()

    @property
    def end(self) -> int:
        """The place after the last question."""
        return len(self.questions)

    @property
    def is_empty(self) -> bool:
        """Whether nothing is answered at all."""
        return all(answer.is_empty for answer in self._answers.values())

    @property
    def skipped_for(self) -> dict[int, int]:
        """The places of skipped questions, each with the place whose answer skips it."""
        asked = [*self._asked, self.end]
        found: dict[int, int] = {}
        for earlier, later in pairwise(asked):
            found.update(dict.fromkeys(range(earlier + 1, later), earlier))
        return found

    def answer(self, place: int) -> Answer:
        """Return what is answered at a place."""
        return self._answers.get(self.questions[place].key, NOTHING)

    def answers(self) -> dict[str, Answer]:
        """Return every answer by its question's key, those to skipped questions too."""
        return {key: answer for key, answer in self._answers.items() if not answer.is_empty}

    def give(self, place: int, answer: Answer) -> None:
        """Put an answer in place of the one before."""
        self._answers[self.questions[place].key] = answer
        self._follow()

    def pick(self, place: int, number: int) -> bool:
        """Pick an option or a mark by its number from 0; tell whether the answer is complete.

        Of several options a picked one is put back, and there may always be more.
        """
        question, before = self.questions[place], self.answer(place)
        if question.kind is QuestionKind.SCALE:
            self.give(place, Answer(number=float(SCALE[number])))
            return True
        option = question.options[number]
        if question.kind is QuestionKind.SEVERAL:
            self.give(place, _toggled(question, before, option))
            return False
        self.give(place, Answer((option.key,), text=before.text if option.is_other else ""))
        return not option.is_other

    def choices(self, place: int) -> int:
        """Return how many options or marks there are to pick from."""
        question = self.questions[place]
        return len(SCALE) if question.kind is QuestionKind.SCALE else len(question.options)

    def is_picked(self, place: int, number: int) -> bool:
        """Tell whether an option or a mark is picked."""
        question, answer = self.questions[place], self.answer(place)
        if question.kind is QuestionKind.SCALE:
            return answer.number == SCALE[number]
        return question.options[number].key in answer.options

    def has_other(self, place: int) -> bool:
        """Tell whether «другое» is picked, so that words belong to it."""
        other = self.questions[place].other
        return other is not None and other.key in self.answer(place).options

    def write(self, place: int, text: str) -> None:
        """Put words beside «другое», or as the whole answer of a free one."""
        self.give(place, replace(self.answer(place), text=text))

    def after(self, place: int) -> int:
        """Return the place of the next question to be asked, or the end."""
        return next((other for other in self._asked if other > place), self.end)

    def before(self, place: int) -> int | None:
        """Return the place of the question asked before; None before the first one."""
        return next((other for other in reversed(self._asked) if other < place), None)

    def unanswered(self) -> list[int]:
        """Return the places of obligatory questions without an answer."""
        return [
            place
            for place in self._asked
            if self.questions[place].is_obligatory and self.answer(place).is_empty
        ]

    def fallen(self) -> list[int]:
        """Return the places of answered questions that are skipped now."""
        answered = (place for place in range(self.end) if not self.answer(place).is_empty)
        return [place for place in answered if place not in self._asked]

    def _follow(self) -> None:
        keys = path(self.questions, self.answers())
        self._asked = tuple(sorted(self._places[key] for key in keys if key in self._places))


def _toggled(question: Question, before: Answer, option: Option) -> Answer:
    """Return the answer with the option picked or put back, in the order of the paper."""
    picked = set(before.options) ^ {option.key}
    other = question.other
    text = before.text if other is not None and other.key in picked else ""
    return Answer(tuple(o.key for o in question.options if o.key in picked), text=text)
