"""How SQLite goes about what it is asked: by an index, or through a whole table."""

import re
from collections.abc import Callable, Iterator
from contextlib import contextmanager

from kcentre.storage import CentreFile


@contextmanager
def asked(file: CentreFile) -> Iterator[list[str]]:
    """Collect the queries of what is done meanwhile, their values put in."""
    found: list[str] = []
    connection = file.db.connection()  # type: ignore[no-untyped-call] # Peewee's stubs
    connection.set_trace_callback(lambda sql: found.append(sql) if "SELECT" in sql else None)
    try:
        yield found
    finally:
        connection.set_trace_callback(None)


def plan_of(file: CentreFile, work: Callable[[], object]) -> list[str]:
    """Return the steps of the queries of `work`: «SEARCH appointment USING INDEX …»."""
    with asked(file) as queries:
        work()
    selects = [sql for sql in queries if sql.startswith("SELECT")]
    return [step for sql in selects for step in _steps(file, sql)]


def steps_on(file: CentreFile, table: str, work: Callable[[], object]) -> list[str]:
    """Return the steps of `plan_of` that read one table."""
    return [step for step in plan_of(file, work) if step.split()[1] == table]


def _steps(file: CentreFile, sql: str) -> Iterator[str]:
    names = {alias: table for table, alias in re.findall(r'"(\w+)" AS "(\w+)"', sql)}
    for *_, step in file.db.run(f"EXPLAIN QUERY PLAN {sql}"):
        verb, _, rest = step.partition(" ")
        alias, _, how = rest.partition(" ")
        yield f"{verb} {names.get(alias, alias)} {how}"
