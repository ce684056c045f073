"""Opening a file that the tests themselves made a moment ago."""

from pathlib import Path

from kcentre.storage import CentreFile
from kcentre.storage.opening import _opened_for_writing, _sole_writer


def open_ready(path: Path) -> CentreFile:
    """Open a copy of the ready centre for work, without looking through it for damage first.

    That look reads the whole schema once more, half of the time that opening takes; how files are
    checked is proved where files are opened.
    """
    lock = _sole_writer(path)
    return CentreFile(path, _opened_for_writing(path), lock)
