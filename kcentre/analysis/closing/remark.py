"""What a report says of how it was closed: with which findings, without records, and why."""

from kcentre.analysis.closing.records import ClosingChecks
from kcentre.language.sentences import ended, small
from kcentre.language.typed import tidy

_MOST_RULES = 10


def remark_of(checks: ClosingChecks, reason: str) -> str:
    """Return the sentence printed in the report; empty where the period was closed clean."""
    facts = [fact for fact in (_findings(checks), _emptiness(checks)) if fact]
    if not facts:
        return ""
    return f"{' '.join(facts)} Причина: {ended(tidy(reason))}"


def _findings(checks: ClosingChecks) -> str:
    if not checks.severe:
        return ""
    states = sorted(checks.severe_rules, key=lambda state: -state.found)
    told = [f"{small(state.rule.title)}\u00a0— {state.found}" for state in states]
    rest = len(told) - _MOST_RULES
    listed = "; ".join(told[:_MOST_RULES]) + (f"; и ещё видов: {rest}" if rest > 0 else "")
    return f"Период закрыт при неисправленных замечаниях к данным: {listed}."


def _emptiness(checks: ClosingChecks) -> str:
    return "" if checks.has_data else "В отчётном периоде записей нет."
