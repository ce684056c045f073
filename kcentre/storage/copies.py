"""Verified copies of a centre's file.

Copied page by page through SQLite (never as a file: what is still in the WAL would be lost),
checked, and only then given its name.
"""

import os
import shutil
from datetime import timedelta
from pathlib import Path

from sqlcipher3 import dbapi2

from kcentre.language.dates import now_here
from kcentre.storage.atomic import atomic_write, refusal_of
from kcentre.storage.checking import has_wal
from kcentre.storage.copy_names import copy_name
from kcentre.storage.driver import database_uri, plain_refusals
from kcentre.storage.refusals import DamagedCentre, DiskFull, NoAccess

COPIES_FOLDER = "Копии"


def copies_folder(path: Path) -> Path:
    """Return the folder beside a centre's file where its copies are kept (not created here)."""
    return path.parent / COPIES_FOLDER


def copy_before_migration(path: Path, version: int) -> Path:
    """Copy the file into the folder of copies beside it before its shape changes."""
    return copy_beside(path, f"версия {version}")


def copy_beside(path: Path, words: str) -> Path:
    """Copy the file into the folder of copies beside it; `words` say what for. Return the copy.

    Raises DamagedCentre, or a FileRefused where the folder can't be written.
    """
    return copy_into(copies_folder(path), path, words)


def copy_into(folder: Path, path: Path, words: str) -> Path:
    """Copy the file into a folder, made where it is missing; return the copy."""
    target = free_place(folder, path, words)
    copy_verified(path, target)
    return target


def free_place(folder: Path, path: Path, words: str) -> Path:
    """Return where in a folder a copy made now would lie; never over one of the same second."""
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise refusal_of(error, folder) from error
    moment = now_here()
    while (target := folder / copy_name(path, moment, words)).exists():
        moment += timedelta(seconds=1)
    return target


def copy_verified(source: Path, target: Path) -> None:
    """Write a sound copy of `source` as `target`, whole or not at all.

    Raises DamagedCentre, or another FileRefused where there is no room or no right to write.
    """
    with plain_refusals(target), atomic_write(target) as part:
        copy_pages(source, part, target)


def copy_pages(source: Path, part: Path, target: Path) -> None:
    """Write all pages of `source` into the empty file `part` and check them.

    A refusal names the `target`, which the part is to become. The driver's errors pass.
    """
    reading = dbapi2.connect(database_uri(source.resolve(), _mode(source)), uri=True)
    writing = dbapi2.connect(str(part))
    try:
        _back_up(reading, writing, source, target)
        writing.execute("PRAGMA journal_mode = delete")
        (verdict,) = writing.execute("PRAGMA quick_check").fetchone()
    finally:
        writing.close()
        reading.close()
    if verdict != "ok":
        raise DamagedCentre(source)


def _mode(source: Path) -> str:
    """Return how to open what is copied.

    As a writer does, who takes the WAL's files away when leaving; where nothing may be written,
    without even looking for a WAL, which SQLite would want to make.
    """
    if os.access(source, os.W_OK) and os.access(source.parent, os.W_OK):
        return "rw"
    return "ro" if has_wal(source) else "ro&immutable=1"


def _back_up(
    reading: dbapi2.Connection, writing: dbapi2.Connection, source: Path, target: Path
) -> None:
    """Copy all pages. The driver's error has no code here, so the disk itself is asked why."""
    try:
        reading.backup(writing)
    except dbapi2.OperationalError as error:
        has_room = shutil.disk_usage(target.parent).free > source.stat().st_size
        raise (NoAccess if has_room else DiskFull)(target) from error
