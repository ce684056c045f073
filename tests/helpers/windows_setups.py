"""Setups of a payload of a few files, for what a Setup decides rather than what it carries."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path, PureWindowsPath

import pytest

from helpers.mock_payload import write
from helpers.wine import HOME, LOCAL, Ran, Windows, compile_stand_in, until
from resources.installer.payload import Payload
from resources.installer.release import Release
from resources.installer.windows.setup import make_setup

TITLE = "Консультационный центр"
PLACE = LOCAL / "Programs" / "kcentre"
PLACE_OF_ALL = PureWindowsPath("C:/Program Files/kcentre")
PROGRAMS = "Software\\Microsoft\\Windows\\CurrentVersion\\Uninstall\\kcentre"
CLASSES = "Software\\Classes"
DESKTOP_LINK = HOME / "Desktop" / f"{TITLE}.lnk"
MENU_LINK = HOME / f"AppData/Roaming/Microsoft/Windows/Start Menu/Programs/{TITLE}.lnk"
MakeSetup = Callable[[str], Path]


def make_small_payload(folder: Path, version: str) -> Payload:
    """Make a payload that also has a module which only this version has."""
    write(folder / "version.txt", f"{version}\n")
    write(folder / "app" / "kcentre" / "__init__.py", "")
    write(folder / "app" / "kcentre" / f"only_in_{version.replace('.', '_')}.py", "")
    write(folder / "lib" / "$library" / "deep" / "module.py", "")
    write(folder / "licences" / "СОДЕРЖАНИЕ и лицензии.txt", "MIT\n")
    return Payload(folder, "windows", ())


@pytest.fixture(scope="session")
def small_setup(windows: Windows, tmp_path_factory: pytest.TempPathFactory) -> MakeSetup:
    """Return what makes the Setup of a version, once each."""
    folder = tmp_path_factory.mktemp("Флешка с программой")
    idle = compile_stand_in("idle", folder / "idle.exe")
    made: dict[str, Path] = {}

    def make(version: str) -> Path:
        if version not in made:
            payload = make_small_payload(folder / version / "payload", version)
            for name in ("kcentre.exe", "python.exe"):
                (payload.root / name).write_bytes(idle.read_bytes())
            release = Release(version, 1_795_000_000)
            made[version] = make_setup(
                payload, release, folder / version, fast=True, stub="amd64-unicode"
            )
        return made[version]

    return make


@pytest.fixture
def clean_windows(windows: Windows) -> Iterator[Windows]:
    """Return a Windows without the program; what a test has installed is removed after it."""
    yield windows
    for place in (PLACE, PLACE_OF_ALL):
        if windows.here(place / "uninstall.exe").exists():
            remove(windows, place)


def install(windows: Windows, setup: Path, *words: str) -> int:
    """Install without a question; return the exit status. Setup has nothing to print.

    NSIS wants `/D=` without quotation marks even where the folder's name has spaces.
    """
    ran = windows.run(str(setup), "/S", *" ".join(words).split(), seconds=60)
    assert ran == Ran(ran.status, "", "")
    return ran.status


def remove(windows: Windows, place: PureWindowsPath) -> None:
    """Remove without a question, and wait: the uninstaller goes on from a copy of itself."""
    uninstall = windows.here(place / "uninstall.exe")
    assert windows.run(place / "uninstall.exe", "/S").status == 0
    assert until(lambda: not uninstall.exists())


@contextmanager
def running(windows: Windows, program: PureWindowsPath) -> Iterator[None]:
    """Let a program of the payload stay open for a while."""
    started = windows.start(program, "stay")
    assert started.stdout is not None
    assert started.stderr is not None
    try:
        assert started.stdout.readline() == "open\n"
        yield
    finally:
        started.kill()
        started.wait()
        started.stdout.close()
        started.stderr.close()


def files_in(folder: Path) -> dict[str, bytes]:
    """Return every file beneath a folder with what is in it."""
    found = (path for path in folder.rglob("*") if path.is_file())
    return {str(path.relative_to(folder)): path.read_bytes() for path in found}
