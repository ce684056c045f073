"""What a designer does to a draft: add, copy, move, change, remove. The draft itself stays.

A question that was never kept has a stand-in for its key, so that skip rules can lead to it.
"""

from collections.abc import Iterable
from dataclasses import replace

from kcentre.surveys.questionnaires.records import Option, Question, QuestionnaireDraft
from kcentre.surveys.questionnaires.shaping import yes_no_options
from kcentre.surveys.values import (
    CHOSEN_FROM_OPTIONS,
    END,
    OTHER_LABEL,
    Meaning,
    QuestionKind,
)

BLANK = Question("", QuestionKind.ONE, (Option(""), Option("")))
"""A question to begin with."""


def added(
    draft: QuestionnaireDraft, place: int, questions: Iterable[Question]
) -> QuestionnaireDraft:
    """Return the draft with questions put in at a place; each gets a stand-in key."""
    asked = list(draft.questions)
    for at, question in enumerate(questions, place):
        asked.insert(at, replace(question, key=_stand_in(asked), id=None))
    return replace(draft, questions=tuple(asked))


def changed(draft: QuestionnaireDraft, place: int, question: Question) -> QuestionnaireDraft:
    """Return the draft with another question at a place."""
    asked = list(draft.questions)
    asked[place] = question
    return replace(draft, questions=tuple(asked))


def duplicated(draft: QuestionnaireDraft, place: int) -> QuestionnaireDraft:
    """Return the draft with a copy of a question after it; the meaning stays with the first."""
    source = draft.questions[place]
    options = tuple(replace(option, key="", id=None) for option in source.options)
    copied = replace(source, options=options, meaning=Meaning.NONE, section="")
    return added(draft, place + 1, [copied])


def moved(draft: QuestionnaireDraft, place: int, to: int) -> QuestionnaireDraft:
    """Return the draft with a question moved to another place among the questions."""
    asked = list(draft.questions)
    asked.insert(to, asked.pop(place))
    return replace(draft, questions=tuple(asked))


def removed(draft: QuestionnaireDraft, place: int) -> QuestionnaireDraft:
    """Return the draft without a question; what led to it leads to the one behind it."""
    asked = list(draft.questions)
    gone = asked.pop(place)
    after = asked[place].key if place < len(asked) else END
    return replace(draft, questions=tuple(_led(one, gone.key, after) for one in asked))


def of_kind(question: Question, kind: QuestionKind) -> Question:
    """Return the question answered in another way, with the options that this way has."""
    options = question.options
    if kind is QuestionKind.YES_NO:
        options = yes_no_options(options if question.kind is QuestionKind.ONE else ())
    elif kind in CHOSEN_FROM_OPTIONS and not options:
        options = BLANK.options
    if kind is QuestionKind.SEVERAL:
        options = tuple(replace(option, leads_to="") for option in options)
    return replace(question, kind=kind, options=options)


def with_other(options: tuple[Option, ...], *, is_wanted: bool) -> tuple[Option, ...]:
    """Return the options with or without the line for an answer of one's own, at the end."""
    own = [option for option in options if not option.is_other]
    if is_wanted:
        known = next((option for option in options if option.is_other), None)
        own.append(known or Option(OTHER_LABEL, is_other=True))
    return tuple(own)


def _led(question: Question, gone: str, after: str) -> Question:
    options = tuple(
        replace(option, leads_to=after) if gone and option.leads_to == gone else option
        for option in question.options
    )
    return replace(question, options=options)


def _stand_in(asked: list[Question]) -> str:
    taken = {question.key for question in asked}
    number = len(asked) + 1
    while f"new{number}" in taken:
        number += 1
    return f"new{number}"
