"""How the file is asked: a quarter never costs a walk through the whole journal."""

from helpers.query_plans import plan_of

from kcentre.figures.figures import figures
from kcentre.figures.fixed import FIXED
from kcentre.figures.rows import rows
from kcentre.periods.period import parse_period
from kcentre.storage import CentreFile

JOURNALS = {"session", "rating", "request", "group_event"}


def test_journals_are_only_searched_by_an_index(centre: CentreFile) -> None:
    def all_figures() -> None:
        figures(centre, parse_period("2026-Q3"))
        figures(centre, parse_period("2026-Q3"), sub_unit_id=1)
        for code in FIXED:
            rows(centre, parse_period("2026-Q3"), code)

    steps = set(plan_of(centre, all_figures))
    assert {step for step in steps if step.startswith("SCAN") and _table(step) in JOURNALS} == set()
    searched = {step for step in steps if step.startswith("SEARCH session ")}
    assert any("session_moment" in step for step in searched)
    assert any("session_recipient (recipient_id=?)" in step for step in searched)


def _table(step: str) -> str:
    return step.split()[1]
