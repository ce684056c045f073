"""One writer at a time: the lock beside a centre's file."""

from contextlib import suppress
from pathlib import Path

import filelock

from kcentre.storage.refusals import CentreBusy, NoAccess


def sole_writer(path: Path) -> filelock.BaseFileLock:
    """Return the lock of a centre's file, held; the system lets it go if the program is killed.

    Raises CentreBusy while another window has the centre open, NoAccess without a right to write.
    """
    lock = filelock.FileLock(path.with_name(path.name + "-lock"), blocking=False)
    try:
        lock.acquire()
    except filelock.Timeout as error:
        raise CentreBusy(path) from error
    except OSError as error:
        with suppress(OSError):
            lock.release()
        raise NoAccess(path) from error
    return lock
