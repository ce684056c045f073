"""The change log as data: what it still tells of records, and rewriting what it tells.

Only depersonalising rewrites it: what happened stays, who it happened to goes.
"""

import json
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass

from kcentre.storage.changelog import DELETED, UPDATED
from kcentre.storage.driver import CentreDatabase

Values = dict[str, object]


@dataclass(frozen=True, slots=True)
class LogRow:
    """One line of the log that holds values: those before the change and those after it."""

    id: int
    operation_id: int
    table: str
    row_id: int
    old: Values | None
    new: Values | None


def all_values(database: CentreDatabase) -> Iterator[LogRow]:
    """Yield every line that holds values; what was only inserted holds none."""
    rows = database.run(
        'SELECT id, operation_id, table_name, row_id, old, new FROM "change"'
        " WHERE old IS NOT NULL OR new IS NOT NULL"
    )
    return (_row(row) for row in rows)


def values_of(database: CentreDatabase, table: str, row_ids: Iterable[int]) -> list[LogRow]:
    """Return the lines of these records that hold values."""
    rows = database.run(
        'SELECT id, operation_id, table_name, row_id, old, new FROM "change"'
        " WHERE table_name = ? AND row_id IN (SELECT value FROM json_each(?)) AND old IS NOT NULL",
        (table, json.dumps(list(row_ids))),
    ).fetchall()
    return [_row(row) for row in rows]


def once_pointed(
    database: CentreDatabase, keys: Collection[tuple[str, str]]
) -> dict[tuple[str, str, int], set[int]]:
    """Return which records once held which number: (table, column, number) → their ids.

    For these tables and columns, from one walk through the whole log.
    """
    columns: dict[str, list[str]] = {}
    for table, column in keys:
        columns.setdefault(table, []).append(column)
    found: dict[tuple[str, str, int], set[int]] = {}
    for row in all_values(database):
        for column in columns.get(row.table, ()):
            number = (row.old or {}).get(column)
            if isinstance(number, int):
                found.setdefault((row.table, column, number), set()).add(row.row_id)
    return found


def merged_into(database: CentreDatabase) -> list[tuple[int, int]]:
    """Return the families merged once: the one that stayed, the one that is gone."""
    rows = database.run(
        'SELECT DISTINCT kept.row_id, gone.row_id FROM "change" AS gone'
        ' JOIN "change" AS kept ON kept.operation_id = gone.operation_id'
        " WHERE gone.table_name = 'family' AND kept.table_name = 'family'"
        " AND gone.kind = ? AND kept.kind = ? AND gone.row_id NOT IN (SELECT id FROM family)",
        (DELETED, UPDATED),
    ).fetchall()
    return [(kept, gone) for kept, gone in rows]


def operations_on(database: CentreDatabase, table: str, ids: Iterable[int]) -> set[int]:
    """Return the operations that touched these records."""
    rows = database.run(
        'SELECT DISTINCT operation_id FROM "change"'
        " WHERE table_name = ? AND row_id IN (SELECT value FROM json_each(?))",
        (table, json.dumps(list(ids))),
    )
    return {operation_id for (operation_id,) in rows}


def rewrite(database: CentreDatabase, rows: Collection[LogRow]) -> None:
    """Write the values of these lines anew."""
    database.run_many(
        'UPDATE "change" SET old = ?, new = ? WHERE id = ?',
        [(_json(row.old), _json(row.new), row.id) for row in rows],
    )


def _row(row: tuple[int, int, str, int, str | None, str | None]) -> LogRow:
    row_id, operation_id, table, whose, old, new = row
    before, after = (json.loads(text) if text else None for text in (old, new))
    return LogRow(row_id, operation_id, table, whose, before, after)


def _json(values: Values | None) -> str | None:
    return None if values is None else json.dumps(values, ensure_ascii=False)
