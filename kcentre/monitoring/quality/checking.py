"""Looking for everything that the rules object to."""

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice

from kcentre.centre.queries import settings
from kcentre.monitoring.quality.catalogue import RULES
from kcentre.monitoring.quality.places import places
from kcentre.monitoring.quality.records import Finding, Hit, Rule, RuleState, Scope
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


def check(
    file: CentreFile,
    period: Period | None = None,
    progress: Progress = UNWATCHED,
    *,
    most: int | None = None,
    now: dt.datetime | None = None,
) -> Check:
    """Apply every rule that is on to a period, or to all there is.

    `most`: the findings of one rule that are wanted.
    """
    scope = _scope(file, period, now)
    off = rules_off(file)
    states: list[RuleState] = []
    findings: list[Finding] = []
    for done, rule in enumerate(RULES):
        progress.report(done, len(RULES))
        hits = [] if rule.code in off else list(rule.find(file, scope))
        states.append(RuleState(rule, rule.code not in off, len(hits)))
        findings.extend(_findings(file, rule, list(islice(hits, most))))
    order = [*type(findings[0].grade)] if findings else []
    findings.sort(key=lambda finding: order.index(finding.grade))
    return Check(tuple(states), tuple(findings))


def rules_off(file: CentreFile) -> frozenset[str]:
    """Return the codes of the rules that are switched off."""
    rows = QualityRuleOff.select(QualityRuleOff.code).tuples().execute(file.db)
    return frozenset(code for (code,) in rows)


def _scope(file: CentreFile, period: Period | None, now: dt.datetime | None) -> Scope:
    first, last = (period.start, period.end) if period else _EVER
    moment = now or dt.datetime.now().astimezone().replace(tzinfo=None)
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
