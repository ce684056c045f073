"""What an ELF file says of itself: what it needs, where it looks, how new a system it asks for."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from elftools.elf.dynamic import DynamicSection
from elftools.elf.elffile import ELFFile
from elftools.elf.gnuversions import GNUVerNeedSection
from elftools.elf.sections import StringTableSection

_MAGIC = b"\x7fELF"
_RUN_PATHS = ("DT_RUNPATH", "DT_RPATH")


@dataclass(frozen=True, slots=True)
class Elf:
    """A program or library.

    `needed`: names of the libraries that it is linked with; `looks_in`: the folders beside it where
    it looks for them first; `versions`: the versions that it asks of them, `GLIBC_2.34`.
    """

    path: Path
    needed: tuple[str, ...]
    looks_in: tuple[Path, ...]
    versions: frozenset[str]


def is_elf(path: Path) -> bool:
    """Tell whether a path is a file in the ELF format; a link to one is not counted again."""
    if path.is_symlink() or not path.is_file():
        return False
    with path.open("rb") as file:
        return file.read(4) == _MAGIC


def elves(root: Path) -> list[Elf]:
    """Read every program and library beneath a folder."""
    return [read_elf(path) for path in sorted(root.rglob("*")) if is_elf(path)]


def read_elf(path: Path) -> Elf:
    """Read what a file in the ELF format needs."""
    with path.open("rb") as file:
        elf = ELFFile(file)
        told = list(_dynamic(elf))
        asked = frozenset(_versions(elf))
    needed = tuple(text for tag, text in told if tag == "DT_NEEDED")
    runpaths = ":".join(text for tag, text in told if tag in _RUN_PATHS)
    return Elf(path, needed, tuple(folders(runpaths, path.parent)), asked)


def folders(runpath: str, origin: Path) -> list[Path]:
    """Return the folders of a run-time path that go from the file's own folder."""
    parts = [part for part in runpath.split(":") if part.startswith("$ORIGIN")]
    return [Path(part.replace("$ORIGIN", str(origin))).resolve() for part in parts]


def highest(versions: frozenset[str], family: str) -> tuple[int, ...]:
    """Return the highest version of a family, `GLIBC` -> (2, 36); empty where none is asked."""
    found = (re.fullmatch(rf"{family}_(\d+(?:\.\d+)*)", version) for version in versions)
    numbers = [tuple(int(part) for part in match[1].split(".")) for match in found if match]
    return max(numbers, default=())


def _dynamic(elf: ELFFile) -> Iterator[tuple[str, str]]:
    for section in elf.iter_sections():
        if not isinstance(section, DynamicSection):
            continue
        strings = elf.get_section(section["sh_link"])
        for tag in section.iter_tags():
            if tag.entry.d_tag in ("DT_NEEDED", *_RUN_PATHS) and isinstance(
                strings, StringTableSection
            ):
                yield tag.entry.d_tag, strings.get_string(tag.entry.d_val)


def _versions(elf: ELFFile) -> Iterator[str]:
    for section in elf.iter_sections():
        if isinstance(section, GNUVerNeedSection):
            for _, asked in section.iter_versions():
                yield from (version.name for version in asked)
