"""Proof, under Wine: what a Setup of a few files adds, refuses, replaces and leaves."""

from collections.abc import Iterator
from pathlib import PureWindowsPath

import pytest
from helpers.windows_setups import (
    CLASSES,
    DESKTOP_LINK,
    MENU_LINK,
    PLACE,
    PLACE_OF_ALL,
    PROGRAMS,
    TITLE,
    MakeSetup,
    files_in,
    install,
    remove,
    running,
)
from helpers.wine import HOME, LOCAL, Windows, until

SHELL_FOLDERS = "HKCU\\Software\\Microsoft\\Windows\\CurrentVersion\\Explorer\\User Shell Folders"
OLD, NEW = "1.0.0", "1.10.0"
DATA = LOCAL / "kcentre" / "Мой центр.kcentre"
DONE, NOT_FINISHED, WINDOWS_UNFIT, IN_USE, NEWER, OTHER_OWNER, PLACE_UNFIT = 0, 2, 3, 5, 6, 7, 8


@pytest.fixture
def data(clean_windows: Windows) -> Iterator[bytes]:
    """Put a centre's file where the program keeps it for a while; return what is in it."""
    here = clean_windows.here(DATA)
    here.parent.mkdir(parents=True, exist_ok=True)
    here.write_bytes("записи за год".encode())
    yield here.read_bytes()
    here.unlink()


def test_windows_learns_of_the_program(clean_windows: Windows, small_setup: MakeSetup) -> None:
    assert install(clean_windows, small_setup(OLD)) == DONE
    entry = next(iter(clean_windows.registry(f"HKCU\\{PROGRAMS}").values()))
    assert entry["DisplayName"] == TITLE
    assert (entry["DisplayVersion"], entry["Publisher"]) == (OLD, "kcentre")
    assert entry["InstallLocation"].casefold() == str(PLACE).casefold()
    assert entry["QuietUninstallString"].endswith('\\uninstall.exe" /S')
    assert entry["DisplayIcon"].endswith("\\kcentre.exe,0")
    assert int(entry["EstimatedSize"].removeprefix("dword:"), 16) > 20
    assert clean_windows.here(DESKTOP_LINK).exists()
    assert clean_windows.here(MENU_LINK).exists()
    classes = clean_windows.registry(f"HKCU\\{CLASSES}")
    of_file = {name.rpartition("Classes\\")[2]: values for name, values in classes.items()}
    assert of_file[".kcentre"]["@"] == "kcentre.file"
    assert "kcentre.file" in of_file[".kcentre\\OpenWithProgids"]
    opens = of_file["kcentre.file\\shell\\open\\command"]["@"]
    assert opens.casefold() == f'"{PLACE / "kcentre.exe"}" "%1"'.casefold()


def test_removal_leaves_only_what_is_not_its_own(
    clean_windows: Windows, small_setup: MakeSetup, data: bytes
) -> None:
    install(clean_windows, small_setup(OLD))
    place = clean_windows.here(PLACE)
    (place / "lib" / "мои заметки.txt").write_text("чужое", encoding="utf-8")
    clean_windows.set_registry(f"HKCU\\{CLASSES}\\.kcentre\\OpenWithProgids", "other.file", "")
    remove(clean_windows, PLACE)
    assert set(files_in(place)) == {"lib/мои заметки.txt"}
    assert not (place / "app").exists()
    assert clean_windows.here(DATA).read_bytes() == data
    assert not clean_windows.here(DESKTOP_LINK).exists()
    assert not clean_windows.here(MENU_LINK).exists()
    assert clean_windows.registry(f"HKCU\\{PROGRAMS}") == {}
    assert clean_windows.registry(f"HKCU\\{CLASSES}\\kcentre.file") == {}
    left = clean_windows.registry(f"HKCU\\{CLASSES}\\.kcentre")
    assert [values for values in left.values() if values] == [{"other.file": ""}]
    clean_windows.forget_registry(f"HKCU\\{CLASSES}\\.kcentre")
    (place / "lib" / "мои заметки.txt").unlink()


def test_a_foreign_program_keeps_the_file_type(
    clean_windows: Windows, small_setup: MakeSetup
) -> None:
    clean_windows.run("reg", "add", f"HKCU\\{CLASSES}\\.kcentre", "/ve", "/d", "other.file", "/f")
    install(clean_windows, small_setup(OLD))
    remove(clean_windows, PLACE)
    left = clean_windows.registry(f"HKCU\\{CLASSES}\\.kcentre")
    assert list(left.values()) == [{"@": "other.file"}]
    clean_windows.forget_registry(f"HKCU\\{CLASSES}\\.kcentre")
    of_all = f"HKLM\\{CLASSES}\\.kcentre"
    clean_windows.run("reg", "add", of_all, "/ve", "/d", "other.file", "/f")
    install(clean_windows, small_setup(OLD))
    clean_windows.forget_registry(of_all)
    own = clean_windows.registry(f"HKCU\\{CLASSES}\\.kcentre")
    assert [values for values in own.values() if values] == [{"kcentre.file": ""}]


def test_removal_takes_everything_where_nothing_is_foreign(
    clean_windows: Windows, small_setup: MakeSetup
) -> None:
    install(clean_windows, small_setup(OLD))
    remove(clean_windows, PLACE)
    assert until(lambda: not clean_windows.here(PLACE).exists(), 10)
    assert clean_windows.registry(f"HKCU\\{CLASSES}\\.kcentre") == {}


def test_an_upgrade_leaves_no_old_module_and_touches_nothing_else(
    clean_windows: Windows, small_setup: MakeSetup, data: bytes
) -> None:
    install(clean_windows, small_setup(OLD))
    place = clean_windows.here(PLACE)
    (place / "app" / "kcentre" / "чужой.txt").write_text("чужое", encoding="utf-8")
    clean_windows.here(DESKTOP_LINK).unlink()
    clean_windows.here(MENU_LINK).unlink()
    assert install(clean_windows, small_setup(NEW)) == DONE
    modules = {path.name for path in (place / "app" / "kcentre").iterdir()}
    assert modules == {"__init__.py", "only_in_1_10_0.py", "чужой.txt"}
    assert (place / "version.txt").read_text() == f"{NEW}\n"
    assert clean_windows.here(DATA).read_bytes() == data
    assert not clean_windows.here(DESKTOP_LINK).exists(), "the user has taken it off"
    assert clean_windows.here(MENU_LINK).exists()
    (place / "app" / "kcentre" / "чужой.txt").unlink()


def test_the_same_version_repairs(clean_windows: Windows, small_setup: MakeSetup) -> None:
    install(clean_windows, small_setup(OLD))
    whole = files_in(clean_windows.here(PLACE))
    (clean_windows.here(PLACE) / "app" / "kcentre" / "__init__.py").unlink()
    (clean_windows.here(PLACE) / "version.txt").write_text("damaged")
    clean_windows.here(DESKTOP_LINK).unlink()
    assert install(clean_windows, small_setup(OLD)) == DONE
    assert files_in(clean_windows.here(PLACE)) == whole
    assert clean_windows.here(DESKTOP_LINK).exists()


def test_an_older_setup_is_refused(clean_windows: Windows, small_setup: MakeSetup) -> None:
    install(clean_windows, small_setup(NEW))
    before = files_in(clean_windows.here(PLACE))
    assert install(clean_windows, small_setup(OLD)) == NEWER
    assert files_in(clean_windows.here(PLACE)) == before


@pytest.mark.parametrize("name", ["kcentre.exe", "python.exe"])
def test_nothing_changes_under_a_running_program(
    clean_windows: Windows, small_setup: MakeSetup, name: str
) -> None:
    install(clean_windows, small_setup(OLD))
    before = files_in(clean_windows.here(PLACE))
    with running(clean_windows, PLACE / name):
        assert install(clean_windows, small_setup(NEW)) == IN_USE
        waited_for = ("/S", *f"_?={PLACE}".split())
        assert clean_windows.run(PLACE / "uninstall.exe", *waited_for).status == IN_USE
        assert files_in(clean_windows.here(PLACE)) == before
    assert install(clean_windows, small_setup(NEW)) == DONE


def test_one_place_for_all_and_none_beside_it(
    clean_windows: Windows, small_setup: MakeSetup
) -> None:
    assert install(clean_windows, small_setup(OLD), "/ALLUSERS") == DONE
    assert clean_windows.here(PLACE_OF_ALL / "kcentre.exe").exists()
    assert len(clean_windows.registry(f"HKLM\\{PROGRAMS}")) == 1
    assert clean_windows.registry(f"HKCU\\{PROGRAMS}") == {}
    assert clean_windows.here(PureWindowsPath(f"C:/users/Public/Desktop/{TITLE}.lnk")).exists()
    assert install(clean_windows, small_setup(NEW)) == OTHER_OWNER
    assert not clean_windows.here(PLACE).exists()
    assert install(clean_windows, small_setup(NEW), "/ALLUSERS") == DONE
    remove(clean_windows, PLACE_OF_ALL)
    assert clean_windows.registry(f"HKLM\\{CLASSES}\\.kcentre") == {}
    assert until(lambda: not clean_windows.here(PLACE_OF_ALL).exists(), 10)
    assert clean_windows.registry(f"HKLM\\{PROGRAMS}") == {}


def test_a_double_click_on_a_centres_file_opens_the_program(
    clean_windows: Windows, small_setup: MakeSetup, data: bytes
) -> None:
    """Wine 8 looks for types of all users only."""
    install(clean_windows, small_setup(OLD), "/ALLUSERS")
    assert clean_windows.run("start.exe", DATA).status == 0
    assert install(clean_windows, small_setup(OLD), "/ALLUSERS") == IN_USE
    clean_windows.run("taskkill", "/f", "/im", "kcentre.exe")
    assert install(clean_windows, small_setup(OLD), "/ALLUSERS") == DONE
    assert clean_windows.here(DATA).read_bytes() == data


def test_the_shortcut_lies_on_a_desktop_that_was_moved(
    clean_windows: Windows, small_setup: MakeSetup
) -> None:
    """OneDrive moves it so."""
    desktop = HOME / "OneDrive" / "Рабочий стол"
    clean_windows.here(desktop).mkdir(parents=True)
    clean_windows.set_registry(SHELL_FOLDERS, "Desktop", str(desktop))
    install(clean_windows, small_setup(OLD))
    assert [path.name for path in clean_windows.here(desktop).iterdir()] == [f"{TITLE}.lnk"]
    remove(clean_windows, PLACE)
    assert list(clean_windows.here(desktop).iterdir()) == []
    clean_windows.set_registry(SHELL_FOLDERS, "Desktop", str(HOME / "Desktop"))


def test_a_new_place_empties_the_old_one(clean_windows: Windows, small_setup: MakeSetup) -> None:
    place = PureWindowsPath("C:/Детский сад № 7/Программа д'Арк")
    install(clean_windows, small_setup(OLD))
    assert install(clean_windows, small_setup(NEW), f"/D={place}") == DONE
    assert clean_windows.here(place / "kcentre.exe").exists()
    assert not clean_windows.here(PLACE).exists()
    assert install(clean_windows, small_setup(NEW)) == DONE, "goes where the program stands"
    assert not clean_windows.here(PLACE).exists()
    remove(clean_windows, place)


def test_a_place_too_deep_is_refused(clean_windows: Windows, small_setup: MakeSetup) -> None:
    deep = PureWindowsPath("C:/", *["очень длинное имя папки"] * 10)
    assert install(clean_windows, small_setup(OLD), f"/D={deep}") == PLACE_UNFIT
    assert not clean_windows.here(PureWindowsPath(*deep.parts[:2])).exists()


def test_what_was_interrupted_is_finished_by_the_next_run(
    clean_windows: Windows, small_setup: MakeSetup
) -> None:
    install(clean_windows, small_setup(OLD))
    in_the_way = clean_windows.here(PLACE / "version.txt")
    in_the_way.unlink()
    in_the_way.mkdir()
    assert install(clean_windows, small_setup(NEW)) == NOT_FINISHED
    in_the_way.rmdir()
    assert install(clean_windows, small_setup(NEW)) == DONE
    modules = {path.name for path in clean_windows.here(PLACE / "app" / "kcentre").iterdir()}
    assert modules == {"__init__.py", "only_in_1_10_0.py"}


def test_a_list_that_leads_elsewhere_is_not_followed(
    clean_windows: Windows, small_setup: MakeSetup, data: bytes
) -> None:
    install(clean_windows, small_setup(OLD))
    listed = clean_windows.here(PLACE / "installed-files.txt")
    foreign = clean_windows.here(PLACE / "lib" / "чужое.txt")
    foreign.write_text("чужое", encoding="utf-8")
    patterns = ["lib\\*.*", "lib\\??жое.txt"]
    lines = [f"..\\..\\kcentre\\{DATA.name}", str(DATA), "\\Windows\\win.ini", "", *patterns]
    with listed.open("a", encoding="utf-16-le", newline="") as written:
        written.writelines(f"{line}\r\n" for line in lines)
        written.write("lib\\чужое.txt!?")
    assert install(clean_windows, small_setup(NEW)) == DONE
    assert clean_windows.here(DATA).read_bytes() == data
    assert foreign.exists()
    foreign.unlink()


@pytest.mark.parametrize("content", [None, b"", bytes(range(256)) * 9])
def test_without_its_list_a_program_is_still_repaired_and_removed(
    clean_windows: Windows, small_setup: MakeSetup, content: bytes | None
) -> None:
    install(clean_windows, small_setup(OLD))
    listed = clean_windows.here(PLACE / "installed-files.txt")
    listed.unlink()
    if content is not None:
        listed.write_bytes(content)
        assert install(clean_windows, small_setup(OLD)) == DONE
    remove(clean_windows, PLACE)
    assert until(lambda: not clean_windows.here(PLACE).exists(), 10)


def test_a_read_only_file_is_replaced_and_goes(
    clean_windows: Windows, small_setup: MakeSetup
) -> None:
    install(clean_windows, small_setup(OLD))
    for name in ("kcentre.exe", "version.txt", "installed-files.txt", "uninstall.exe"):
        clean_windows.run("attrib", "+r", PLACE / name)
    assert install(clean_windows, small_setup(NEW)) == DONE
    clean_windows.run("attrib", "+r", PLACE / "version.txt")
    remove(clean_windows, PLACE)
    assert until(lambda: not clean_windows.here(PLACE).exists(), 10)


def test_windows_8_is_refused(clean_windows: Windows, small_setup: MakeSetup) -> None:
    clean_windows.run("winecfg.exe", "-v", "win81")
    assert install(clean_windows, small_setup(OLD)) == WINDOWS_UNFIT
    clean_windows.run("winecfg.exe", "-v", "win10")
    assert not clean_windows.here(PLACE).exists()
