"""How the file is asked: a quarter never costs a walk through the whole journal."""

import re

from kcentre.figures.figures import figures
from kcentre.figures.fixed import FIXED
from kcentre.figures.periods import parse_period
from kcentre.figures.rows import rows
from kcentre.storage import CentreFile

JOURNALS = {"session", "rating", "request", "group_event"}


def test_journals_are_only_searched_by_an_index(centre: CentreFile) -> None:
    asked: list[str] = []
    connection = centre.db.connection()  # type: ignore[no-untyped-call] # Peewee's stubs
    connection.set_trace_callback(asked.append)
    figures(centre, parse_period("2026-Q3"))
    figures(centre, parse_period("2026-Q3"), sub_unit_id=1)
    for code in FIXED:
        rows(centre, parse_period("2026-Q3"), code)
    connection.set_trace_callback(None)
    steps = {step for sql in asked if sql.startswith("SELECT") for step in _plan(centre, sql)}
    assert {step for step in steps if step.startswith("SCAN") and _table(step) in JOURNALS} == set()
    searched = {step for step in steps if step.startswith("SEARCH session ")}
    assert any("session_moment" in step for step in searched)
    assert any("session_recipient (recipient_id=?)" in step for step in searched)


def _plan(file: CentreFile, sql: str) -> list[str]:
    """Return the steps of a query's plan, with the tables' own names."""
    names = {alias: table for table, alias in re.findall(r'"(\w+)" AS "(\w+)"', sql)}
    steps = []
    for *_, step in file.db.run(f"EXPLAIN QUERY PLAN {sql}"):
        verb, _, rest = step.partition(" ")
        alias, _, how = rest.partition(" ")
        steps.append(f"{verb} {names.get(alias, alias)} {how}")
    return steps


def _table(step: str) -> str:
    return step.split()[1]
