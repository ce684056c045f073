"""What the .deb says of itself, and that the same payload gives the same bytes."""

import hashlib
import os
import shutil
from pathlib import Path

import pytest
from helpers.mock_payload import RELEASE, make_mock_payload
from helpers.told_by_tool import told_by

from resources.installer.linux.deb import (
    depends,
    installed_kilobytes,
    make_deb,
    md5sums,
    pack_command,
)
from resources.installer.linux.run import oldest_glibc
from resources.installer.linux.tree import settle, write_tree

SCRIPTS = ("preinst", "postinst", "prerm", "postrm")
needs_dpkg = pytest.mark.skipif(shutil.which("dpkg-deb") is None, reason="dpkg-deb: dpkg")


@pytest.fixture
def tree(tmp_path: Path) -> Path:
    payload = make_mock_payload(tmp_path / "payload")
    write_tree(payload, RELEASE, tmp_path / "tree")
    settle(tmp_path / "tree", RELEASE)
    return tmp_path / "tree"


def test_every_file_has_its_sum_and_a_link_has_none(tree: Path) -> None:
    pairs = [line.split("  ", 1) for line in md5sums(tree).splitlines()]
    sums = {name: digest for digest, name in pairs}
    version = hashlib.md5(b"1.2.3\n", usedforsecurity=False).hexdigest()
    assert sums["opt/kcentre/version.txt"] == version
    assert "usr/bin/kcentre" not in sums
    assert len(sums) == sum(path.is_file() and not path.is_symlink() for path in tree.rglob("*"))


def test_the_size_counts_whole_kilobytes_and_one_for_a_folder(tmp_path: Path) -> None:
    (tmp_path / "folder").mkdir()
    (tmp_path / "folder" / "a").write_bytes(b"1" * 1025)
    (tmp_path / "folder" / "link").symlink_to("a")
    (tmp_path / "folder" / "empty").touch()
    assert installed_kilobytes(tmp_path) == 1 + 2 + 1


def test_what_may_be_named_in_two_ways_is(tree: Path) -> None:
    assert "libglib2.0-0 | libglib2.0-0t64" in depends().split(", ")
    assert f"libc6 (>= {oldest_glibc()})" in depends().split(", ")


def test_rights_and_times_are_the_same_everywhere(tree: Path) -> None:
    (tree / "opt/kcentre/version.txt").chmod(0o600)
    settle(tree, RELEASE)
    modes = {path: path.stat().st_mode & 0o777 for path in tree.rglob("*") if path.exists()}
    assert modes[tree / "opt/kcentre/kcentre"] == modes[tree / "opt"] == 0o755
    assert modes[tree / "opt/kcentre/version.txt"] == 0o644
    assert {path.lstat().st_mtime for path in tree.rglob("*")} == {RELEASE.seconds}


def test_the_quick_package_is_only_packed_quicker(tree: Path, tmp_path: Path) -> None:
    quick, small = (pack_command(tree, tmp_path, fast=fast) for fast in (True, False))
    assert set(quick) ^ set(small) == {"-z1", "-z6"}


@needs_dpkg
def test_the_same_payload_gives_the_same_bytes(tmp_path: Path) -> None:
    made: list[Path] = []
    for name in ("one", "two"):
        payload = make_mock_payload(tmp_path / name)
        os.utime(payload.root / "version.txt", (0, len(made)))
        made.append(make_deb(payload, RELEASE, tmp_path / f"{name}-made", fast=True))
    assert [path.name for path in made] == ["kcentre_1.2.3_amd64.deb"] * 2
    assert made[0].read_bytes() == made[1].read_bytes()
    told = told_by("dpkg-deb", "--field", made[0], "Package", "Version", "Architecture")
    assert told.splitlines() == ["Package: kcentre", "Version: 1.2.3", "Architecture: amd64"]


@needs_dpkg
def test_the_scripts_are_whole_and_touch_nobody_s_data(tmp_path: Path) -> None:
    deb = make_deb(make_mock_payload(tmp_path / "payload"), RELEASE, tmp_path, fast=True)
    told_by("dpkg-deb", "--control", deb, tmp_path / "control")
    for name in SCRIPTS:
        script = tmp_path / "control" / name
        assert script.stat().st_mode & 0o111
        assert "@" not in script.read_text("utf-8")
        assert "rm -r" not in script.read_text("utf-8")
        told_by("sh", "-n", script)
