"""How many findings the first screen counts where it does not list them all."""

from kcentre.monitoring.quality.catalogue import RULES
from kcentre.monitoring.quality.records import Grade, RuleState
from ui.analysis.closing.checks_work import count_words


def test_all_findings_are_counted_though_only_the_first_are_listed() -> None:
    warning, another = [rule for rule in RULES if rule.grade is Grade.WARNING][:2]
    error = next(rule for rule in RULES if rule.grade is Grade.ERROR)
    few = [RuleState(warning, True, 21), RuleState(error, True, 0)]
    assert [one.replace("\u00a0", " ") for one in count_words(few)] == ["21 предупреждение"]
    many = [*few, RuleState(another, True, 201)]
    assert [one.replace("\u00a0", " ") for one in count_words(many)] == [
        "222 предупреждения", "показаны первые 200 каждого вида",
    ]  # fmt: skip
