"""Opening a centre's file: the checks, in their order, before anything is written.

exists → is SQLite → is ours → not newer → may be written → whole → single writer → copy if it
will be migrated → migrate. The first check that fails refuses with its sentence and leaves the file
untouched.
"""

import os
from contextlib import suppress
from functools import partial
from pathlib import Path

from kcentre.storage import migrations
from kcentre.storage.atomic import refusal_of
from kcentre.storage.checking import checked_header, demand_known_version, demand_sound
from kcentre.storage.copies import copy_before_migration
from kcentre.storage.driver import MAKING, READING, WRITING, CentreDatabase, plain_refusals
from kcentre.storage.erasing import NotYetErased, sweep
from kcentre.storage.file import CentreFile
from kcentre.storage.header import Header
from kcentre.storage.log_weight import shed_weight
from kcentre.storage.patience import patiently
from kcentre.storage.refusals import CentreBusy, DiskFull, FileExists, NoAccess
from kcentre.storage.remains import clear_remains
from kcentre.storage.sole_writer import sole_writer


def open_centre(path: Path) -> CentreFile:
    """Open a centre for work; one writer at a time. Raises a `FileRefused`."""
    header = checked_header(path)
    # SQLite itself would open it for reading only, and refuse no sooner than the first saving.
    if not os.access(path, os.W_OK):
        raise NoAccess(path)
    with plain_refusals(path):
        demand_sound(path)
        lock = sole_writer(path)
        try:
            copy = _copy_of_older(path, header)
            database = _opened_for_writing(path)
        except BaseException:
            lock.release()
            raise
    return CentreFile(path, database, lock, copy)


def open_for_reading(path: Path) -> CentreFile:
    """Open a centre to look only, also while a window has it open. Raises a `FileRefused`."""
    copy: Path | None = None
    if checked_header(path).user_version < migrations.VERSION:
        with open_centre(path) as migrated:
            copy = migrated.migrated_copy
    with plain_refusals(path):
        database = CentreDatabase(path, READING)
        database.connect()
        try:
            demand_known_version(database)
        except BaseException:
            database.close()
            raise
    return CentreFile(path, database, None, copy)


def create_centre(path: Path) -> CentreFile:
    """Make a new, empty centre and open it; never over an existing file."""
    part = path.with_name(path.name + ".part")
    try:
        if path.exists():
            raise FileExists(path)
        path.parent.mkdir(parents=True, exist_ok=True)
        part.unlink(missing_ok=True)
        part.touch()  # the system says why it can't; SQLite would only say that it can't
        _make(part, path)
        clear_remains(path)
        patiently(partial(part.rename, path))
    except OSError as error:
        raise refusal_of(error, path) from error
    return open_centre(path)


def _make(part: Path, path: Path) -> None:
    with plain_refusals(path):
        database = CentreDatabase(part, MAKING)
        database.connect()
        try:
            migrations.migrate(database)
        finally:
            database.close()


def _copy_of_older(path: Path, header: Header) -> Path | None:
    if header.user_version >= migrations.VERSION:
        return None
    return copy_before_migration(path, header.user_version)


def _opened_for_writing(path: Path) -> CentreDatabase:
    database = CentreDatabase(path, WRITING)
    try:
        database.connect()
        _demand_write_access(database)
        migrations.migrate(database)
        _finish_erasing(database)
        _shed_weight(database)
    except BaseException:
        database.close()
        raise
    return database


def _finish_erasing(database: CentreDatabase) -> None:
    """Sweep what an interrupted depersonalising left; what hinders it now waits once more."""
    with suppress(DiskFull, CentreBusy, NotYetErased), plain_refusals(database.path):
        sweep(database)


def _shed_weight(database: CentreDatabase) -> None:
    """Let the log shed its weight; where the disk has no room for it, at another opening."""
    with suppress(DiskFull, CentreBusy), plain_refusals(database.path):
        shed_weight(database)


def _demand_write_access(database: CentreDatabase) -> None:
    """Fail now rather than at the first saving, if another program holds the file."""
    database.begin()
    database.rollback()
