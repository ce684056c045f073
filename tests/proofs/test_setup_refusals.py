"""Proof, under Wine: what a Setup refuses to begin, and by which exit status it says so."""

from pathlib import Path, PureWindowsPath

import pytest
from helpers.windows_setups import (
    CLASSES,
    DESKTOP_LINK,
    PLACE,
    PROGRAMS,
    MakeSetup,
    files_in,
    install,
    make_small_payload,
    remove,
)
from helpers.wine import Windows, compile_stand_in, until

from resources.installer.payload import Payload
from resources.installer.release import Release
from resources.installer.windows.setup import make_setup

OLD, NEW = "1.0.0", "1.10.0"
DONE, NOT_ADMIN, IN_USE, OTHER_OWNER, PLACE_UNFIT, NO_SPACE = 0, 4, 5, 7, 8, 9
OF_OTHERS = PureWindowsPath("C:/Чужая программа")


class Vast(Payload):
    """A payload that no disk has room for."""

    def size(self) -> int:
        return 2**40


def test_for_all_users_only_an_administrator_installs_and_removes(
    clean_windows: Windows, small_setup: MakeSetup
) -> None:
    drive = clean_windows.prefix / "drive_c"
    compile_stand_in("unprivileged", drive / "unprivileged.exe")
    (drive / "setup.exe").write_bytes(small_setup(OLD).read_bytes())
    status = clean_windows.run("C:\\unprivileged.exe", "C:\\setup.exe /S /ALLUSERS").status
    assert status == NOT_ADMIN
    assert clean_windows.registry(f"HKLM\\{PROGRAMS}") == {}
    assert clean_windows.run("C:\\unprivileged.exe", "C:\\setup.exe /S").status == DONE


def test_files_of_another_program_are_not_written_over(
    clean_windows: Windows, small_setup: MakeSetup
) -> None:
    here = clean_windows.here(OF_OTHERS)
    here.mkdir()
    (here / "python.exe").write_bytes(b"another Python")
    assert install(clean_windows, small_setup(OLD), f"/D={OF_OTHERS}") == PLACE_UNFIT
    assert files_in(here) == {"python.exe": b"another Python"}


@pytest.mark.parametrize("place", ["Q:\\kcentre", "kcentre"])
def test_a_place_that_is_none_is_told_rather_than_passed_over(
    clean_windows: Windows, small_setup: MakeSetup, place: str
) -> None:
    assert install(clean_windows, small_setup(OLD), f"/D={place}") == PLACE_UNFIT
    assert not clean_windows.here(PLACE).exists()


def test_a_full_disk_is_noticed_before_anything_is_written(
    clean_windows: Windows, tmp_path: Path
) -> None:
    vast = Vast(make_small_payload(tmp_path / "payload", OLD).root, "windows", ())
    release = Release(OLD, 1_795_000_000)
    setup = make_setup(vast, release, tmp_path, fast=True, stub="amd64-unicode")
    assert install(clean_windows, setup) == NO_SPACE
    assert not clean_windows.here(PLACE).exists()


def test_of_two_setups_at_once_one_does_the_work(
    clean_windows: Windows, small_setup: MakeSetup
) -> None:
    both = [clean_windows.start(str(small_setup(OLD)), "/S") for _ in range(2)]
    for started in both:
        started.communicate(timeout=60)
    assert sorted(started.returncode for started in both) == [DONE, IN_USE]


def test_an_entry_without_its_program_keeps_nobody_from_installing(
    clean_windows: Windows, small_setup: MakeSetup
) -> None:
    """Somebody has deleted the folder by hand: of all users' program, or of a newer one."""
    for root in ("HKLM", "HKCU"):
        clean_windows.set_registry(f"{root}\\{PROGRAMS}", "InstallLocation", "C:\\Нет её")
        clean_windows.set_registry(f"{root}\\{PROGRAMS}", "DisplayVersion", "99.0.0")
    assert install(clean_windows, small_setup(OLD)) == DONE
    assert clean_windows.here(PLACE / "kcentre.exe").exists()
    clean_windows.forget_registry(f"HKLM\\{PROGRAMS}")


def test_a_copy_of_the_folder_goes_alone(clean_windows: Windows, small_setup: MakeSetup) -> None:
    install(clean_windows, small_setup(OLD))
    place, copy = clean_windows.here(PLACE), PureWindowsPath("C:/Копия программы")
    for name, content in files_in(place).items():
        copied = clean_windows.here(copy) / name
        copied.parent.mkdir(parents=True, exist_ok=True)
        copied.write_bytes(content)
    remove(clean_windows, copy)
    assert until(lambda: not clean_windows.here(copy).exists(), 10)
    assert clean_windows.here(DESKTOP_LINK).exists()
    assert len(clean_windows.registry(f"HKCU\\{PROGRAMS}")) == 1
    assert clean_windows.registry(f"HKCU\\{CLASSES}\\kcentre.file") != {}
