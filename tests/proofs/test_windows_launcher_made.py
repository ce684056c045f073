"""Proof: the launcher is what Windows wants of a program, and hands its words on unharmed."""

from pathlib import Path, PureWindowsPath

import pefile
import pytest
from helpers.needed_tools import demand
from helpers.wine import HOME, Ran, Windows, compile_stand_in

from resources.installer.icons import ICO_SIZES
from resources.installer.release import Release
from resources.installer.tools import NEEDED
from resources.installer.windows.imports import imports_of, is_of_windows
from resources.installer.windows.launcher import make_launcher

RELEASE = Release("1.2.3", 1_795_000_000)
WINDOW_PROGRAM = pefile.SUBSYSTEM_TYPE["IMAGE_SUBSYSTEM_WINDOWS_GUI"]
BY_PYTHON = ["-I", "-X", "utf8", "-m", "ui"]


@pytest.fixture(scope="module")
def launcher(tmp_path_factory: pytest.TempPathFactory) -> Path:
    demand(NEEDED["windows"])
    folder = tmp_path_factory.mktemp("launcher")
    make_launcher(folder / "kcentre.exe", RELEASE, folder / "work")
    return folder / "kcentre.exe"


def test_it_tells_windows_who_it_is(launcher: Path) -> None:
    with pefile.PE(str(launcher)) as image:
        assert image.OPTIONAL_HEADER.Subsystem == WINDOW_PROGRAM, "no black console behind it"
        [table] = next(
            info for info in image.FileInfo[0] if info.Key == b"StringFileInfo"
        ).StringTable
        told = {name.decode(): value.decode() for name, value in table.entries.items()}
        kinds = {
            entry.id: entry.directory.entries for entry in image.DIRECTORY_ENTRY_RESOURCE.entries
        }
    assert told["FileDescription"] == told["ProductName"] == "Консультационный центр"
    assert told["ProductVersion"] == "1.2.3"
    assert len(kinds[pefile.RESOURCE_TYPE["RT_ICON"]]) == len(ICO_SIZES)
    assert len(kinds[pefile.RESOURCE_TYPE["RT_MANIFEST"]]) == 1


def test_it_needs_nothing_but_windows(launcher: Path) -> None:
    assert all(is_of_windows(library) for library in imports_of(launcher))
    assert launcher.stat().st_size < 100_000


def test_it_is_the_same_bytes_wherever_it_is_made(launcher: Path, tmp_path: Path) -> None:
    make_launcher(tmp_path / "again.exe", RELEASE, tmp_path / "other place")
    assert (tmp_path / "again.exe").read_bytes() == launcher.read_bytes()


@pytest.fixture
def installed(windows: Windows, launcher: Path) -> PureWindowsPath:
    """Put the launcher beside a Python that tells the words it was given."""
    place = HOME / "Программа садика"
    here = windows.here(place)
    here.mkdir(parents=True, exist_ok=True)
    (here / "kcentre.exe").write_bytes(launcher.read_bytes())
    compile_stand_in("python311", here / "python311.dll")
    return place


@pytest.mark.parametrize(
    "words",
    [
        [],
        ["D:\\Сад № 7\\Центр «Ёлочка».kcentre"],
        ["C:\\*.kcentre", "два слова", 'в "кавычках"', "D'Арк", "", "конец\\"],
        [f"файл № {number}.kcentre" for number in range(30)],
    ],
)
def test_words_and_status_go_through(
    windows: Windows, installed: PureWindowsPath, words: list[str]
) -> None:
    ran = windows.run(installed / "kcentre.exe", *words)
    assert (ran.out.splitlines(), ran.err, ran.status) == ([*BY_PYTHON, *words], "", 7)


def test_the_qt_of_another_program_is_not_handed_on(
    windows: Windows, installed: PureWindowsPath
) -> None:
    with windows.variable("QT_PLUGIN_PATH", "C:\\Чужой Qt\\plugins"):
        assert windows.run(installed / "kcentre.exe").out.splitlines() == BY_PYTHON


def test_a_command_without_its_python_ends_as_failed_and_asks_nobody(
    windows: Windows, installed: PureWindowsPath
) -> None:
    windows.here(installed / "python311.dll").unlink()
    assert windows.run(installed / "kcentre.exe", "--version") == Ran(1, "", "")
