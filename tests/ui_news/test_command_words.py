"""What the program is started with: by a double click, by a console, without either."""

import subprocess
import sys
from pathlib import Path

import pytest

from kcentre import __version__
from ui.app import _file_in

ROOT = Path(__file__).resolve().parents[2]
NO_CONSOLE = """
import sys
sys.stdout = sys.stderr = None
sys.argv = ["ui", *sys.argv[1:]]
from ui.__main__ import main
code = main()
print("said to nobody", file=sys.stderr)
raise SystemExit(code)
"""


def run(*arguments: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, *arguments],
        cwd=ROOT,
        env={"PYTHONUTF8": "1", "PATH": ""},
        capture_output=True,
        encoding="utf-8",
        check=False,
    )


def test_the_version_is_told() -> None:
    done = run("-m", "ui", "--version")
    assert (done.returncode, done.stdout, done.stderr) == (0, f"kcentre {__version__}\n", "")


@pytest.mark.parametrize(("words", "code"), [(["--version"], 0), ([], 1)])
def test_without_a_console_nothing_is_written_to_it(words: list[str], code: int) -> None:
    done = run("-c", NO_CONSOLE, *words)
    assert (done.returncode, done.stdout, done.stderr) == (code, "", "")


def test_a_file_named_from_its_folder_keeps_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    name = "Центр Анны О'Нил.kcentre"
    assert _file_in(["kcentre", name]) == tmp_path / name
    assert _file_in(["kcentre", str(tmp_path / name)]) == tmp_path / name
    assert _file_in(["kcentre"]) is None
