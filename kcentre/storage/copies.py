"""Verified copies of a centre's file.

Copied page by page through SQLite (never as a file: what is still in the WAL would be lost),
checked, and only then given its name.
"""

import shutil
from datetime import datetime
from pathlib import Path

from sqlcipher3 import dbapi2

from kcentre.language.file_names import file_name
from kcentre.storage.atomic import atomic_write, refusal_of
from kcentre.storage.driver import plain_refusals
from kcentre.storage.refusals import DamagedCentre, DiskFull, NoAccess

COPIES_FOLDER = "Копии"


def copy_before_migration(path: Path, version: int) -> Path:
    """Copy the file into the folder of copies beside it before its shape changes."""
    return copy_beside(path, f"версия {version}")


def copy_beside(path: Path, words: str) -> Path:
    """Copy the file into the folder of copies beside it; `words` say what for. Return the copy.

    Raises DamagedCentre, or a FileRefused where the folder can't be written.
    """
    stamp = datetime.now().astimezone().strftime("%Y-%m-%d %H-%M-%S")
    folder = path.parent / COPIES_FOLDER
    try:
        folder.mkdir(exist_ok=True)
    except OSError as error:
        raise refusal_of(error, folder) from error
    target = folder / f"{path.stem} {stamp} ({file_name(words)}){path.suffix}"
    copy_verified(path, target)
    return target


def copy_verified(source: Path, target: Path) -> None:
    """Write a sound copy of `source` as `target`, whole or not at all.

    Raises DamagedCentre, or another FileRefused where there is no room or no right to write.
    """
    with plain_refusals(target), atomic_write(target) as part:
        reading = dbapi2.connect(f"{source.resolve().as_uri()}?mode=ro", uri=True)
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


def _back_up(
    reading: dbapi2.Connection, writing: dbapi2.Connection, source: Path, target: Path
) -> None:
    """Copy all pages. The driver's error has no code here, so the disk itself is asked why."""
    try:
        reading.backup(writing)
    except dbapi2.OperationalError as error:
        has_room = shutil.disk_usage(target.parent).free > source.stat().st_size
        raise (NoAccess if has_room else DiskFull)(target) from error
