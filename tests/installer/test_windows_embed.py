"""The Windows runtime: only the very files that were pinned, only what the program needs."""

import zipfile
from hashlib import sha256
from io import BytesIO
from pathlib import Path

import pytest

from resources.installer.refusal import CannotBuild
from resources.installer.windows.python_embed import (
    MEMBERS,
    PATHS,
    STDLIB,
    lean_stdlib,
    read_members,
    unpack_python,
    wanted_modules,
)

PINNED = {"python.exe": sha256(b"program").hexdigest(), "x.pyd": sha256(b"module").hexdigest()}


def archive(folder: Path, members: dict[str, bytes]) -> Path:
    path = folder / "embed.zip"
    with zipfile.ZipFile(path, "w") as opened:
        for name, content in members.items():
            opened.writestr(name, content)
    return path


@pytest.mark.parametrize("place", ["", "cp311/"])
def test_members_are_taken_from_both_forms_of_the_archive(tmp_path: Path, place: str) -> None:
    inside = {"python.exe": b"program", "x.pyd": b"module", "libssl-3.dll": b"not wanted"}
    path = archive(tmp_path, {f"{place}{name}": content for name, content in inside.items()})
    assert read_members(path, PINNED) == {"python.exe": b"program", "x.pyd": b"module"}


@pytest.mark.parametrize(
    "inside", [{"python.exe": b"program"}, {"python.exe": b"program", "x.pyd": b"changed"}]
)
def test_a_missing_or_changed_member_is_named(tmp_path: Path, inside: dict[str, bytes]) -> None:
    with pytest.raises(CannotBuild, match=r"missing or changed in it: x\.pyd\."):
        read_members(archive(tmp_path, inside), PINNED)


def test_what_is_no_archive_is_told(tmp_path: Path) -> None:
    (tmp_path / "page.zip").write_bytes(b"<html>")
    for name in ("page.zip", "nowhere.zip"):
        with pytest.raises(CannotBuild, match="can't be read as a zip file"):
            unpack_python(tmp_path / name, tmp_path / "root")


def test_the_runtime_brings_neither_network_ciphers_nor_a_second_sqlite() -> None:
    out = ("_ssl", "libssl", "libcrypto", "_sqlite3", "sqlite3", "_hashlib", "vcruntime", "_msi")
    assert not [name for name in MEMBERS if name.startswith(out)]
    assert {"python.exe", "python3.dll", "python311.dll", STDLIB, "LICENSE.txt"} <= MEMBERS.keys()


def test_modules_are_looked_for_in_the_payload_alone() -> None:
    assert PATHS == (STDLIB, ".", "lib", "app")


def test_the_standard_library_goes_in_without_what_is_never_used() -> None:
    names = ["json/decoder.pyc", "asyncio/base.pyc", "turtle.pyc", "zipfile.pyc", "dbm/gnu.pyc"]
    assert wanted_modules(names) == ["json/decoder.pyc", "zipfile.pyc"]


def test_the_standard_library_is_stored_and_the_same_bytes_every_time() -> None:
    packed = [BytesIO(), BytesIO()]
    for buffer, year in zip(packed, (2024, 2026), strict=True):
        with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as whole:
            for name in ("zipfile.pyc", "lib2to3/main.pyc", "abc.pyc"):
                whole.writestr(zipfile.ZipInfo(name, (year, 4, 2, 12, 0, 0)), name * 100)
    lean = [lean_stdlib(buffer.getvalue()) for buffer in packed]
    assert lean[0] == lean[1]
    with zipfile.ZipFile(BytesIO(lean[0])) as opened:
        assert opened.namelist() == ["abc.pyc", "zipfile.pyc"]
        assert {info.compress_type for info in opened.infolist()} == {zipfile.ZIP_STORED}
        assert opened.read("abc.pyc") == b"abc.pyc" * 100
