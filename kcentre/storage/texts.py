"""Every text of the file, table by table, whatever tables a later version brings."""

import json
from collections.abc import Iterable, Iterator, Sequence

from kcentre.storage.driver import CentreDatabase


def text_columns(database: CentreDatabase, table: str) -> list[str]:
    """Return the columns of a table that hold text."""
    rows = database.run(
        "SELECT name FROM pragma_table_info(?) WHERE type = 'TEXT' AND name <> 'code'", (table,)
    ).fetchall()
    return [name for (name,) in rows]


def unique_columns(database: CentreDatabase, table: str) -> set[str]:
    """Return the columns of a table by which its rows must differ."""
    rows = database.run(
        "SELECT i.name FROM pragma_index_list(?) AS l, pragma_index_info(l.name) AS i"
        ' WHERE l."unique"',
        (table,),
    ).fetchall()
    return {name for (name,) in rows}


# The names of tables and columns below come from the schema, never from a user.
def texts_of(
    database: CentreDatabase, table: str, columns: Sequence[str], ids: Iterable[int] | None = None
) -> Iterator[tuple[int, tuple[str | None, ...]]]:
    """Yield the id and the texts of the rows that have any: of all, or of those with these ids."""
    names = ", ".join(f'"{name}"' for name in columns)
    told = " OR ".join(f"\"{name}\" <> ''" for name in columns)
    chosen = "" if ids is None else " AND id IN (SELECT value FROM json_each(?))"
    wanted = () if ids is None else (json.dumps(list(ids)),)
    rows = database.run(f'SELECT id, {names} FROM "{table}" WHERE ({told}){chosen}', wanted)  # noqa: S608 — see above
    return ((row[0], row[1:]) for row in rows)


def write_texts(
    database: CentreDatabase,
    table: str,
    columns: Sequence[str],
    rows: Iterable[tuple[int, Sequence[str | None]]],
) -> None:
    """Write the texts of rows."""
    names = ", ".join(f'"{name}" = ?' for name in columns)
    sql = f'UPDATE "{table}" SET {names} WHERE id = ?'  # noqa: S608 — see above
    database.run_many(sql, [(*texts, row_id) for row_id, texts in rows])


def rows_pointing(
    database: CentreDatabase, table: str, column: str, ids: Iterable[int]
) -> list[int]:
    """Return the rows of a table whose column holds one of the ids."""
    sql = f'SELECT id FROM "{table}" WHERE "{column}" IN (SELECT value FROM json_each(?))'  # noqa: S608 — see above
    return [row_id for (row_id,) in database.run(sql, (json.dumps(list(ids)),)).fetchall()]
