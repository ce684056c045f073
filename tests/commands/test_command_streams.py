"""Where commands speak: no console at all, a disk that is full."""

import subprocess
import sys
from pathlib import Path

import pytest

from kcentre.__main__ import main

ROOT = Path(__file__).resolve().parents[2]
DEAF = """
import runpy, sys
codes = []
centre = sys.argv[1]
for words in (["backups"], ["restore", "нет такой"], ["чепуха"]):
    sys.stdout = sys.stderr = None
    sys.argv = ["kcentre", "--centre", centre, *words]
    try:
        runpy.run_module("kcentre", run_name="__main__")
    except SystemExit as left:
        codes.append(left.code)
raise SystemExit(0 if codes == [0, 1, 2] else repr(codes))
"""


def test_without_a_console_commands_do_their_work(ready_centre_path: Path, tmp_path: Path) -> None:
    home = {"HOME": str(tmp_path), "LOCALAPPDATA": str(tmp_path), "PYTHONUTF8": "1"}
    done = subprocess.run(
        [sys.executable, "-c", DEAF, str(ready_centre_path)],
        cwd=ROOT,
        env=home,
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")
    assert not list(tmp_path.rglob("сведения об ошибке*"))


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs a file that is always full")
def test_an_answer_that_finds_no_room_is_refused_in_words(
    ready_centre_path: Path,
    own_folders: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    with Path("/dev/full").open("w", encoding="utf-8") as full:
        monkeypatch.setattr("sys.stdout", full)
        assert main(["--centre", str(ready_centre_path), "backups"]) == 1
    assert capsys.readouterr().err.startswith("На диске нет места для записи «ответ программы».")
    assert not own_folders.exists()
