"""A draft as it is kept: its texts tidied, what its kinds of questions do not have left out."""

from dataclasses import replace
from functools import lru_cache

from kcentre.language.typed import tidy, tidy_lines
from kcentre.surveys.questionnaires.records import Option, Question, QuestionnaireDraft
from kcentre.surveys.values import YES_NO_LABELS, QuestionKind

YES_NO_CODES = ("yes", "no", "unsure")
"""What the three options of a question with a yes or a no stand for."""


def shaped(draft: QuestionnaireDraft) -> QuestionnaireDraft:
    """Return the draft as it is kept; keys and the places of skip rules stay as they are."""
    return replace(
        draft,
        title=tidy(draft.title),
        introduction=tidy_lines(draft.introduction),
        closing=tidy_lines(draft.closing),
        questions=tuple(map(shaped_question, draft.questions)),
    )


@lru_cache(maxsize=1024)
def shaped_question(question: Question) -> Question:
    """Return the question with the options and the ends of a scale that its kind has.

    Remembered: while one question is typed, all the others are asked for at every key.
    """
    has_ends = question.kind is QuestionKind.SCALE
    return replace(
        question,
        text=tidy(question.text),
        section=tidy(question.section),
        hint=tidy(question.hint),
        lowest=tidy(question.lowest) if has_ends else "",
        highest=tidy(question.highest) if has_ends else "",
        options=_options(question),
        id=None,
    )


def yes_no_options(given: tuple[Option, ...] = ()) -> tuple[Option, ...]:
    """Return the three fixed options; the skip rules come from the given ones by their place."""
    leads = [option.leads_to for option in given[:3]] + [""] * 3
    return tuple(
        Option(label, f"o{place}", code, leads_to=target)
        for place, (label, code, target) in enumerate(
            zip(YES_NO_LABELS, YES_NO_CODES, leads, strict=False), start=1
        )
    )


def _options(question: Question) -> tuple[Option, ...]:
    if not question.has_options:
        return ()
    if question.kind is QuestionKind.YES_NO:
        return yes_no_options(question.options)
    return tuple(
        replace(option, label=tidy(option.label), code=tidy(option.code), id=None)
        for option in question.options
    )
