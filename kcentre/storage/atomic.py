"""Writing a file whole or not at all."""

import errno
import os
import re
import secrets
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from kcentre.storage.refusals import DiskFull, FileRefused, NoAccess, TargetInUse

_PART = re.compile(r"\.[0-9a-f]{8}(?:\.\w+)?\.part")


@contextmanager
def atomic_write(path: Path) -> Iterator[Path]:
    """Yield a temporary path beside `path`; on success it replaces `path` at once.

    Raises TargetInUse, DiskFull or NoAccess instead of the system's errors.
    """
    temporary = _temporary_beside(path)
    try:
        yield temporary
        with temporary.open("rb+") as written:
            os.fsync(written.fileno())
        temporary.replace(path)
    except OSError as error:
        raise refusal_of(error, path) from error
    finally:
        with suppress(OSError):
            temporary.unlink(missing_ok=True)


def refusal_of(error: OSError, path: Path) -> FileRefused:
    """Return the plain refusal for an error of the operating system."""
    if error.errno in {errno.ENOSPC, errno.EDQUOT}:
        return DiskFull(path)
    if isinstance(error, PermissionError) and path.exists():
        return TargetInUse(path)
    return NoAccess(path)


def forgotten_parts(folder: Path, before: float) -> list[Path]:
    """Return what a killed program left of its writing here before a moment, in seconds."""
    return [
        path
        for path in folder.iterdir()
        if _PART.fullmatch(path.name) and path.stat().st_mtime < before
    ]


def _temporary_beside(path: Path) -> Path:
    """Make an empty file with the rights any new file of this user gets."""
    temporary = path.with_name(f".{secrets.token_hex(4)}{path.suffix}.part")  # see _PART
    try:
        temporary.touch(exist_ok=False)
    except OSError as error:
        raise refusal_of(error, path) from error
    return temporary
