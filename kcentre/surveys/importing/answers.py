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


def planned_answers(
    asked: Sequence[tuple[int, Question]], said: Sequence[Said]
) -> tuple[PlannedAnswer, ...]:
    """Return the answers of one form; `asked` are the questions with their places."""
    return tuple(
        _planned(place, question, one)
        for (place, question), one in zip(asked, said, strict=True)
        if not one.is_empty
    )


def _planned(place: int, question: Question, said: Said) -> PlannedAnswer:
    if not question.has_options:
        return PlannedAnswer(place, number=said.number, text=said.text)
    options = options_of(question)
    known = {label_key(option.label): at for at, option in enumerate(options)}
    other = next((at for at, option in enumerate(options) if option.is_other), None)
    chosen = [known.get(label_key(label), other) for label in said.labels]
    words = [
        label for label in said.labels if other is not None and known.get(label_key(label)) is None
    ]
    text = "; ".join(filter(None, [*words, said.other]))
    places = dict.fromkeys(at for at in chosen if at is not None)
    return PlannedAnswer(place, tuple(places), text=text)


def options_of(question: Question) -> Sequence[Option]:
    """Return the options as they are kept: those of a yes or no are the same everywhere."""
    return yes_no_options() if question.kind is QuestionKind.YES_NO else question.options
