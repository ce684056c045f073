"""How SQLite goes about what it is asked: by an index, or through a whole table."""

import re
from collections.abc import Callable

from kcentre.storage import CentreFile


def walks(file: CentreFile, work: Callable[[], object], table: str) -> int:
    """Return how many times the queries of `work` walk through the whole table."""
    return sum(_walks(file, sql, table) for sql in questions(file, work))


def questions(file: CentreFile, work: Callable[[], object]) -> list[str]:
    """Return the queries of `work`, their values put in."""
    asked: list[str] = []
    connection = file.db.connection()  # type: ignore[no-untyped-call] # Peewee's stubs
    connection.set_trace_callback(asked.append)
    try:
        work()
    finally:
        connection.set_trace_callback(None)
    return [sql for sql in asked if sql.startswith("SELECT")]


def _walks(file: CentreFile, sql: str, table: str) -> int:
    aliases = set(re.findall(rf'"{table}" AS "(\w+)"', sql))
    steps = [row[-1].split() for row in file.db.run(f"EXPLAIN QUERY PLAN {sql}")]
    return sum(step[0] == "SCAN" and step[1] in aliases for step in steps)
