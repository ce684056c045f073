"""Taking operations back and doing them again, played from the change log.

Undoing is itself an operation with its own line and its own logged changes, so redoing is undoing
the undo, and nothing ever leaves the log.
"""

import json
from collections.abc import Iterable
from itertools import groupby

from kcentre.storage.changelog import DELETED, INSERTED, LoggedChange, changes_of
from kcentre.storage.changes import Changes
from kcentre.storage.driver import CentreDatabase
from kcentre.storage.operations import operation, passed_closed


class History:
    """The operations of this working session that can be undone and redone."""

    def __init__(self, database: CentreDatabase) -> None:
        self._database = database
        self._done: list[Changes] = []
        self._undone: list[tuple[str, Changes]] = []

    @property
    def undo_label(self) -> str | None:
        """The label of the operation that `undo` would take back."""
        return self._done[-1].label if self._done else None

    @property
    def redo_label(self) -> str | None:
        """The label of the operation that `redo` would do again."""
        return self._undone[-1][0] if self._undone else None

    def remember(self, changes: Changes) -> None:
        """Put a new operation on top; what was undone before can't be redone any more."""
        if changes.rows:
            self._done.append(changes)
            self._undone.clear()

    def forget(self) -> None:
        """Make everything done so far final, as the founding of a centre is."""
        self._done.clear()
        self._undone.clear()

    def undo(self) -> Changes | None:
        """Take the last operation back; None where there is none."""
        if not self._done:
            return None
        last = self._done[-1]
        reverse = _play_back(self._database, last, f"Отменено: {last.label}")
        self._done.pop()
        self._undone.append((last.label, reverse))
        return reverse

    def redo(self) -> Changes | None:
        """Do the last undone operation again; None where there is none."""
        if not self._undone:
            return None
        label, reverse = self._undone[-1]
        again = _play_back(self._database, reverse, f"Возвращено: {label}")
        self._undone.pop()
        self._done.append(Changes(label, again.operation_id, again.rows))
        return again


def _play_back(database: CentreDatabase, done: Changes, label: str) -> Changes:
    passes = passed_closed(database, done.operation_id)
    with operation(database, label, undoes_id=done.operation_id, passes_closed=passes) as running:
        database.run("PRAGMA defer_foreign_keys = ON")
        backwards = changes_of(database, done.operation_id)
        for (table, kind), run in groupby(backwards, key=_table_and_kind):
            _reverse(database, table, kind, run)
    return running.changes


def _table_and_kind(change: LoggedChange) -> tuple[str, str]:
    return change.table, change.kind


# Table and column names below come from the change log, which its own triggers wrote.
def _reverse(
    database: CentreDatabase, table: str, kind: str, changes: Iterable[LoggedChange]
) -> None:
    if kind == INSERTED:
        ids = [(change.row_id,) for change in changes]
        database.run_many(f'DELETE FROM "{table}" WHERE id = ?', ids)  # noqa: S608
        return
    for change in changes:
        before: dict[str, object] = json.loads(change.old or "{}")
        if kind == DELETED:
            _insert(database, table, before)
        else:
            _update(database, table, change.row_id, before)


def _insert(database: CentreDatabase, table: str, row: dict[str, object]) -> None:
    names = ", ".join(f'"{name}"' for name in row)
    marks = ", ".join("?" for _ in row)
    sql = f'INSERT INTO "{table}" ({names}) VALUES ({marks})'  # noqa: S608
    database.run(sql, tuple(row.values()))


def _update(database: CentreDatabase, table: str, row_id: int, row: dict[str, object]) -> None:
    assignments = ", ".join(f'"{name}" = ?' for name in row)
    sql = f'UPDATE "{table}" SET {assignments} WHERE id = ?'  # noqa: S608
    database.run(sql, (*row.values(), row_id))
