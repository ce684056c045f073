"""What the .rpm says of itself, asks of the system and brings for itself."""

import re
import shutil
from pathlib import Path

import pytest
from helpers.mock_payload import RELEASE, make_mock_payload
from helpers.told_by_tool import told_by

from resources.installer.linux.rpm import bundled_pattern, listed, make_rpm, spec_text
from resources.installer.linux.tree import write_tree

needs_rpm = pytest.mark.skipif(shutil.which("rpmbuild") is None, reason="rpmbuild: rpm")


def asked(rpm: Path, *words: str) -> list[str]:
    return told_by("rpm", "--query", "--package", rpm, *words).splitlines()


def test_only_own_libraries_are_left_out_of_what_is_asked() -> None:
    files = [Path("lib/libQt6Core.so.6"), Path("lib/etree.abi3.so"), Path("lib/so.py")]
    assert bundled_pattern(files) == r"etree\\.abi3\\.so|libQt6Core\\.so\\.6"


def test_folders_that_others_share_are_not_owned() -> None:
    files = [Path("opt/kcentre/kcentre"), Path("usr/bin/kcentre"), Path("usr/share/mime/a.xml")]
    assert listed(files) == ["/usr/bin/kcentre", "/usr/share/mime/a.xml"]


def test_every_word_of_the_spec_is_filled_in(tmp_path: Path) -> None:
    write_tree(make_mock_payload(tmp_path / "payload"), RELEASE, tmp_path / "tree")
    spec = spec_text(tmp_path / "tree", RELEASE, fast=False)
    assert not re.search(r"@[A-Z_]+@", spec)
    assert "w6.xzdio" in spec


@needs_rpm
def test_the_package_and_its_bytes(tmp_path: Path) -> None:
    made = []
    for name in ("one", "two"):
        payload = make_mock_payload(tmp_path / name)
        shutil.copy("/bin/true", payload.root / "lib" / "libOwn.so.6.11")
        made.append(make_rpm(payload, RELEASE, tmp_path / f"{name}-made", fast=True))
    assert made[0].name == "kcentre-1.2.3-1.x86_64.rpm"
    assert made[0].read_bytes() == made[1].read_bytes()
    files = asked(made[0], "--list")
    assert "/opt/kcentre/licences/СОДЕРЖАНИЕ и лицензии.txt" in files
    assert "/usr/share/applications" not in files
    needed = asked(made[0], "--requires")
    assert "libc.so.6()(64bit)" in needed
    assert not [name for name in needed if "Own" in name or "python" in name]
    assert asked(made[0], "--provides") == ["kcentre = 1.2.3-1", "kcentre(x86-64) = 1.2.3-1"]
