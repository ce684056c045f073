"""What changed between two rounds, as far as it may stand on paper."""

from collections.abc import Iterable
from dataclasses import replace

from kcentre.storage import CentreFile
from kcentre.surveys.results.change_sentences import change_sentences
from kcentre.surveys.results.comparing import compare
from kcentre.surveys.results.frequencies import survey_results
from kcentre.surveys.results.protection import SMALL, printed_rows
from kcentre.surveys.results.records import (
    OptionChange,
    QuestionChange,
    RoundComparison,
    SurveyResults,
)
from kcentre.surveys.results.scope import Scope

_SMALL_GROUPS = f"Изменения касаются групп меньше {SMALL}\u00a0анкет и\u00a0потому не приводятся."

Percents = dict[tuple[str, str], float | None]
"""What may be printed by the keys of a question and its option; None is hidden."""


def told_changes(file: CentreFile, earlier: Scope, later: Scope) -> RoundComparison:
    """Return the comparison without the options that a paper hides in either round."""
    found = compare(file, earlier, later)
    shown = [printed_percents(survey_results(file, scope)) for scope in (earlier, later)]
    questions = tuple(_told(question, shown) for question in found.questions)
    if _is_any_changed(found.questions) and not _is_any_changed(questions):
        return replace(found, questions=questions, sentences=(_SMALL_GROUPS,))
    counts = found.earlier_responses, found.later_responses
    return replace(
        found, questions=questions, sentences=tuple(change_sentences(questions, *counts))
    )


def printed_percents(results: SurveyResults) -> Percents:
    """Return the per cents of all options as far as they may be printed."""
    return {
        (question.key, row.key): row.percent
        for question in results.questions
        for row in printed_rows(question)
    }


def _told(question: QuestionChange, shown: Iterable[Percents]) -> QuestionChange:
    def is_told(option: OptionChange) -> bool:
        key = question.key, option.key
        return all(percents.get(key) is not None for percents in shown)

    return replace(question, options=tuple(filter(is_told, question.options)))


def _is_any_changed(questions: Iterable[QuestionChange]) -> bool:
    return any(
        (question.mean is not None and question.mean.is_beyond_chance)
        or any(option.difference.is_beyond_chance for option in question.options)
        for question in questions
    )
