"""One open centre."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from types import TracebackType

import filelock

from kcentre.storage.changes import Changes
from kcentre.storage.driver import CentreDatabase, plain_refusals
from kcentre.storage.operations import Operation, operation
from kcentre.storage.undo import History


class CentreFile:
    """An open centre: its path, its database, and the operations of this working session.

    Used by one thread at a time; only `interrupt` may be called from another. `migrated_copy` is
    the copy made before this opening brought an older file to the present shape.
    """

    def __init__(
        self,
        path: Path,
        database: CentreDatabase,
        lock: filelock.BaseFileLock | None,
        migrated_copy: Path | None = None,
    ) -> None:
        self.path = path
        self.migrated_copy = migrated_copy
        self.db = database
        self.history = History(database)
        self._lock = lock

    @contextmanager
    def operation(self, label: str, *, passes_closed: bool = False) -> Iterator[Operation]:
        """Run the body as one undoable transaction; `label` names it in the log and in undo.

        Raises `Refused` where a record of a closed period would change, unless `passes_closed`.
        """
        running_one = operation(self.db, label, passes_closed=passes_closed)
        with plain_refusals(self.path), running_one as running:
            yield running
        self.history.remember(running.changes)

    @property
    def is_read_only(self) -> bool:
        """Whether the file was opened to look only: nothing can be written into it."""
        return self._lock is None

    @contextmanager
    def aside(self) -> Iterator[None]:
        """Run the body as one transaction beside the log, for what is no record of the centre.

        Neither undone nor logged: only tables that the log does not watch may be written so.
        """
        with plain_refusals(self.path), self.db.atomic():
            yield

    @contextmanager
    def reading(self) -> Iterator[None]:
        """Run several queries on one unchanging state of the file; one within another is one."""
        with plain_refusals(self.path):
            if self.db.is_in_transaction:
                yield
                return
            self.db.begin("DEFERRED")
            try:
                yield
            finally:
                self.db.rollback()

    def undo(self) -> Changes | None:
        """Take the last operation of this session back; None where there is none."""
        with plain_refusals(self.path):
            return self.history.undo()

    def redo(self) -> Changes | None:
        """Do the last undone operation again; None where there is none."""
        with plain_refusals(self.path):
            return self.history.redo()

    def interrupt(self) -> None:
        """Stop the running query from another thread."""
        self.db.interrupt()

    def close(self) -> None:
        """Fold the WAL into the file, close it and let others write."""
        if self.db.is_closed():
            return
        with plain_refusals(self.path):
            if self._lock is not None:
                self.db.run("PRAGMA optimize")
                self.db.run("PRAGMA wal_checkpoint(TRUNCATE)")
            self.db.close()
        if self._lock is not None:
            self._lock.release()

    def __enter__(self) -> "CentreFile":
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()
