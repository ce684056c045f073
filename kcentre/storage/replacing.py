"""Putting a copy in the place of a centre's file.

The order is what keeps one whole centre whenever the program is stopped: the copy is written and
checked beside the file; the file takes in its own changes and is copied for safety; what SQLite
kept beside it goes; and only then the one becomes the other, in one step of the system.
"""

import os
import shutil
from contextlib import suppress
from pathlib import Path

from kcentre.storage.atomic import atomic_write, refusal_of
from kcentre.storage.checking import checked_header, demand_sound
from kcentre.storage.copies import copies_folder, copy_beside, copy_pages, free_place
from kcentre.storage.driver import ALONE, CentreDatabase, plain_refusals
from kcentre.storage.refusals import (
    CentreBusy,
    DamagedCentre,
    NewerCentre,
    NotACentre,
    TargetInUse,
)
from kcentre.storage.remains import clear_remains
from kcentre.storage.sole_writer import sole_writer

_UNREADABLE = (DamagedCentre, NotACentre, NewerCentre)


def replace_centre(path: Path, source: Path, words: str) -> Path | None:
    """Put a sound copy of `source` in the place of the centre's file; `source` stays as it is.

    Return the copy of what was there before, named by `words`; None where nothing was. What was
    damaged is kept as it is, byte by byte. Raises CentreBusy while anybody has the centre open,
    and another `FileRefused` where the source is no whole centre, or there is no room or no right.
    """
    _demand_centre(source)
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise refusal_of(error, path) from error
    lock = sole_writer(path)
    try:
        with plain_refusals(path):
            return _replaced(path, source, words)
    except TargetInUse as error:
        raise CentreBusy(path) from error
    finally:
        lock.release()


def _replaced(path: Path, source: Path, words: str) -> Path | None:
    with atomic_write(path) as part:
        copy_pages(source, part, path)
        kept = _keep(path, words) if path.exists() else None
        clear_remains(path)
    _sync_folder(path.parent)
    return kept


def _keep(path: Path, words: str) -> Path:
    try:
        _demand_centre(path)
    except _UNREADABLE:
        return _keep_bytes(path, words)
    _demand_alone(path)
    return copy_beside(path, words)


def _demand_centre(path: Path) -> None:
    checked_header(path)
    with plain_refusals(path):
        demand_sound(path)


def _demand_alone(path: Path) -> None:
    """Let the file take its own changes in, which SQLite does only while nobody else has it."""
    database = CentreDatabase(path, ALONE)
    database.connect()
    try:
        (mode,) = database.run("PRAGMA journal_mode = delete").fetchone()
    finally:
        database.close()
    if mode != "delete":
        raise CentreBusy(path)


def _keep_bytes(path: Path, words: str) -> Path:
    """Keep a file that SQLite can't copy, with the changes beside it: an expert may mend it."""
    target = free_place(copies_folder(path), path, words)
    for suffix in ("-wal", ""):
        lying = path.with_name(path.name + suffix)
        if lying.exists():
            with atomic_write(target.with_name(target.name + suffix)) as part:
                shutil.copyfile(lying, part)
    return target


def _sync_folder(folder: Path) -> None:
    """Let the new name reach the disk; Windows writes names through by itself."""
    if os.name == "nt":
        return
    with suppress(OSError):
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)
