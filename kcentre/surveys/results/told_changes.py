"""What changed between two rounds, as far as it may stand on paper. Pure."""

from collections.abc import Iterable
from dataclasses import replace

from kcentre.surveys.results.change_sentences import change_sentences
from kcentre.surveys.results.protection import SMALL
from kcentre.surveys.results.records import QuestionChange, RoundComparison

_SMALL_GROUPS = f"Изменения касаются групп меньше {SMALL}\u00a0анкет и\u00a0потому не приводятся."


def told_changes(found: RoundComparison) -> RoundComparison:
    """Return the comparison with sentences about nothing that a paper hides in either round."""
    told = tuple(map(_told, found.questions))
    if _is_any_changed(found.questions) and not _is_any_changed(told):
        return replace(found, sentences=(_SMALL_GROUPS,))
    counts = found.earlier_responses, found.later_responses
    return replace(found, sentences=tuple(change_sentences(told, *counts)))


def _told(question: QuestionChange) -> QuestionChange:
    options = tuple(option for option in question.options if option.is_told)
    return replace(question, options=options, mean=question.told_mean)


def _is_any_changed(questions: Iterable[QuestionChange]) -> bool:
    return any(
        (question.mean is not None and question.mean.is_beyond_chance)
        or any(option.difference.is_beyond_chance for option in question.options)
        for question in questions
    )
