"""Two rounds beside each other: what changed beyond chance."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

from kcentre.language import Problem, Refused, fold
from kcentre.language.numbers import round_half_away
from kcentre.storage import CentreFile
from kcentre.storage.asking import ask
from kcentre.surveys.results.change_sentences import change_sentences
from kcentre.surveys.results.distributions import LEVEL
from kcentre.surveys.results.frequencies import WITH_NUMBERS, number_spreads, survey_results
from kcentre.surveys.results.protection import printed_question, printed_rows
from kcentre.surveys.results.records import (
    Difference,
    OptionChange,
    OptionResult,
    QuestionChange,
    QuestionResult,
    RoundComparison,
    Share,
    SurveyResults,
)
from kcentre.surveys.results.scope import Scope
from kcentre.surveys.results.statistics import (
    Spread,
    difference,
    holm,
    mean_difference,
    spread,
)
from kcentre.surveys.tables import Questionnaire, SurveyRound
from kcentre.surveys.values import QuestionKind


def compare(
    file: CentreFile, earlier: Scope, later: Scope, known: SurveyResults | None = None
) -> RoundComparison:
    """Return every option that both asked about, and sentences about what changed.

    Rounds of one questionnaire are joined by the keys of questions and options, those of different
    ones by their words. Of a scale the means are tested, not each mark. What many tests would show
    by chance is corrected for (Holm). `known` are the later results, where somebody has them.
    Raises `Refused` for a round beside itself.
    """
    if set(earlier.round_ids) & set(later.round_ids):
        raise Refused([Problem("later", "Выберите два разных опроса.")])
    with file.reading():
        sides = _Sides(_side(file, earlier), _side(file, later, known))
        names = _names(file, earlier, later)
    questions = tuple(_corrected(list(sides.changes())))
    counts = sides.earlier.results.responses, sides.later.results.responses
    return RoundComparison(
        *names,
        *counts,
        questions=questions,
        sentences=tuple(change_sentences(questions, *counts)),
        not_compared=tuple(sides.lonely()),
    )


@dataclass(frozen=True, slots=True)
class _Side:
    questionnaire_id: int
    results: SurveyResults
    spreads: Mapping[str, Spread]

    def spread_of(self, question: QuestionResult) -> Spread:
        if question.kind is QuestionKind.SCALE:
            return spread({float(each.key): each.share.count for each in question.options})
        return self.spreads.get(question.key, Spread(0, None, None, None))


@dataclass(frozen=True, slots=True)
class _Sides:
    earlier: _Side
    later: _Side

    @property
    def by_key(self) -> bool:
        """Whether both are rounds of one questionnaire, in which a key never changes its sense."""
        return self.earlier.questionnaire_id == self.later.questionnaire_id

    def pairs(self) -> Iterator[tuple[QuestionResult, QuestionResult]]:
        """Yield each question of both, in the order of the later one."""
        known = {self._name(each): each for each in self.earlier.results.questions}
        for question in self.later.results.questions:
            if self._name(question) in known:
                yield known[self._name(question)], question

    def lonely(self) -> Iterator[str]:
        """Yield the texts of the questions that only one of them asked."""
        sides = (self.later.results, self.earlier.results)
        known = [{self._name(each) for each in side.questions} for side in sides]
        for side, others in zip(sides, reversed(known), strict=True):
            yield from (each.text for each in side.questions if self._name(each) not in others)

    def changes(self) -> Iterator[QuestionChange]:
        for before, after in self.pairs():
            if after.kind is not QuestionKind.TEXT:
                yield self._change(before, after)

    def _change(self, before: QuestionResult, after: QuestionResult) -> QuestionChange:
        mean = None
        if after.kind in WITH_NUMBERS:
            found = mean_difference(self.earlier.spread_of(before), self.later.spread_of(after))
            mean = _rounded(found, 2)
        return QuestionChange(
            after.key,
            after.text,
            after.kind,
            after.meaning,
            before.n,
            after.n,
            tuple(self._options(before, after)),
            before.mean,
            after.mean,
            mean,
            tells_mean=all(printed_question(one).mean is not None for one in (before, after)),
            tells_spread=all(printed_question(one) == one for one in (before, after)),
        )

    def _options(self, before: QuestionResult, after: QuestionResult) -> Iterator[OptionChange]:
        shown = zip(before.options, printed_rows(before), strict=True)
        known = {self._label(option): (option, row.percent) for option, row in shown}
        for option, row in zip(after.options, printed_rows(after), strict=True):
            earlier, was = known.get(self._label(option), (None, None))
            if earlier is not None:
                yield OptionChange(
                    option.key,
                    option.label,
                    earlier.share,
                    option.share,
                    _of_shares(earlier.share, option.share, is_mark=after.kind in WITH_NUMBERS),
                    option.is_other,
                    was,
                    row.percent,
                )

    def _name(self, question: QuestionResult) -> tuple[str, QuestionKind]:
        return question.key if self.by_key else fold(question.text), question.kind

    def _label(self, option: OptionResult) -> str:
        return option.key if self.by_key else fold(option.label)


def _side(file: CentreFile, scope: Scope, known: SurveyResults | None = None) -> _Side:
    results = known or survey_results(file, scope)
    owner = SurveyRound.select(SurveyRound.questionnaire).where(
        SurveyRound.id.in_(list(scope.round_ids))
    )
    (questionnaire_id,) = ask(file.db, owner.limit(1)).fetchone() or (0,)
    return _Side(questionnaire_id, results, number_spreads(file, scope))


def _names(file: CentreFile, *scopes: Scope) -> tuple[str, str]:
    """Return what the rounds are called; with their questionnaires where these differ."""
    rounds = [row_id for scope in scopes for row_id in scope.round_ids]
    query = (
        SurveyRound.select(SurveyRound.id, SurveyRound.title, Questionnaire.title)
        .join(Questionnaire)
        .where(SurveyRound.id.in_(rounds))
    )
    found = {row_id: (title, whole) for row_id, title, whole in ask(file.db, query)}
    alone = len({whole for _, whole in found.values()}) == 1
    named = {
        row_id: title if alone else f"{whole}, {title}" for row_id, (title, whole) in found.items()
    }
    first, second = (
        ", ".join(named[row_id] for row_id in scope.round_ids if row_id in named)
        for scope in scopes
    )
    return first, second


def _of_shares(earlier: Share, later: Share, *, is_mark: bool) -> Difference:
    """Return the difference of two shares; its points are those of the shown per cents."""
    found = _rounded(difference(earlier.count, earlier.n, later.count, later.n), 1)
    if earlier.percent is None or later.percent is None:
        return found
    points = round_half_away(later.percent - earlier.percent)
    return replace(found, points=points, p=None if is_mark else found.p, is_beyond_chance=False)


def _rounded(found: Difference, places: int) -> Difference:
    points, low, high = (
        None if value is None else round_half_away(value, places)
        for value in (found.points, found.low, found.high)
    )
    return replace(found, points=points, low=low, high=high)


def _corrected(changes: list[QuestionChange]) -> Iterator[QuestionChange]:
    """Yield the changes, those beyond chance marked after Holm's correction over all of them."""
    tested = [each.p for change in changes for each in _differences(change) if each.p is not None]
    left = iter(holm(tested))

    def judged(found: Difference) -> Difference:
        if found.p is None:
            return replace(found, is_beyond_chance=False)
        return replace(found, is_beyond_chance=next(left) < LEVEL)

    for change in changes:
        options = tuple(
            replace(option, difference=judged(option.difference)) for option in change.options
        )
        mean = None if change.mean is None else judged(change.mean)
        yield replace(change, options=options, mean=mean)


def _differences(change: QuestionChange) -> Iterator[Difference]:
    yield from (option.difference for option in change.options)
    if change.mean is not None:
        yield change.mean
