"""Looking for everything that the rules object to."""

import datetime as dt
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import islice

from kcentre.centre.queries import settings
from kcentre.language.dates import now_here
from kcentre.monitoring.quality.catalogue import RULES
from kcentre.monitoring.quality.places import places
from kcentre.monitoring.quality.records import Finding, Grade, Hit, Rule, RuleState, Scope
from kcentre.monitoring.quality.tables import QualityRuleOff
from kcentre.periods.period import Period
from kcentre.storage import UNWATCHED, CentreFile, Progress

_EVER = dt.date(1, 1, 1), dt.date(9999, 12, 31)


@dataclass(frozen=True, slots=True)
class Check:
    """What a check found: every rule with its count, and the findings themselves, worst first.

    Of each rule at most as many findings are there as were wanted; its count is whole.
    """

    states: tuple[RuleState, ...]
    findings: tuple[Finding, ...]

    @property
    def total(self) -> int:
        """How many findings there are in all."""
        return sum(state.found for state in self.states)


@dataclass(frozen=True, slots=True)
class Looked:
    """A rule with all that it found; `is_on` False was switched off and did not look."""

    rule: Rule
    is_on: bool
    hits: list[Hit]


def check(
    file: CentreFile,
    period: Period | None = None,
    progress: Progress = UNWATCHED,
    *,
    most: int | None = None,
    now: dt.datetime | None = None,
    grade: Grade | None = None,
) -> Check:
    """Apply every rule that is on, or those of a grade, to a period or to all there is.

    `most`: the findings of one rule that are wanted.
    """
    looked = look(file, scope_of(file, period, now), progress, grade)
    return summed(file, looked, most)


def look(
    file: CentreFile, scope: Scope, progress: Progress = UNWATCHED, grade: Grade | None = None
) -> Iterator[Looked]:
    """Let every rule that is on, or those of a grade, look one after the other."""
    off = rules_off(file)
    rules = [rule for rule in RULES if grade is None or rule.grade is grade]
    for done, rule in enumerate(rules):
        progress.report(done, len(rules))
        is_on = rule.code not in off
        yield Looked(rule, is_on, list(rule.find(file, scope)) if is_on else [])


def summed(file: CentreFile, looked: Iterable[Looked], most: int | None = None) -> Check:
    """Return what the rules found as one check."""
    states: list[RuleState] = []
    findings: list[Finding] = []
    for one in looked:
        states.append(RuleState(one.rule, one.is_on, len(one.hits)))
        findings.extend(_findings(file, one.rule, list(islice(one.hits, most))))
    findings.sort(key=lambda finding: finding.grade.rank)
    return Check(tuple(states), tuple(findings))


def rules_off(file: CentreFile) -> frozenset[str]:
    """Return the codes of the rules that are switched off."""
    rows = QualityRuleOff.select(QualityRuleOff.code).tuples().execute(file.db)
    return frozenset(code for (code,) in rows)


def scope_of(
    file: CentreFile, period: Period | None = None, now: dt.datetime | None = None
) -> Scope:
    """Return what is to be checked: a period, or all there is."""
    first, last = (period.start, period.end) if period else _EVER
    moment = now or now_here()
    return Scope(first, last, moment, settings(file))


def _findings(file: CentreFile, rule: Rule, hits: list[Hit]) -> Iterator[Finding]:
    stands = places(file, rule.record, [hit.record_id for hit in hits])
    for hit in hits:
        place = stands.get(hit.record_id)
        if place is not None:
            yield Finding(
                rule.code,
                rule.grade,
                rule.title,
                rule.advice,
                hit.note,
                rule.record,
                hit.record_id,
                place.date,
                place.text,
            )
