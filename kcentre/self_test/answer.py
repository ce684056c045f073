"""How a self-test is told: a line a step, and a verdict."""

from collections.abc import Sequence

from kcentre.self_test.running import Outcome
from kcentre.self_test.steps import TITLES


def line_of(outcome: Outcome) -> str:
    """Return «✓ Новый центр», or after «✗» (failed) and «–» (passed over) also why."""
    if outcome.is_passed:
        return f"✓ {outcome.title}"
    return f"{'–' if outcome.is_passed_over else '✗'} {outcome.title}: {outcome.problem}"


def verdict(outcomes: Sequence[Outcome]) -> str:
    """Return the last line."""
    passed = sum(one.is_passed for one in outcomes)
    said = "пройдена" if passed == len(outcomes) else "не пройдена"
    return f"Проверка {said}: {passed} из {len(outcomes)}."


def expected_lines() -> list[str]:
    """Return every line of a self-test that finds nothing wrong."""
    outcomes = [Outcome(title) for title in TITLES]
    return [*map(line_of, outcomes), verdict(outcomes)]


def outcomes_answer(outcomes: Sequence[Outcome]) -> dict[str, object]:
    """Return the outcomes as one JSON object; `problem` is None where all is well."""
    return {
        "passed": all(one.is_passed for one in outcomes),
        "steps": [
            {"title": one.title, "passed": one.is_passed, "problem": one.problem or None}
            for one in outcomes
        ],
    }
