"""Writing a file whole or not at all."""

import errno
import os
import re
import secrets
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from functools import partial
from pathlib import Path

from kcentre.storage.patience import patiently
from kcentre.storage.refusals import DiskFull, FileRefused, NameTooLong, NoAccess, TargetInUse

_PART = re.compile(r"\.[0-9a-f]{8}(?:\.\w+)?\.part")
_LONGEST_ON_WINDOWS = 240
"""Letters of a whole path, of the 259 there are: what is written has a longer name for a while."""


@contextmanager
def atomic_write(path: Path) -> Iterator[Path]:
    """Yield a temporary path beside `path`; on success it replaces `path` at once.

    Raises TargetInUse, DiskFull, NameTooLong or NoAccess instead of the system's errors.
    """
    temporary = _temporary_beside(path)
    try:
        yield temporary
        patiently(partial(_put, temporary, path))
    except OSError as error:
        raise refusal_of(error, path) from error
    finally:
        with suppress(OSError):
            temporary.unlink(missing_ok=True)


def refusal_of(error: OSError, path: Path) -> FileRefused:
    """Return the plain refusal for an error of the operating system."""
    if error.errno in {errno.ENOSPC, errno.EDQUOT}:
        return DiskFull(path)
    if _is_too_long(error, path):
        return NameTooLong(path)
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


def _is_too_long(error: OSError, path: Path) -> bool:
    """Tell whether the name is what hinders; Windows may say only that there is no such place."""
    is_lost = hasattr(error, "winerror") and error.errno in {errno.ENOENT, errno.EINVAL}
    return error.errno == errno.ENAMETOOLONG or (
        is_lost and len(str(path.absolute())) > _LONGEST_ON_WINDOWS
    )


def _put(temporary: Path, path: Path) -> None:
    with temporary.open("rb+") as written:
        os.fsync(written.fileno())
    temporary.replace(path)


def _temporary_beside(path: Path) -> Path:
    """Make an empty file with the rights any new file of this user gets."""
    temporary = path.with_name(f".{secrets.token_hex(4)}{path.suffix}.part")  # see _PART
    try:
        temporary.touch(exist_ok=False)
    except OSError as error:
        raise refusal_of(error, path) from error
    return temporary
