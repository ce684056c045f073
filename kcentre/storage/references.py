"""Who points at whom: the foreign keys as the file itself knows them.

What joins two records asks here, so that no table of a later version can be forgotten.
"""

from dataclasses import dataclass

from kcentre.storage.changelog import tracked_tables
from kcentre.storage.driver import CentreDatabase


@dataclass(frozen=True, slots=True)
class Reference:
    """A column of a table that holds the number of a record of another one."""

    table: str
    column: str


def references_to(database: CentreDatabase, table: str) -> list[Reference]:
    """Return every column that points at a table."""
    return [
        Reference(name, column)
        for name in tracked_tables(database)
        for target, column in database.run(
            'SELECT "table", "from" FROM pragma_foreign_key_list(?)', (name,)
        ).fetchall()
        if target == table
    ]


def repoint(database: CentreDatabase, table: str, gone_id: int, kept_id: int) -> None:
    """Let everything that points at one record of a table point at another of it.

    Table and column names come from the schema.
    """
    for found in references_to(database, table):
        sql = f'UPDATE "{found.table}" SET "{found.column}" = ? WHERE "{found.column}" = ?'  # noqa: S608 — see above
        database.run(sql, (kept_id, gone_id))
