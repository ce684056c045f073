"""`build_installer.py` itself: what is missing is named, what lies there is compared."""

import re
from pathlib import Path

import pytest

import build_installer
from resources.installer.release import ROOT, this_release
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


def provide_tools(folder: Path) -> None:
    folder.mkdir()
    for name in {name for tools in NEEDED.values() for name in tools}:
        (folder / name).touch(mode=0o755)


def test_check_makes_nothing_and_compares_what_is_there(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    provide_tools(tmp_path / "bin")
    monkeypatch.setenv("PATH", str(tmp_path / "bin"))
    setup = tmp_path / "kcentre-Setup.exe"
    setup.write_bytes(b"1")
    write_sums(tmp_path)
    assert build_installer.main(["--target", "windows", "--check", "--output", str(tmp_path)]) == 0
    setup.write_bytes(b"2")
    assert build_installer.main(["--target", "windows", "--check", "--output", str(tmp_path)]) == 1
    assert "kcentre-Setup.exe" in capsys.readouterr().err


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
