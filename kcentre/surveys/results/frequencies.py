"""How often each answer was given: counted by SQLite, a few queries for all questions."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from kcentre.language.numbers import round_half_away
from kcentre.storage import CentreFile
from kcentre.surveys.results import counts
from kcentre.surveys.results.led_past import skipped_forms
from kcentre.surveys.results.merged import Asked, MergedOption, MergedQuestion, asked
from kcentre.surveys.results.records import OptionResult, QuestionResult, SurveyResults
from kcentre.surveys.results.scope import Scope
from kcentre.surveys.results.statistics import Spread, mean_interval, share, spread
from kcentre.surveys.values import SCALE, QuestionKind

WITH_NUMBERS = frozenset({QuestionKind.SCALE, QuestionKind.NUMBER})
"""Kinds that are answered by a number."""

_PLACES = 2


def survey_results(file: CentreFile, scope: Scope) -> SurveyResults:
    """Return the answers to every question, in the order of the newest version.

    Questions of earlier versions that it has no more follow. Raises `Refused` for rounds of
    different questionnaires, or where all of them are gone.
    """
    with file.reading():
        found = asked(file, scope)
        counted = _counted(file, found)
    questions = tuple(_result(question, counted) for question in found.questions())
    return SurveyResults(found.title, found.responses, questions, found.first, found.last)


def number_spreads(file: CentreFile, scope: Scope) -> dict[str, Spread]:
    """Return what the numbers given to questions come to, not rounded, by the questions' keys."""
    with file.reading():
        found = asked(file, scope)
        questions = [each for each in found.questions() if each.kind is QuestionKind.NUMBER]
        numbers = counts.by_number(
            file, found.counted, [row for each in questions for row in each.ids]
        )
    return {each.key: spread(_summed(each.ids, numbers)) for each in questions}


@dataclass(frozen=True, slots=True)
class _Counted:
    """Everything that was counted: by ids of questions and options, by keys of questions."""

    forms: Mapping[int, int]
    options: Mapping[int, Mapping[int | None, int]]
    numbers: Mapping[int, Mapping[float, int]]
    texts: Mapping[int, int]
    answered: Mapping[str, int]
    skipped: Mapping[str, int]


def _counted(file: CentreFile, found: Asked) -> _Counted:
    questions = found.questions()
    with_numbers = [
        row_id for each in questions if each.kind in WITH_NUMBERS for row_id in each.ids
    ]
    others = [row_id for each in questions if each.kind not in WITH_NUMBERS for row_id in each.ids]
    several = {each.key: each.ids for each in questions if each.kind is QuestionKind.SEVERAL}
    beside = [
        row_id
        for each in questions
        for option in each.options
        if option.option.is_other
        for row_id in option.ids
    ]
    return _Counted(
        found.forms,
        counts.by_option(file, found.counted, others),
        counts.by_number(file, found.counted, with_numbers),
        counts.texts_by_option(file, found.counted, beside),
        counts.forms_that_answered(file, found.counted, several),
        skipped_forms(file, found),
    )


def _result(question: MergedQuestion, counted: _Counted) -> QuestionResult:
    numbers = spread(_summed(question.ids, counted.numbers))
    n = _answered(question, counted, numbers)
    options = tuple(_options(question, counted, n))
    interval = mean_interval(numbers.n, numbers.mean or 0.0, numbers.deviation)
    low, high = interval or (None, None)
    is_free = question.kind is QuestionKind.TEXT
    asked_of = question.question
    return QuestionResult(
        key=question.key,
        text=asked_of.text,
        section=asked_of.section,
        kind=question.kind,
        meaning=asked_of.meaning,
        n=n,
        asked=sum(counted.forms.get(version_id, 0) for version_id in question.version_ids),
        skipped=counted.skipped.get(question.key, 0),
        options=options,
        mean=_rounded(numbers.mean),
        deviation=_rounded(numbers.deviation),
        mean_low=_rounded(low),
        mean_high=_rounded(high),
        median=_rounded(numbers.median),
        texts=n if is_free else sum(option.texts for option in options),
        lowest=asked_of.lowest,
        highest=asked_of.highest,
    )


def _answered(question: MergedQuestion, counted: _Counted, numbers: Spread) -> int:
    if question.kind in WITH_NUMBERS:
        return numbers.n
    if question.kind is QuestionKind.SEVERAL:
        return counted.answered[question.key]
    return sum(sum(counted.options.get(row_id, {}).values()) for row_id in question.ids)


def _options(question: MergedQuestion, counted: _Counted, n: int) -> list[OptionResult]:
    if question.kind is QuestionKind.SCALE:
        marks = _summed(question.ids, counted.numbers)
        return [
            OptionResult(str(mark), str(mark), "", False, share(marks.get(mark, 0), n))
            for mark in SCALE
        ]
    chosen: dict[int | None, int] = {}
    for row_id in question.ids:
        chosen.update(counted.options.get(row_id, {}))
    return [_option(option, chosen, counted.texts, n) for option in question.options]


def _option(
    merged: MergedOption, chosen: Mapping[int | None, int], texts: Mapping[int, int], n: int
) -> OptionResult:
    option = merged.option
    count = sum(chosen.get(row_id, 0) for row_id in merged.ids)
    written = sum(texts.get(row_id, 0) for row_id in merged.ids)
    return OptionResult(
        option.key, option.label, option.code, option.is_other, share(count, n), written
    )


def _summed(ids: Sequence[int], numbers: Mapping[int, Mapping[float, int]]) -> dict[float, int]:
    summed: dict[float, int] = {}
    for row_id in ids:
        for number, count in numbers.get(row_id, {}).items():
            summed[number] = summed.get(number, 0) + count
    return summed


def _rounded(value: float | None) -> float | None:
    return None if value is None else round_half_away(value, _PLACES)
