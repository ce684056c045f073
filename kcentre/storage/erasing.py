"""Leaving no trace of erased words in the file: in free pages, the WAL, the index, statistics.

SQLite keeps what was deleted: in freed pages, in the free space of pages, in the WAL's older
frames, as terms of the search index until its segments are merged, and as samples of keys in
`sqlite_stat4`. A mark is written in the very transaction that erases; until everything is swept
the mark stays, so that after a crash the next opening finishes the work.
"""

from kcentre.storage.driver import CentreDatabase
from kcentre.storage.refusals import FileRefused

MARK = "erasing"
"""The kind of the draft that says: swept not yet."""

_OPTIMISE = "INSERT INTO session_search (session_search) VALUES ('optimize')"
_MEMORY, _FILE = 2, 1


class NotYetErased(FileRefused):
    """Another program reads the file: its older pages can't be overwritten now."""

    advice = "Закройте другие окна с этим центром: остатки сотрутся при следующем его открытии."

    def __init__(self) -> None:
        super().__init__("Имена убраны из записей, но файл сейчас читает другая программа.")


def begin_erasing(database: CentreDatabase) -> None:
    """Let everything deleted from now on be overwritten; asked outside a transaction."""
    database.run("PRAGMA secure_delete = ON")


def mark_for_sweeping(database: CentreDatabase) -> None:
    """Say, inside the transaction that erases, that the file must be swept after it."""
    database.run(
        "INSERT OR REPLACE INTO draft (kind, kept_at, content)"
        " VALUES (?, datetime('now', 'localtime'), '{}')",
        (MARK,),
    )


def is_to_be_swept(database: CentreDatabase) -> bool:
    """Tell whether an erasing was committed and not finished."""
    found = database.run("SELECT 1 FROM draft WHERE kind = ?", (MARK,)).fetchone()
    return found is not None


def sweep(database: CentreDatabase) -> None:
    """Rewrite the file from what it still says. Does nothing where no mark asks for it.

    Needs free disk space for a copy of the file; raises `NotYetErased` while another reads it.
    """
    if not is_to_be_swept(database):
        return
    database.run("PRAGMA secure_delete = ON")
    database.run(_OPTIMISE)
    if _has_samples(database):
        database.run("DELETE FROM sqlite_stat4")
    database.run(f"PRAGMA temp_store = {_FILE}")  # a large file would not fit into memory
    try:
        database.run("VACUUM")
    finally:
        database.run(f"PRAGMA temp_store = {_MEMORY}")
    _fold_wal(database)
    database.run("DELETE FROM draft WHERE kind = ?", (MARK,))
    _fold_wal(database)
    database.run("PRAGMA secure_delete = OFF")


def _has_samples(database: CentreDatabase) -> bool:
    found = database.run("SELECT 1 FROM sqlite_master WHERE name = 'sqlite_stat4'").fetchone()
    return found is not None


def _fold_wal(database: CentreDatabase) -> None:
    (is_busy, _, _) = database.run("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()
    if is_busy:
        raise NotYetErased
