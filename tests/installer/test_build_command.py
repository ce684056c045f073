"""`build_installer.py` itself: what is missing is named, what lies there is compared."""

import re
import sys
from pathlib import Path

import pytest

import build_installer
from resources.installer.fetching import PYTHON
from resources.installer.release import ROOT, source, this_release
from resources.installer.report import write_sums
from resources.installer.tools import NEEDED, TARGETS, install_line


def test_every_target_says_what_it_needs() -> None:
    assert set(NEEDED) == set(TARGETS)


def test_missing_tools_are_named_with_the_line_that_installs_them(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    assert build_installer.main(["--target", "windows", "--check"]) == 2
    said = capsys.readouterr().err
    assert "makensis" in said
    assert "apt-get install -y --no-install-recommends gcc-mingw-w64-x86-64-win32 nsis" in said


def test_the_line_names_a_package_once() -> None:
    assert install_line(["b", "a", "b"]).endswith("--no-install-recommends a b")


@pytest.fixture
def tools(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """Let this machine have every tool, by name."""
    (tmp_path / "bin").mkdir()
    for name in {name for tools in NEEDED.values() for name in tools}:
        (tmp_path / "bin" / name).touch(mode=0o755)
    monkeypatch.setenv("PATH", str(tmp_path / "bin"))


@pytest.fixture
def output(tmp_path: Path) -> Path:
    """A folder with one package that was made earlier, and its sum."""
    folder = tmp_path / "Готовые файлы"
    folder.mkdir()
    (folder / "kcentre-Setup.exe").write_bytes(b"1")
    write_sums(folder, folder)
    return folder


def run(*words: object) -> int:
    return build_installer.main(["--target", "windows", *map(str, words)])


@pytest.mark.usefixtures("tools")
def test_check_makes_nothing_and_compares_what_is_there(
    capsys: pytest.CaptureFixture[str], output: Path, tmp_path: Path
) -> None:
    assert run("--check", "--output", output) == 0
    assert "kcentre-Setup.exe: as its sum says" in capsys.readouterr().out
    (output / "kcentre-Setup.exe").write_bytes(b"2")
    assert run("--check", "--output", output) == 1
    assert "kcentre-Setup.exe" in capsys.readouterr().err
    assert run("--check", "--output", tmp_path / "nothing here") == 0
    assert "Nothing is made yet" in capsys.readouterr().out
    assert not (tmp_path / "nothing here").exists()


@pytest.mark.usefixtures("tools")
def test_without_the_network_all_stays_as_it_was(
    monkeypatch: pytest.MonkeyPatch,
    capfd: pytest.CaptureFixture[str],
    output: Path,
    tmp_path: Path,
) -> None:
    work = tmp_path / "work"
    work.mkdir()
    before = {path.name: path.read_bytes() for path in output.iterdir()}
    monkeypatch.setattr("tempfile.tempdir", str(work))
    monkeypatch.setenv("PIP_INDEX_URL", "http://127.0.0.1:9/simple")
    monkeypatch.setenv("PIP_RETRIES", "0")
    assert run("--output", output) == 1
    assert "check the network" in capfd.readouterr().err
    assert {path.name: path.read_bytes() for path in output.iterdir()} == before
    assert list(work.iterdir()) == []


@pytest.mark.usefixtures("tools")
def test_a_folder_that_cant_be_written_is_told_in_words(
    capsys: pytest.CaptureFixture[str], output: Path
) -> None:
    assert run("--output", output / "kcentre-Setup.exe") == 1
    said = capsys.readouterr().err
    assert "The system refused" in said
    assert "kcentre-Setup.exe" in said


def test_another_python_is_sent_away_with_the_line_to_copy(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    assert build_installer.PYTHON == PYTHON
    monkeypatch.setattr(sys, "version_info", (3, 14, 0, "final", 0))
    with pytest.raises(SystemExit) as left:
        build_installer.demand_python()
    assert left.value.code == 2
    assert "python3.11 " in capsys.readouterr().err


def test_without_git_a_release_still_has_a_date(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    assert this_release().day() >= "2026-11-22"
    assert source() == ""
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "86400")
    assert this_release().day() == "1970-01-02"


def test_the_release_is_of_this_tree() -> None:
    release = this_release()
    assert release.numbers()[:3] == tuple(int(part) for part in release.version.split("."))
    assert release.day() >= "2026-11-22"


def test_the_readme_names_the_files_of_this_version() -> None:
    told = set(re.findall(r"`(kcentre[-_]\d\S+)`", (ROOT / "README.md").read_text("utf-8")))
    version = this_release().version
    assert told == {
        f"kcentre_{version}_amd64.deb",
        f"kcentre-{version}-1.x86_64.rpm",
        f"kcentre-{version}.run",
    }
