"""What makensis is told, what the removal is told, and that the script compiles."""

import shutil
from pathlib import Path, PurePosixPath

import pytest
from helpers.mock_payload import write
from helpers.windows_setups import make_small_payload

from resources.installer.refusal import CannotBuild
from resources.installer.release import Release
from resources.installer.windows.setup import (
    SCRIPT,
    command,
    copying,
    make_setup,
    manifest,
    told_to_script,
)

RELEASE = Release("1.2.3", 1_795_000_000)
FILES = [PurePosixPath(name) for name in ("app/kcentre/a.py", "app/$new/b.py", "kcentre.exe")]
needs_makensis = pytest.mark.skipif(
    shutil.which("makensis") is None, reason="makensis is missing: apt-get install nsis"
)


def test_the_removal_is_told_files_then_folders_from_the_deepest() -> None:
    assert manifest(FILES).split("\r\n") == [
        "app\\kcentre\\a.py",
        "app\\$new\\b.py",
        "kcentre.exe",
        "app\\$new\\",
        "app\\kcentre\\",
        "app\\",
        "",
    ]


def test_each_folder_is_entered_once_and_its_files_follow() -> None:
    assert copying(FILES).splitlines() == [
        "!macro CopyProgram",
        '  SetOutPath "$INSTDIR\\app\\kcentre"',
        '  File "app/kcentre/a.py"',
        '  SetOutPath "$INSTDIR\\app\\$$new"',
        '  File "app/$new/b.py"',
        '  SetOutPath "$INSTDIR"',
        '  File "kcentre.exe"',
        "!macroend",
    ]


def test_makensis_is_told_everything_and_forgives_nothing(tmp_path: Path) -> None:
    payload = make_small_payload(tmp_path, RELEASE.version)
    told = told_to_script(payload, RELEASE, FILES, fast=False, stub="x86-unicode")
    assert told["NUMBERS"] == "1.2.3.0"
    assert told["FAST"] == "0"
    assert int(told["LONGEST"]) == len("app/kcentre/a.py")
    words = command(told)
    assert {"-WX", "-DVERSION=1.2.3", "-DSTUB=x86-unicode"} <= set(words)
    assert words[-1] == str(SCRIPT)


def test_no_folder_is_ever_removed_with_what_is_in_it() -> None:
    for script in SCRIPT.parent.glob("*.ns[ih]"):
        assert "rmdir /r" not in script.read_text("utf-8").casefold(), script.name


@needs_makensis
@pytest.mark.parametrize("stub", ["x86-unicode", "amd64-unicode"])
def test_a_small_setup_is_made(tmp_path: Path, stub: str) -> None:
    payload = make_small_payload(tmp_path / "payload", RELEASE.version)
    made = make_setup(payload, RELEASE, tmp_path / "На флешку", fast=True, stub=stub)
    assert made == tmp_path / "На флешку" / "kcentre-Setup.exe"
    assert made.read_bytes()[:2] == b"MZ"


@needs_makensis
def test_the_same_payload_makes_the_same_bytes(tmp_path: Path) -> None:
    payload = make_small_payload(tmp_path / "payload", RELEASE.version)
    first, second = (
        make_setup(payload, RELEASE, tmp_path / name, fast=True).read_bytes()
        for name in ("one", "another place")
    )
    assert first == second


@needs_makensis
def test_what_makensis_says_is_told(tmp_path: Path) -> None:
    payload = make_small_payload(tmp_path / "payload", RELEASE.version)
    write(payload.root / 'unreadable "name".txt', "")
    with pytest.raises(CannotBuild, match="makensis failed"):
        make_setup(payload, RELEASE, tmp_path, fast=True)
