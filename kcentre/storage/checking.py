"""Looking a file over before anything is done with it; nothing is written into it or beside it."""

from pathlib import Path

from kcentre.storage import migrations
from kcentre.storage.driver import CHECKING, READING, CentreDatabase
from kcentre.storage.header import Header, read_header
from kcentre.storage.refusals import DamagedCentre, FileMissing, NewerCentre, NoAccess, NotACentre


def checked_header(path: Path) -> Header:
    """Return the header of a centre's file that this program may read. Raises a `FileRefused`."""
    try:
        if not path.is_file():
            raise FileMissing(path)
        header = read_header(path)
        size = path.stat().st_size
    except OSError as error:
        raise NoAccess(path) from error
    if header is None or header.application_id != migrations.APPLICATION_ID:
        raise NotACentre(path)
    if header.user_version > migrations.VERSION:
        raise NewerCentre(path)
    if size < header.whole_bytes and not has_wal(path):
        raise DamagedCentre(path)
    return header


def has_wal(path: Path) -> bool:
    """Tell whether changes wait beside the file; stopped amid taking them in, it is shorter."""
    return path.with_name(path.name + "-wal").exists()


def looking(path: Path) -> CentreDatabase:
    """Return the database of a file, to be connected and looked into without a trace beside it."""
    has_journal = path.with_name(path.name + "-journal").exists()
    return CentreDatabase(path, READING if has_journal or has_wal(path) else CHECKING)


def demand_sound(path: Path) -> None:
    """Raise DamagedCentre where the pages of a file contradict each other.

    The driver's errors pass: the caller turns them into refusals.
    """
    database = looking(path)
    try:
        database.connect()
        demand_known_version(database)
        (verdict,) = database.run("PRAGMA quick_check").fetchone()
    finally:
        database.close()
    if verdict != "ok":
        raise DamagedCentre(path)


def demand_known_version(database: CentreDatabase) -> None:
    """Look again through SQLite: a newer version may still be in the WAL."""
    if int(database.user_version) > migrations.VERSION:
        raise NewerCentre(database.path)
