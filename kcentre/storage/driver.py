"""The one SQLite driver of the program, behind Peewee.

sqlcipher3 rather than the system's sqlite3: one current SQLite on every machine (FTS5, the WAL
fixes of 3.51), and encryption of the file later without another driver. Two SQLite libraries on
one file in one process lose locks, so nothing else may open a centre's file.
"""

import os
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from itertools import chain
from pathlib import Path, PurePath
from typing import Any, Protocol
from urllib.parse import quote

import peewee
from sqlcipher3 import dbapi2

from kcentre.storage.closed_days import closed_refusal
from kcentre.storage.compiling import QuickContext
from kcentre.storage.refusals import CentreBusy, DamagedCentre, DiskFull, FileRefused, NoAccess


@dataclass(frozen=True, slots=True)
class Access:
    """For what a file is opened."""

    mode: str
    pragmas: tuple[tuple[str, int | str], ...]
    lock_type: str | None


_ALWAYS: tuple[tuple[str, int | str], ...] = (
    ("foreign_keys", 1),
    ("temp_store", "memory"),
    ("recursive_triggers", 0),
)
# Opened as a writer would: the last one to leave takes the WAL's files away.
READING = Access("rw", (*_ALWAYS, ("query_only", 1)), None)
# Leaves no trace beside a file that may be refused; only where no WAL lies beside it.
CHECKING = Access("ro&immutable=1", (), None)
WRITING = Access("rw", (*_ALWAYS, ("journal_mode", "wal"), ("synchronous", "full")), "IMMEDIATE")
# Puts the WAL away, which only the one who has the file alone can do.
ALONE = Access("rw", (), None)
# A file in the making has no WAL: when it gets its name it is complete by itself.
MAKING = Access("rwc", (*_ALWAYS, ("journal_mode", "delete")), "IMMEDIATE")

_BUSY, _LOCKED, _NO_MEMORY_FOR_DISK, _CANNOT_OPEN = 5, 6, 13, 14
_READ_ONLY, _IO_ERROR, _CORRUPT, _NOT_A_DATABASE, _AUTHORISATION = 8, 10, 11, 26, 23
_INTERRUPTED = 9
_ROWS_A_STATEMENT = 200

Row = Sequence[object]
_WAIT_SECONDS = 2


class Interrupted(Exception):  # noqa: N818 — not an error: a newer question replaced this one
    """A running query was stopped by `CentreDatabase.interrupt`."""


class Cursor(Protocol):
    """What a statement gives back."""

    lastrowid: int

    def fetchone(self) -> tuple[Any, ...]: ...
    def fetchall(self) -> list[tuple[Any, ...]]: ...
    def __iter__(self) -> Iterator[tuple[Any, ...]]: ...


def database_uri(path: PurePath, mode: str) -> str:
    """Return the address by which SQLite opens a file; `mode` says for what.

    The path stands in it as the system writes it, every letter escaped: SQLite takes no server's
    name as `Path.as_uri` writes it, and a network drive of Windows is resolved to such a name.
    """
    return f"file:{quote(os.fsencode(path), safe='')}?mode={mode}"


class CentreDatabase(peewee.SqliteDatabase):
    """Peewee's SQLite database on the sqlcipher3 driver, for one thread at a time."""

    context_class = QuickContext
    # Peewee's own answer is of Python's sqlite3, which the installed program is without.
    server_version = dbapi2.sqlite_version_info

    def __init__(self, path: Path, access: Access) -> None:
        self.path = path
        super().__init__(
            database_uri(path.resolve(), access.mode),
            pragmas=access.pragmas,
            lock_type=access.lock_type,
            thread_safe=False,
            autoconnect=False,
        )

    def _connect(self) -> Any:
        connection = dbapi2.connect(
            self.database,
            timeout=_WAIT_SECONDS,
            isolation_level=None,
            uri=True,
            check_same_thread=False,
            cached_statements=512,
        )
        try:
            self._add_conn_hooks(connection)  # type: ignore[attr-defined] # missing in the stubs
        except dbapi2.Error:
            connection.close()
            raise
        return connection

    def run(self, sql: str, parameters: Sequence[object] = ()) -> "Cursor":
        """Execute one statement that Peewee can't build; parameters are always bound."""
        cursor: Cursor = self.execute_sql(sql, parameters)  # type: ignore[no-untyped-call]
        return cursor

    def run_many(self, sql: str, rows: Iterable[Sequence[object]]) -> None:
        """Execute one statement for every row, at the bare driver's speed."""
        self.connection().executemany(sql, rows)  # type: ignore[no-untyped-call]

    def insert_many(self, table: str, columns: Sequence[str], rows: Sequence[Row]) -> None:
        """Insert rows, many by one statement: with the log's triggers, half the time of one each.

        `table` and `columns` are names of the schema, never a user's words.
        """
        connection: Any = self.connection()  # type: ignore[no-untyped-call]
        names = ", ".join(f'"{name}"' for name in columns)
        marks = f"({', '.join('?' * len(columns))})"
        for start in range(0, len(rows), _ROWS_A_STATEMENT):
            some = rows[start : start + _ROWS_A_STATEMENT]
            values = ", ".join([marks] * len(some))
            sql = f'INSERT INTO "{table}" ({names}) VALUES {values}'  # noqa: S608 — see above
            connection.execute(sql, [*chain.from_iterable(some)])

    @property
    def is_in_transaction(self) -> bool:
        """Whether a transaction is open, begun by whom it may be."""
        connection: Any = self.connection()  # type: ignore[no-untyped-call]
        return bool(connection.in_transaction)

    def next_id(self, table: str) -> int:
        """Return the number the next record will get, for rows that are numbered in advance."""
        row = self.run("SELECT seq FROM sqlite_sequence WHERE name = ?", (table,)).fetchone()
        return int(row[0]) + 1 if row else 1

    def interrupt(self) -> None:
        """Stop the query that runs in another thread; it raises `Interrupted` there."""
        if not self.is_closed():
            self.connection().interrupt()  # type: ignore[no-untyped-call]


@contextmanager
def plain_refusals(path: Path) -> Iterator[None]:
    """Turn the driver's errors about the environment into refusals with a sentence.

    So is the error of a guard of a closed period. Errors of our own making (bad SQL, a broken
    constraint) pass through: they are bugs.
    """
    try:
        yield
    except (peewee.DatabaseError, dbapi2.Error) as error:
        if _INTERRUPTED in _codes_of(error):
            raise Interrupted from error
        refusal = closed_refusal(error) or _refusal_of(error, path)
        if refusal is None:
            raise
        raise refusal from error


def _codes_of(error: BaseException | None) -> Iterator[int]:
    """Yield SQLite's primary result codes, the newest first.

    Peewee's errors keep the driver's as their context; so does the error of a rollback that
    SQLite, out of room for a commit, had done already by itself.
    """
    while error is not None:
        yield int(getattr(error, "sqlite_errorcode", 0)) & 0xFF
        error = error.__context__


def _refusal_of(error: BaseException, path: Path) -> FileRefused | None:
    kinds: dict[int, Callable[[Path], FileRefused]] = {
        _BUSY: CentreBusy,
        _LOCKED: CentreBusy,
        _NO_MEMORY_FOR_DISK: DiskFull,
        _CANNOT_OPEN: NoAccess,
        _READ_ONLY: NoAccess,
        _IO_ERROR: NoAccess,
        _AUTHORISATION: NoAccess,
        _CORRUPT: DamagedCentre,
        _NOT_A_DATABASE: DamagedCentre,
    }
    kind = next((kinds[code] for code in _codes_of(error) if code in kinds), None)
    return kind(path) if kind else None
