"""The one way to write: an operation is one transaction and one line of the change log."""

import getpass
from collections.abc import Iterator
from contextlib import contextmanager

from kcentre.language.dates import now_here
from kcentre.storage import search
from kcentre.storage.changes import Changes
from kcentre.storage.driver import CentreDatabase


class Operation:
    """An operation under way; `changes` is known once it is committed."""

    def __init__(self, operation_id: int, label: str) -> None:
        self.id = operation_id
        self.label = label
        self.changes = Changes(label, operation_id)


@contextmanager
def operation(
    database: CentreDatabase,
    label: str,
    *,
    undoes_id: int | None = None,
    passes_closed: bool = False,
) -> Iterator[Operation]:
    """Run the body as one transaction named `label` (Russian: the undo text and the log line).

    Any exception rolls everything back. An operation that changed nothing leaves no line.
    `passes_closed`: it may reach records of closed periods, and so may its undoing.
    """
    with database.atomic():
        running = Operation(_begin(database, label, undoes_id, passes_closed=passes_closed), label)
        yield running
        running.changes = _finish(database, running)


def user_name() -> str:
    """Return who works at this computer, for the change log."""
    try:
        return getpass.getuser()
    except (OSError, KeyError, ImportError):
        return ""


def passed_closed(database: CentreDatabase, operation_id: int) -> bool:
    """Return whether an operation was allowed to reach records of closed periods."""
    row = database.run("SELECT passes_closed FROM operation WHERE id = ?", (operation_id,))
    return bool(row.fetchone()[0])


def _begin(
    database: CentreDatabase, label: str, undoes_id: int | None, *, passes_closed: bool
) -> int:
    now = now_here().isoformat(" ", "seconds")
    cursor = database.run(
        "INSERT INTO operation (at, who, label, undoes_id, is_open, passes_closed)"
        " VALUES (?, ?, ?, ?, 1, ?)",
        (now, user_name(), label, undoes_id, passes_closed),
    )
    return int(cursor.lastrowid)


def _finish(database: CentreDatabase, running: Operation) -> Changes:
    rows: dict[str, set[int]] = {}
    kinds: set[tuple[str, str]] = set()
    touched = database.run(
        'SELECT table_name, row_id, kind FROM "change" WHERE operation_id = ?', (running.id,)
    )
    for table, row_id, kind in touched:
        rows.setdefault(table, set()).add(row_id)
        kinds.add((table, kind))
    search.reindex(database, running.id, kinds)
    if rows:
        database.run("UPDATE operation SET is_open = NULL WHERE id = ?", (running.id,))
    else:
        database.run("DELETE FROM operation WHERE id = ?", (running.id,))
    # One table at a time: an operation on a million rows should not be held twice.
    frozen = {table: frozenset(rows.pop(table)) for table in tuple(rows)}
    return Changes(running.label, running.id, frozen)
