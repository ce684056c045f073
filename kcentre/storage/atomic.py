"""Writing a file whole or not at all."""

import errno
import os
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from kcentre.storage.refusals import DiskFull, FileRefused, NoAccess, TargetInUse


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


def _temporary_beside(path: Path) -> Path:
    try:
        handle, name = tempfile.mkstemp(prefix=".", suffix=path.suffix + ".part", dir=path.parent)
    except OSError as error:
        raise refusal_of(error, path) from error
    os.close(handle)
    return Path(name)
