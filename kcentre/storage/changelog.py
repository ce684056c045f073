"""The change log: triggers that write down every change of every record, old → new.

Because triggers write it, bulk statements can't escape it, and a write outside an operation is
refused by the file itself: `change.operation_id` would be NULL. An inserted row is logged by its
id alone; its values are the row itself until a later change logs them as old ones. The same log
is what undo and redo are played back from.
"""

import json
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from itertools import accumulate, takewhile

from kcentre.storage.driver import CentreDatabase

UNTRACKED = {"operation", "change", "draft"}
"""A draft is kept at every field exit: it is no change of the centre's records."""

INSERTED, UPDATED, DELETED = "i", "u", "d"

_PORTION = 16_000_000
"""So many bytes of an operation are read at once."""

_OPEN_OPERATION = "(SELECT id FROM operation WHERE is_open IS NOT NULL)"


@dataclass(frozen=True, slots=True)
class LoggedOperation:
    """One line of the change log: when (ISO, local time), who, what."""

    id: int
    at: str
    who: str
    label: str


@dataclass(frozen=True, slots=True)
class LoggedChange:
    """One record touched by an operation; `old` and `new` are JSON objects or None."""

    table: str
    row_id: int
    kind: str
    old: str | None
    new: str | None


def install_triggers(database: CentreDatabase) -> None:
    """(Re)create the log's triggers for every table as it stands now."""
    for table in tracked_tables(database):
        columns = columns_of(database, table)
        for suffix, statement in _statements(table, columns).items():
            database.run(f"DROP TRIGGER IF EXISTS log_{table}_{suffix}")
            database.run(statement)


def drop_triggers(database: CentreDatabase) -> None:
    """Remove the log's triggers, for a migration that rebuilds tables."""
    names = database.run(
        "SELECT name FROM sqlite_master WHERE type = 'trigger' AND name GLOB 'log_*'"
    ).fetchall()
    for (name,) in names:
        database.run(f'DROP TRIGGER "{name}"')


def tracked_tables(database: CentreDatabase) -> list[str]:
    """Return the tables whose every change is logged."""
    rows = database.run(
        "SELECT name FROM pragma_table_list"
        " WHERE schema = 'main' AND type = 'table' AND name NOT GLOB 'sqlite_*'"
    ).fetchall()
    return sorted(name for (name,) in rows if name not in UNTRACKED)


def columns_of(database: CentreDatabase, table: str) -> list[str]:
    """Return the column names of a table."""
    rows = database.run("SELECT name FROM pragma_table_info(?)", (table,)).fetchall()
    return [name for (name,) in rows]


def recent_operations(database: CentreDatabase, limit: int = 200) -> list[LoggedOperation]:
    """Return the newest lines of the log, newest first."""
    rows = database.run(
        "SELECT id, at, who, label FROM operation ORDER BY id DESC LIMIT ?", (limit,)
    ).fetchall()
    return [LoggedOperation(*row) for row in rows]


def changes_of(database: CentreDatabase, operation_id: int) -> Iterator[LoggedChange]:
    """Yield what an operation did, the last first.

    Read in portions, because the log of removed files may be heavier than the memory.
    """
    rows = database.run(
        'SELECT id, octet_length(old) + coalesce(octet_length(new), 0) FROM "change"'
        " WHERE operation_id = ? ORDER BY id DESC",
        (operation_id,),
    ).fetchall()
    while rows:
        weights = accumulate(weight or 0 for _, weight in rows)
        count = max(1, sum(1 for _ in takewhile(lambda weight: weight <= _PORTION, weights)))
        portion, rows = rows[:count], rows[count:]
        for row in database.run(
            'SELECT table_name, row_id, kind, old, new FROM "change"'
            " WHERE operation_id = ? AND id BETWEEN ? AND ? ORDER BY id DESC",
            (operation_id, portion[-1][0], portion[0][0]),
        ).fetchall():
            yield LoggedChange(*row)


def newest_operation(database: CentreDatabase) -> int:
    """Return the id of the newest line of the log; 0 where nothing was ever written."""
    (newest,) = database.run("SELECT coalesce(max(id), 0) FROM operation").fetchone()
    return int(newest)


def changes_after(
    database: CentreDatabase, operation_id: int, tables: Collection[str], most: int
) -> list[LoggedChange]:
    """Return what was written into some tables after an operation, at most so many changes."""
    # The plus keeps SQLite from walking through all that was ever written into the tables.
    rows = database.run(
        'SELECT table_name, row_id, kind, old, new FROM "change"'
        " WHERE operation_id > ? AND +table_name IN (SELECT value FROM json_each(?)) LIMIT ?",
        (operation_id, json.dumps([*tables]), most),
    ).fetchall()
    return [LoggedChange(*row) for row in rows]


def entered_on(
    database: CentreDatabase, table: str, row_ids: Sequence[int]
) -> list[tuple[int, str]]:
    """Return the moment (ISO) when each of these records was first written, by its id."""
    rows = database.run(
        'SELECT row_id, min(at) FROM "change" JOIN operation ON operation.id = operation_id'
        " WHERE table_name = ? AND kind = ? AND row_id IN (SELECT value FROM json_each(?))"
        " GROUP BY row_id",
        (table, INSERTED, json.dumps(list(row_ids))),
    ).fetchall()
    return [(row_id, at) for row_id, at in rows]


def _statements(table: str, columns: list[str]) -> dict[str, str]:
    """Return the three trigger statements; the names come from the schema, never from a user."""
    whole = ", ".join(f"'{name}', ROW.\"{name}\"" for name in columns)
    before = f"json_object({whole.replace('ROW.', 'OLD.')})"
    after = f"json_object({whole.replace('ROW.', 'NEW.')})"
    log = 'INSERT INTO "change" (operation_id, table_name, row_id, kind, old, new) VALUES'
    return {
        "insert": f"""CREATE TRIGGER log_{table}_insert AFTER INSERT ON "{table}" BEGIN
            {log} ({_OPEN_OPERATION}, '{table}', NEW.id, '{INSERTED}', NULL, NULL); END""",
        "update": f"""CREATE TRIGGER log_{table}_update AFTER UPDATE ON "{table}" BEGIN
            {log} ({_OPEN_OPERATION}, '{table}', OLD.id, '{UPDATED}',
                {before}, {after}); END""",
        "delete": f"""CREATE TRIGGER log_{table}_delete AFTER DELETE ON "{table}" BEGIN
            {log} ({_OPEN_OPERATION}, '{table}', OLD.id, '{DELETED}',
                {before}, NULL); END""",
    }
