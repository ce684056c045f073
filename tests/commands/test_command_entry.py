"""What surrounds every command: the version, pipes whose reader leaves."""

import os
from pathlib import Path

import pytest

from kcentre import __version__
from kcentre.__main__ import main
from kcentre.commands.saying import finish_saying, say


def test_the_version(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as left:
        main(["--version"])
    assert left.value.code == 0
    assert capsys.readouterr().out == f"kcentre {__version__}\n"


def test_a_reader_that_left_is_no_mistake_of_the_program(
    ready_centre_path: Path,
    own_folders: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    reading, writing = os.pipe()
    os.close(reading)
    with os.fdopen(writing, "w") as nobody:
        monkeypatch.setattr("sys.stdout", nobody)
        assert main(["--centre", str(ready_centre_path), "backups"]) == 0
        say("и дальше никто не читает")
        finish_saying()
    assert capsys.readouterr().err == ""
    assert not own_folders.exists()
