"""What a payload's libraries need: from whom, where, how new."""

import sys
from pathlib import Path

import pytest

from resources.installer.linux.elf import Elf, folders, highest, is_elf, read_elf
from resources.installer.linux.examining import dangling, lost, too_new, unused
from resources.installer.linux.libraries import (
    BUNDLED,
    EXTERNAL,
    NEWEST,
    bundled_packages,
    external_packages,
    unneeded,
)


def elf(
    path: Path, *needed: str, looks_in: tuple[Path, ...] = (), versions: tuple[str, ...] = ()
) -> Elf:
    return Elf(path, needed, looks_in, frozenset(versions))


def test_a_run_time_path_goes_from_the_files_own_folder() -> None:
    origin = Path("/root/lib/PySide6")
    found = folders("$ORIGIN/:$ORIGIN/Qt/lib:$ORIGIN/../shiboken6/:/usr/local/lib", origin)
    there = ("/root/lib/PySide6", "/root/lib/PySide6/Qt/lib", "/root/lib/shiboken6")
    assert found == [Path(name).resolve() for name in there]
    assert folders("", origin) == []


def test_the_highest_version_is_counted_by_numbers_and_by_its_family() -> None:
    versions = frozenset(["GLIBC_2.4", "GLIBC_2.34", "GLIBC_PRIVATE", "GLIBCXX_3.4.29"])
    assert highest(versions, "GLIBC") == (2, 34)
    assert highest(versions, "GLIBCXX") == (3, 4, 29)
    assert highest(frozenset(), "GLIBC") == ()


def test_a_text_and_a_link_are_no_libraries(tmp_path: Path) -> None:
    text, library = tmp_path / "a.txt", tmp_path / "a.so"
    text.write_text("ELF")
    library.write_bytes(b"\x7fELF...")
    (tmp_path / "link.so").symlink_to(library)
    assert [is_elf(path) for path in (text, library, tmp_path / "link.so")] == [False, True, False]
    assert not is_elf(tmp_path)


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="no such file elsewhere")
def test_the_interpreter_itself_tells_what_it_needs() -> None:
    found = read_elf(Path(sys.executable).resolve())
    assert "libc.so.6" in found.needed
    assert highest(found.versions, "GLIBC") > (2, 0)


def test_a_library_must_be_inside_where_it_is_looked_for_or_the_systems(tmp_path: Path) -> None:
    (tmp_path / "libinside.so.1").touch()
    beside = elf(tmp_path / "a.so", "libinside.so.1", "libc.so.6", looks_in=(tmp_path,))
    elsewhere = elf(tmp_path / "b.so", "libinside.so.1", "libunknown.so.7")
    assert list(lost([beside])) == []
    assert list(lost([beside, elsewhere])) == [
        "b.so needs libinside.so.1",
        "b.so needs libunknown.so.7",
    ]


def test_what_nobody_needs_is_named_whether_bundled_or_expected() -> None:
    every = [*BUNDLED, *EXTERNAL]
    assert list(unused([elf(Path("a.so"), *every)])) == []
    every.remove("libcups.so.2")
    every.remove("libffi.so.8")
    told = list(unused([elf(Path("a.so"), *every)]))
    assert told == ["nobody needs libffi.so.8", "nobody needs libcups.so.2"]


def test_a_file_for_a_newer_system_is_named() -> None:
    newest = tuple(f"{name}_{'.'.join(map(str, number))}" for name, number in NEWEST.items())
    assert list(too_new([elf(Path("a.so"), versions=newest)])) == []
    newer = [elf(Path("a.so"), versions=("GLIBC_2.38", "GLIBC_2.2.5"))]
    assert list(too_new(newer)) == ["a.so asks for GLIBC 2.38"]


def test_a_link_that_leads_nowhere_is_named(tmp_path: Path) -> None:
    (tmp_path / "gone.so").symlink_to(tmp_path / "away.so")
    assert list(dangling(tmp_path)) == ["gone.so leads nowhere"]


def test_libraries_that_only_need_each_other_are_not_needed() -> None:
    beside = Path("lib/pillow.libs")
    every = [
        elf(Path("lib/PIL/_imaging.so"), "libjpeg.so.62", "libc.so.6"),
        elf(beside / "libjpeg.so.62", "libz.so.1"),
        elf(beside / "libz.so.1"),
        elf(beside / "libfreetype.so.6", "libharfbuzz.so.0"),
        elf(beside / "libharfbuzz.so.0", "libfreetype.so.6"),
    ]
    found = [path.name for path in unneeded(every, [beside])]
    assert found == ["libfreetype.so.6", "libharfbuzz.so.0"]


def test_the_packages_that_the_system_must_have_are_named_once_with_their_newer_names() -> None:
    found = external_packages()
    assert found == tuple(sorted(set(found)))
    assert "libglib2.0-0 | libglib2.0-0t64" in found
    assert "libcups2 | libcups2t64" in found
    assert not set(bundled_packages()) & set(found)
    assert not BUNDLED.keys() & EXTERNAL.keys()


def test_the_promised_run_times_are_those_that_are_asked_for() -> None:
    glibc = ".".join(map(str, NEWEST["GLIBC"]))
    assert EXTERNAL["libc.so.6"] == f"libc6 (>= {glibc})"
