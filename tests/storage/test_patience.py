"""What another program looks into for a moment is waited for; what won't pass is told at once."""

import errno
import os
import threading
from pathlib import Path

import pytest

from kcentre.storage.atomic import atomic_write
from kcentre.storage.patience import patiently
from kcentre.storage.refusals import TargetInUse


class Held:
    """A deed that the system refuses some times."""

    def __init__(self, error: OSError, times: int, *, is_windows: bool = True) -> None:
        self.error, self.times, self.tries = error, times, 0
        if is_windows:
            error.winerror = None  # type: ignore[attr-defined] # an attribute of Windows

    def __call__(self) -> str:
        self.tries += 1
        if self.tries <= self.times:
            raise self.error
        return "done"


def test_a_file_that_is_looked_into_is_waited_for() -> None:
    deed = Held(PermissionError(errno.EACCES, "Access is denied"), times=3)
    assert patiently(deed) == "done"
    assert deed.tries == 4


def test_a_file_that_stays_open_is_told_of_at_last() -> None:
    deed = Held(PermissionError(errno.EACCES, "Access is denied"), times=100)
    with pytest.raises(PermissionError):
        patiently(deed)
    assert 4 < deed.tries < 12


@pytest.mark.skipif(os.name == "nt", reason="every error of Windows is one of Windows")
def test_other_systems_are_not_asked_twice() -> None:
    deed = Held(PermissionError(errno.EACCES, "Permission denied"), times=1, is_windows=False)
    with pytest.raises(PermissionError):
        patiently(deed)
    assert deed.tries == 1


def test_what_will_not_pass_is_told_at_once() -> None:
    deed = Held(FileNotFoundError(errno.ENOENT, "No such file"), times=1)
    with pytest.raises(FileNotFoundError):
        patiently(deed)
    assert deed.tries == 1


@pytest.mark.skipif(os.name != "nt", reason="elsewhere a file may be replaced while it is read")
def test_a_document_is_replaced_when_its_reader_lets_go(tmp_path: Path) -> None:
    target = tmp_path / "Отчёт.xlsx"
    target.write_bytes(b"old")
    with target.open("rb") as reader:
        threading.Timer(0.2, reader.close).start()
        with atomic_write(target) as part:
            part.write_bytes(b"new")
    assert target.read_bytes() == b"new"


@pytest.mark.skipif(os.name != "nt", reason="elsewhere a file may be replaced while it is read")
def test_a_document_that_stays_open_is_refused_whole(tmp_path: Path) -> None:
    target = tmp_path / "Отчёт.xlsx"
    target.write_bytes(b"old")
    with target.open("rb"), pytest.raises(TargetInUse), atomic_write(target) as part:
        part.write_bytes(b"new")
    assert target.read_bytes() == b"old"
    assert len(list(tmp_path.iterdir())) == 1
