"""Where the Linux payload's parts come from, and how the program starts out of it."""

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from resources.installer.linux.debian import (
    demand_debian_12,
    demand_packages,
    told_by,
    touched_by,
)
from resources.installer.linux.payload import LAUNCHER
from resources.installer.refusal import CannotBuild, ToolMissing
from resources.installer.wheels import choice_for, choices

SCRIPT = Path(__file__).parents[2] / "resources" / "installer" / "linux" / "kcentre.sh"
on_linux = pytest.mark.skipif(not sys.platform.startswith("linux"), reason="a script of Linux")


def test_only_debian_12_will_do(tmp_path: Path) -> None:
    release = tmp_path / "os-release"
    release.write_text('PRETTY_NAME="Debian GNU/Linux 12 (bookworm)"\nID=debian\nVERSION_ID="12"\n')
    demand_debian_12(release)
    release.write_text('PRETTY_NAME="Ubuntu 24.04 LTS"\nID=ubuntu\nVERSION_ID="24.04"\n')
    with pytest.raises(CannotBuild, match="this is Ubuntu"):
        demand_debian_12(release)
    with pytest.raises(CannotBuild, match="another system"):
        demand_debian_12(tmp_path / "nowhere")


def test_the_facts_of_a_system_are_read_with_and_without_quotes() -> None:
    assert told_by("ID=astra\n# a note\nNAME='Astra Linux'\n") == {
        "ID": "astra",
        "NAME": "Astra Linux",
    }


@on_linux
def test_a_file_that_dpkg_complains_about_is_found_where_it_really_lies(tmp_path: Path) -> None:
    (tmp_path / "usr" / "lib").mkdir(parents=True)
    (tmp_path / "lib").symlink_to(tmp_path / "usr" / "lib")
    told = f"??5??????   {tmp_path}/lib/libffi.so.8\nmissing     {tmp_path}/usr/doc/copyright\n"
    real = tmp_path.resolve() / "usr"
    assert touched_by(told) == {real / "lib" / "libffi.so.8", real / "doc" / "copyright"}
    assert touched_by("") == set()


@pytest.mark.skipif(shutil.which("dpkg-query") is None, reason="asks Debian's dpkg-query")
def test_a_missing_package_is_named_with_the_line_that_installs_it() -> None:
    with pytest.raises(ToolMissing, match=r"apt-get install .* kcentre-no-such-package"):
        demand_packages(["kcentre-no-such-package"])


@pytest.mark.parametrize(
    ("member", "is_taken"),
    [
        ("PySide6/QtWidgets.abi3.so", True),
        ("PySide6/QtNetwork.abi3.so", False),
        ("PySide6/Qt/lib/libQt6Core.so.6", True),
        ("PySide6/Qt/lib/libQt6VirtualKeyboard.so.6", False),
        ("PySide6/Qt/plugins/platforms/libqxcb.so", True),
        ("PySide6/Qt/plugins/platformthemes/libqgtk3.so", False),
        ("PySide6/Qt/translations/qtbase_ru.qm", False),
        ("PySide6/Qt/translations/qtbase_de.qm", False),
        ("PySide6/QtQuick3D/one.so", False),
    ],
)
def test_of_qt_goes_in_what_is_listed(member: str, is_taken: bool) -> None:
    rule = choice_for("pyside6_essentials-6.11.3-cp310-abi3-any.whl", choices("linux"))
    assert rule.takes(member) is is_taken


@on_linux
def test_the_launcher_starts_the_interpreter_beside_it_from_a_link_too(tmp_path: Path) -> None:
    root = tmp_path / "Детский сад № 7" / "программа"
    root.mkdir(parents=True)
    (root / LAUNCHER).write_bytes(SCRIPT.read_bytes())
    fake = root / "python3.11"
    fake.write_text('#!/bin/sh\nprintf "%s|" "$@"\n/usr/bin/env | grep -c ^\n')
    for path in (fake, root / LAUNCHER):
        path.chmod(0o755)
    link = tmp_path / "kcentre"
    link.symlink_to(root / LAUNCHER)
    done = subprocess.run(
        [link, "Наш центр.kcentre", "--first-look", ""],
        env={"PATH": "/usr/bin:/bin"},
        capture_output=True,
        encoding="utf-8",
        check=True,
    )
    words, _, variables = done.stdout.rpartition("|")
    assert words == "-m|ui|Наш центр.kcentre|--first-look|"
    assert int(variables) <= 4, "PATH, PWD and what the shell keeps: nothing for the children"
    assert done.stderr == ""
