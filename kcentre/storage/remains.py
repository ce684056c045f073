"""The files that SQLite keeps beside a file: never to be played into another one of its name."""

from pathlib import Path

_SUFFIXES = ("-wal", "-shm", "-journal")


def clear_remains(path: Path) -> None:
    """Remove what lies beside a file that is no longer, or soon no longer, in this place.

    SQLite would take the changes of the old file into the new one. Raises OSError.
    """
    for suffix in _SUFFIXES:
        path.with_name(path.name + suffix).unlink(missing_ok=True)


def remove_with_remains(path: Path) -> None:
    """Remove a copy with all that belongs to it. Raises OSError."""
    path.unlink(missing_ok=True)
    clear_remains(path)
