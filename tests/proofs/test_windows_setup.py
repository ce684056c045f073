"""Proof, under Wine: the real Setup installs, its program works, a newer one takes its place.

The user's name has Cyrillic letters, a space and an apostrophe. What Wine can't show stands in the
README: a real Windows, its antivirus, its printers.
"""

import os
import shutil
from dataclasses import dataclass, replace
from pathlib import Path, PureWindowsPath

import pytest
from helpers.windows_setups import CLASSES, PLACE, files_in, install, remove
from helpers.wine import LOCAL, Windows, until

from kcentre.self_test.answer import expected_lines
from resources.installer.payload import Payload
from resources.installer.release import Release, this_release
from resources.installer.windows.setup import make_setup

NEWER = "99.0.0"
STALE = "app/kcentre/stale_module.py"
FOLDER = PureWindowsPath("C:/Папка с отчётами № 1")
CENTRE = LOCAL / "kcentre" / "Мой центр.kcentre"
IN_USE, NEWER_STANDS = 5, 6
PNG, PDF = b"\x89PNG\r\n", b"%PDF-"


@dataclass(frozen=True, slots=True)
class Setups:
    """The Setup of this version, with a module that is gone in the one of a newer version."""

    present: Path
    newer: Path


@pytest.fixture(scope="module")
def setups(windows_payload: Payload, tmp_path_factory: pytest.TempPathFactory) -> Setups:
    folder = tmp_path_factory.mktemp("setups")
    release = this_release()
    with_stale = replace(windows_payload, root=folder / "with a stale module")
    shutil.copytree(windows_payload.root, with_stale.root, copy_function=os.link)
    (with_stale.root / STALE).write_text("", encoding="utf-8")
    newer = pack(windows_payload, replace(release, version=NEWER), folder / "newer")
    return Setups(pack(with_stale, release, folder / "present"), newer)


def pack(payload: Payload, release: Release, output: Path) -> Path:
    return make_setup(payload, release, output, fast=True, stub="amd64-unicode")


def test_the_installed_program_works_is_upgraded_and_goes(windows: Windows, setups: Setups) -> None:
    assert install(windows, setups.present) == 0
    works_without_a_window(windows)
    opens_a_file_by_its_type(windows, setups)
    kept = files_in(windows.here(LOCAL / "kcentre"))
    foreign = windows.here(PLACE / "lib" / "чужой файл.txt")
    foreign.write_text("чужое", encoding="utf-8")
    assert windows.here(PLACE / STALE).exists()

    assert install(windows, setups.newer) == 0
    assert not windows.here(PLACE / STALE).exists()
    assert install(windows, setups.present) == NEWER_STANDS
    passes_its_self_test(windows)

    remove(windows, PLACE)
    assert files_in(windows.here(PLACE)) == {"lib/чужой файл.txt": foreign.read_bytes()}
    assert files_in(windows.here(LOCAL / "kcentre")) == kept


def works_without_a_window(windows: Windows) -> None:
    passes_its_self_test(windows)
    installed = files_in(windows.here(PLACE))
    others = windows.variable("PYTHONMALLOC", "of another Python")
    with windows.variable("QT_QPA_PLATFORM", "offscreen"), others:
        ran = windows.run(PLACE / "kcentre.exe", "--first-look", FOLDER)
    assert (ran.status, ran.err) == (0, "")
    assert files_in(windows.here(PLACE)) == installed, "nothing is written beside the program"
    made = files_in(windows.here(FOLDER))
    assert [name for name in made if name.endswith(".pdf")]
    assert len([name for name in made if name.endswith(".png")]) > 10
    assert all(made[name].startswith(PDF) for name in made if name.endswith(".pdf"))
    assert all(made[name].startswith(PNG) for name in made if name.endswith(".png"))


def passes_its_self_test(windows: Windows) -> None:
    ran = windows.run(PLACE / "python.exe", "-m", "kcentre", "self-test")
    assert ran.err == ""
    assert ran.out.splitlines() == expected_lines()
    assert ran.status == 0


def opens_a_file_by_its_type(windows: Windows, setups: Setups) -> None:
    """Open a centre as a double click does; an open file of SQLite has its log beside it.

    Wine 8 looks for types of all users only, so what Windows would read is read here.
    """
    python, log = PLACE / "python.exe", windows.here(CENTRE.with_name(f"{CENTRE.name}-wal"))
    founded = windows.run(python, "-m", "kcentre", "new", "--name", "Детский сад «Ёлочка»")
    assert (founded.status, founded.err) == (0, "")
    key = f"HKCU\\{CLASSES}\\kcentre.file\\shell\\open\\command"
    program = next(iter(windows.registry(key).values()))["@"].split('"')[1]
    opened = windows.start(program, CENTRE)
    try:
        assert until(log.exists)
        assert install(windows, setups.newer) == IN_USE
    finally:
        windows.run("taskkill", "/im", "kcentre.exe")
        out, err = opened.communicate(timeout=60)
    assert (opened.returncode, out, err) == (0, "", "")
