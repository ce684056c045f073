"""What families wish beside what the centre has and gives: the facts that gaps are told from."""

import datetime as dt
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, replace

from kcentre.analysis.demand import said
from kcentre.analysis.demand.capacity import Capacity, capacity, position_key
from kcentre.analysis.demand.codes import Codes, codes, form_of, kind_of, time_of_week
from kcentre.analysis.demand.given import NOT_RATED, Given, Rated, given
from kcentre.centre.queries import settings
from kcentre.periods.period import Period
from kcentre.storage import CentreFile
from kcentre.surveys.results.frequencies import survey_results
from kcentre.surveys.results.protection import printed_rows
from kcentre.surveys.results.records import OptionResult, QuestionResult, Share, SurveyResults
from kcentre.surveys.results.scope import round_scope
from kcentre.surveys.values import Meaning

NEEDED = (Meaning.TOPICS, Meaning.HELP, Meaning.SPECIALISTS, Meaning.FORM, Meaning.TIME)
"""Meanings of questions whose answers the centre can act upon."""


@dataclass(frozen=True, slots=True)
class Need:
    """One wish of many families, and what answers to it.

    `code` is what the option stands for, `title` how the questionnaire calls it. `wished` are the
    families that chose it among those that answered; `part` is its part (0…1) of all wishes of
    the question, of a form with all its channels. `given` services of the last twelve months,
    `rated` of them. `minutes` open in a usual week; None where hours say nothing of it (topics,
    kinds of help). `is_there` is False for a position that nobody in the centre has, `is_told`
    where print hides how many wish it.
    """

    meaning: Meaning
    code: str
    title: str
    wished: Share
    part: float
    given: int = 0
    rated: Rated = NOT_RATED
    minutes: float | None = None
    is_there: bool = True
    is_told: bool = True

    @property
    def families(self) -> str:
        """«41 из 84 семей (49 %)», also where it is printed: «многие семьи» instead of hidden."""
        return said.families(self.wished) if self.is_told else said.some_families(self.wished)


@dataclass(frozen=True, slots=True)
class Needs:
    """All wishes of a round, each question's in the order of its options.

    `given_total` services in `period`, `open_minutes` in a usual week. `norm` is the share of
    satisfied recipients to reach, per cent.
    """

    round_id: int
    results: SurveyResults
    period: Period
    given_total: int
    open_minutes: float
    norm: int
    wishes: tuple[Need, ...]

    def of(self, meaning: Meaning) -> tuple[Need, ...]:
        """Return the wishes of one question, the most frequent first."""
        found = (need for need in self.wishes if need.meaning is meaning)
        return tuple(sorted(found, key=lambda need: -need.wished.count))


@dataclass(frozen=True, slots=True)
class _Known:
    codes: Codes
    capacity: Capacity
    given: Given


def needs(file: CentreFile, round_id: int, today: dt.date) -> Needs:
    """Return the wishes of a round beside hours and services. Raises `Refused` where it is gone."""
    with file.reading():
        results = survey_results(file, round_scope(file, round_id))
        known = _Known(codes(file), capacity(file, today), given(file, today))
        norm = settings(file).satisfaction_norm
    return Needs(
        round_id,
        results,
        known.given.period,
        known.given.total,
        known.capacity.total,
        norm,
        tuple(_wishes(results, known)),
    )


def _wishes(results: SurveyResults, known: _Known) -> Iterator[Need]:
    for meaning in NEEDED:
        question = results.meaning(meaning)
        if question is not None and question.n:
            yield from _wishes_of(meaning, question, known)


def _wishes_of(meaning: Meaning, question: QuestionResult, known: _Known) -> Iterator[Need]:
    named = [option for option in question.options if not option.is_other]
    found = [(option, known.codes.of(meaning, option)) for option in named]
    coded = [(option, code) for option, code in found if code]
    wishes = Counter[str]()
    for option, code in coded:
        wishes[_whole_form(meaning, code)] += option.share.count
    told = {row.key for row in printed_rows(question) if row.count is not None}
    for option, code in coded:
        part = wishes[_whole_form(meaning, code)] / (wishes.total() or 1)
        need = _need(meaning, option, code, part, known)
        yield replace(need, is_told=option.key in told)


def _whole_form(meaning: Meaning, code: str) -> str:
    """Return «remote» of «remote/phone»: hours and services are told apart by forms alone."""
    return code.partition("/")[0] if meaning is Meaning.FORM else code


def _need(meaning: Meaning, option: OptionResult, code: str, part: float, known: _Known) -> Need:
    name, value, minutes, is_there = _answered_by(meaning, code, known.capacity)
    return Need(
        meaning,
        code,
        option.label,
        option.share,
        part,
        known.given.count(name, value) if value is not None else 0,
        known.given.ratings(name, value),
        minutes,
        is_there,
    )


def _answered_by(
    meaning: Meaning, code: str, open_time: Capacity
) -> tuple[str, object, float | None, bool]:
    """Return the part of the services that answers to a code, and the hours open for it."""
    match meaning:
        case Meaning.SPECIALISTS:
            key = position_key(code)
            return "position", key, open_time.by_position.get(key, 0.0), key in open_time.positions
        case Meaning.FORM:
            form = form_of(code)
            return "form", form, open_time.by_form.get(form, 0.0) if form else None, True
        case Meaning.TIME:
            time = time_of_week(code)
            return "time", time, open_time.by_time.get(time, 0.0) if time else None, True
        case Meaning.HELP:
            return "kind", kind_of(code), None, True
        case _:
            return "topic", code, None, True
