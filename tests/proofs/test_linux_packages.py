"""Proof: the .deb, .rpm and .run hold a program that starts, proves itself and can be removed."""

import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest
from helpers.linux_packages import LinuxPackages
from helpers.needed_tools import demand_one
from helpers.ordinary_home import OrdinaryUser, as_nobody
from helpers.told_by_tool import told_by
from helpers.x_screen import Screen, screen, wait_until

from kcentre.self_test import expected_lines
from kcentre.storage import open_for_reading
from resources.installer.linux.deb import depends
from resources.installer.linux.libraries import EXTERNAL
from resources.installer.release import ROOT
from resources.installer.tools import FOR_PROOFS

PICTURES = ROOT / "build" / "proofs"
WELL = "\n".join([*expected_lines(), ""])
"""All that a self-test says where nothing is wrong."""


@pytest.fixture(scope="module")
def deb_tree(linux_packages: LinuxPackages) -> Path:
    """The .deb unpacked into a folder with Cyrillic letters and a space."""
    tree = linux_packages.folder / "Из пакета deb"
    told_by("dpkg-deb", "--extract", linux_packages.deb, tree)
    return tree


@pytest.fixture(scope="module")
def rpm_tree(linux_packages: LinuxPackages) -> Path:
    """The .rpm unpacked likewise."""
    tree = linux_packages.folder / "Из пакета rpm"
    told_by("rpm2archive", linux_packages.rpm)
    archive = linux_packages.rpm.with_name(linux_packages.rpm.name + ".tgz")
    tree.mkdir()
    told_by("tar", "--extract", "--gzip", "--file", archive, "--directory", tree)
    archive.unlink()
    return tree


@pytest.fixture
def x_screen(tmp_path: Path) -> Iterator[Screen]:
    demand_one(FOR_PROOFS, "Xvfb")
    with screen(tmp_path) as shown:
        yield shown


def has_steps(shown: Screen) -> bool:
    """Tell whether the left panel is filled: words in grey and black, marks in colour."""
    panel = shown.picture().crop((0, 60, 270, 700))
    return len(panel.getcolors(panel.width * panel.height) or ()) > 100


def demand_well(user: OrdinaryUser, program: Path) -> None:
    """Demand that the installed program proves itself and says no other word."""
    done = user.run(program / "python3.11", "-m", "kcentre", "self-test")
    assert (done.stdout, done.stderr, done.returncode) == (WELL, "", 0)


def test_the_deb_says_what_it_is(linux_packages: LinuxPackages, deb_tree: Path) -> None:
    told = told_by("dpkg-deb", "--field", linux_packages.deb)
    fields = dict(line.split(": ", 1) for line in told.splitlines() if not line.startswith(" "))
    assert fields["Package"] == "kcentre"
    assert fields["Version"] == linux_packages.release.version
    assert fields["Architecture"] == "amd64"
    assert fields["Depends"] == depends()
    size = sum(path.lstat().st_size for path in deb_tree.rglob("*") if path.is_file()) / 1024
    assert size <= int(fields["Installed-Size"]) <= size * 1.2
    folders = {path.name for path in deb_tree.iterdir()}
    assert folders == {"opt", "usr"}


def test_a_desktop_takes_the_menu_entry(deb_tree: Path) -> None:
    demand_one(FOR_PROOFS, "desktop-file-validate")
    entry = deb_tree / "usr/share/applications/kcentre.desktop"
    assert told_by("desktop-file-validate", entry) == ""


def test_every_module_is_compiled_and_the_licences_are_there(deb_tree: Path) -> None:
    program = deb_tree / "opt" / "kcentre"
    assert (program / "app" / "ui" / "__main__.pyc").is_file()
    assert [*program.rglob("*.py"), *program.rglob("__pycache__")] == []
    assert (program / "licences" / "LICENSE.txt").is_file()
    assert (deb_tree / "usr/share/doc/kcentre/copyright").is_file()


def test_the_program_of_the_deb_proves_itself(deb_tree: Path, ordinary_user: OrdinaryUser) -> None:
    demand_well(ordinary_user, deb_tree / "opt" / "kcentre")


def test_its_window_opens_a_centre_and_closes(
    deb_tree: Path, ordinary_user: OrdinaryUser, x_screen: Screen, ready_centre_path: Path
) -> None:
    centre = ordinary_user.home / "Ёлочка — наш центр.kcentre"
    centre.write_bytes(ready_centre_path.read_bytes())
    ordinary_user.give(ordinary_user.home)
    with subprocess.Popen(
        [*as_nobody(), deb_tree / "opt/kcentre/kcentre", centre],
        env=ordinary_user.environment({"DISPLAY": x_screen.name}),
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        encoding="utf-8",
    ) as program:
        try:
            window = x_screen.wait_for_window("kcentre")
            wait_until(centre.with_name(f"{centre.name}-lock").exists, "the centre is not opened")
            wait_until(lambda: has_steps(x_screen), "the six steps are not shown")
            PICTURES.mkdir(parents=True, exist_ok=True)
            x_screen.picture().save(PICTURES / "linux-window.png")
            x_screen.ask_to_close(window)
            said = program.communicate(timeout=60)
        finally:
            program.kill()
    assert (*said, program.returncode) == ("", "", 0)
    open_for_reading(centre).close()


def test_it_shows_itself_without_a_screen(deb_tree: Path, ordinary_user: OrdinaryUser) -> None:
    look = ordinary_user.home / "Первый взгляд"
    python = deb_tree / "opt" / "kcentre" / "python3.11"
    done = ordinary_user.run(python, "-m", "ui", "--first-look", look)
    assert (done.stderr, done.returncode) == ("", 0)
    assert {".png", ".pdf"} <= {path.suffix for path in look.rglob("*")}


def test_the_rpm_brings_the_same_files_and_asks_for_libraries(
    linux_packages: LinuxPackages, deb_tree: Path, rpm_tree: Path
) -> None:
    of_deb, of_rpm = (
        {path.relative_to(tree) for path in tree.rglob("*") if not path.is_dir()}
        for tree in (deb_tree, rpm_tree)
    )
    assert of_rpm == of_deb
    asked = told_by("rpm", "--query", "--package", "--requires", linux_packages.rpm).splitlines()
    libraries = {name.split("(")[0] for name in asked if ".so" in name}
    assert libraries <= set(EXTERNAL)
    others = {name for name in asked if ".so" not in name and "rpmlib" not in name}
    assert others == {"/bin/sh", "rtld(GNU_HASH)"}


def test_the_program_of_the_rpm_proves_itself(rpm_tree: Path, ordinary_user: OrdinaryUser) -> None:
    demand_well(ordinary_user, rpm_tree / "opt" / "kcentre")


def test_a_user_installs_updates_and_removes_it(
    linux_packages: LinuxPackages, ordinary_user: OrdinaryUser
) -> None:
    user, here = ordinary_user, ordinary_user.home / ".local" / "opt" / "kcentre"
    data = user.home / ".local/share/kcentre/Мой центр.kcentre"
    for _ in ("install", "update"):
        done = user.run("sh", linux_packages.run)
        assert (done.stderr, done.returncode) == ("", 0)
        stale = here / "app" / "kcentre" / "of_an_older_version.py"
        assert not stale.exists()
        with (here / "files.txt").open("a", encoding="utf-8") as own:
            own.write("app/kcentre/of_an_older_version.py\n")
        stale.touch()
    stale.unlink()
    demand_well(user, here)
    made = user.run(here / "python3.11", "-m", "kcentre", "new", "--name", "Наш центр")
    assert (made.stderr, made.returncode) == ("", 0)
    removed = user.run("sh", linux_packages.run, "--uninstall")
    assert (removed.stderr, removed.returncode) == ("", 0)
    assert str(data.parent) in removed.stdout
    assert data.is_file()
    assert [path.name for path in here.parent.iterdir()] == []


def test_a_home_where_nothing_may_start_is_told(
    linux_packages: LinuxPackages, ordinary_user: OrdinaryUser
) -> None:
    mounted = 'mount -t tmpfs -o noexec,mode=777 none "$HOME" || exit 77; exec "$@"'
    whole = ["unshare", "--mount", "sh", "-c", mounted, "sh", *as_nobody(), "sh"]
    done = subprocess.run(
        [*whole, linux_packages.run],
        env=ordinary_user.environment(),
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    if done.returncode == 77 or "unshare" in done.stderr:
        pytest.skip("only the administrator may mount a home of its own")
    assert (done.returncode, done.stdout) == (1, "")
    assert "запрещено запускать программы из домашней папки" in done.stderr
