"""The system's libraries: those that go in, and those that the user's system must have.

In go small libraries that an ordinary desktop may lack. Left to the system is what has to fit it:
the C and C++ run-times (an older libstdc++ beside a newer Mesa is the classic reason of a window
that doesn't open), X11's core, the graphics driver, fonts, the message bus, printing, and whatever
these bring in themselves. Both lists are fixed: a library in neither stops the build.
"""

import shutil
from collections.abc import Iterable, Mapping
from pathlib import Path

from resources.installer.fetching import sha256_of
from resources.installer.linux import debian
from resources.installer.linux.elf import Elf, elves
from resources.installer.payload import Part
from resources.installer.refusal import CannotBuild
from resources.installer.running import run_tool

BESIDE_QT, BESIDE_PYTHON = "lib/PySide6/Qt/lib", "python/lib-dynload"

BUNDLED: Mapping[str, tuple[str, str]] = {
    "libffi.so.8": ("libffi8", BESIDE_PYTHON),
    "libxcb-cursor.so.0": ("libxcb-cursor0", BESIDE_QT),
    "libxcb-icccm.so.4": ("libxcb-icccm4", BESIDE_QT),
    "libxcb-image.so.0": ("libxcb-image0", BESIDE_QT),
    "libxcb-keysyms.so.1": ("libxcb-keysyms1", BESIDE_QT),
    "libxcb-render-util.so.0": ("libxcb-render-util0", BESIDE_QT),
    "libxcb-render.so.0": ("libxcb-render0", BESIDE_QT),
    "libxcb-shape.so.0": ("libxcb-shape0", BESIDE_QT),
    "libxcb-util.so.1": ("libxcb-util1", BESIDE_QT),
    "libxcb-xkb.so.1": ("libxcb-xkb1", BESIDE_QT),
    "libxkbcommon-x11.so.0": ("libxkbcommon-x11-0", BESIDE_QT),
    "libxkbcommon.so.0": ("libxkbcommon0", BESIDE_QT),
}
"""Name of a library that goes in -> its Debian package, the folder of the payload."""

LICENCE = "MIT"
"""Of every bundled library: libffi, libxcb, its utilities and libxkbcommon are all under it."""

NEWEST = {"GLIBC": (2, 35), "GLIBCXX": (3, 4, 29), "CXXABI": (1, 3, 13)}
"""The highest versions of the C and C++ run-times that anything inside asks for.

They are what the dependencies below promise, and what Ubuntu 22.04, a year older than Debian 12,
has.
"""
_LIBC, _LIBSTDCXX = "libc6 (>= 2.35)", "libstdc++6 (>= 11)"

EXTERNAL: Mapping[str, str] = {
    "ld-linux-x86-64.so.2": _LIBC,
    "libEGL.so.1": "libegl1",
    "libGL.so.1": "libgl1",
    "libX11-xcb.so.1": "libx11-xcb1",
    "libX11.so.6": "libx11-6",
    "libc.so.6": _LIBC,
    "libcups.so.2": "libcups2 | libcups2t64",
    "libdbus-1.so.3": "libdbus-1-3",
    "libdl.so.2": _LIBC,
    "libexpat.so.1": "libexpat1",
    "libfontconfig.so.1": "libfontconfig1",
    "libfreetype.so.6": "libfreetype6",
    "libgcc_s.so.1": "libgcc-s1",
    "libglib-2.0.so.0": "libglib2.0-0 | libglib2.0-0t64",
    "libgthread-2.0.so.0": "libglib2.0-0 | libglib2.0-0t64",
    "libm.so.6": _LIBC,
    "libpthread.so.0": _LIBC,
    "librt.so.1": _LIBC,
    "libstdc++.so.6": _LIBSTDCXX,
    "libxcb-randr.so.0": "libxcb-randr0",
    "libxcb-shm.so.0": "libxcb-shm0",
    "libxcb-sync.so.1": "libxcb-sync1",
    "libxcb-xfixes.so.0": "libxcb-xfixes0",
    "libxcb.so.1": "libxcb1",
    "libz.so.1": "zlib1g",
    "libzstd.so.1": "libzstd1",
}
"""Name of a library that the system must have -> its Debian package, as Depends says it.

Of X11's extensions those are here that Mesa links too: wherever a window opens at all, they are.
"""


def external_packages() -> tuple[str, ...]:
    """Return what the `.deb` depends on, sorted, each once."""
    return tuple(sorted(set(EXTERNAL.values())))


def bundled_packages() -> tuple[str, ...]:
    """Return the Debian packages that libraries are taken from."""
    return tuple(sorted({package for package, _ in BUNDLED.values()}))


def bundle_libraries(root: Path) -> list[Part]:
    """Copy the libraries that go in, each able to find its neighbours; return their parts.

    Each looks in its own folder, so no environment variable is needed, and none leaks
    into a browser or viewer that the program opens.
    """
    taken = {name: _packed(name, package) for name, (package, _) in BUNDLED.items()}
    debian.demand_unchanged(bundled_packages(), (path.resolve() for path in taken.values()))
    parts: dict[str, Part] = {}
    for name, (package, folder) in BUNDLED.items():
        shutil.copyfile(taken[name], root / folder / name)
        look_beside(root / folder / name)
        version = debian.version_of(package) or ""
        parts[package] = Part(package, version, sha256_of(taken[name]), LICENCE)
    return list(parts.values())


def look_beside(library: Path) -> None:
    """Let a library look for the libraries it needs in its own folder first."""
    run_tool(["patchelf", "--set-rpath", "$ORIGIN", str(library)])


def strip(library: Path) -> None:
    """Take what only a debugger reads out of a library."""
    run_tool(["strip", "--strip-unneeded", str(library)])


def drop_unneeded(root: Path, folders: Iterable[Path]) -> None:
    """Delete the libraries of these folders that nothing else in the payload needs.

    A wheel brings the libraries of all its extensions, also of those that stay out.
    """
    for path in unneeded(elves(root), folders):
        path.unlink()


def unneeded(every: Iterable[Elf], folders: Iterable[Path]) -> list[Path]:
    """Return the libraries of these folders that nothing outside them needs.

    Followed from the extensions on: two libraries may need each other, and nobody either of them.
    """
    beside, every = set(folders), list(every)
    inside = {elf.path.name: elf for elf in every if elf.path.parent in beside}
    wanted = {name for elf in every if elf.path.parent not in beside for name in elf.needed}
    kept: set[str] = set()
    while grown := (wanted & inside.keys()) - kept:
        kept |= grown
        wanted = {name for library in grown for name in inside[library].needed}
    return [inside[name].path for name in sorted(inside.keys() - kept)]


def _packed(name: str, package: str) -> Path:
    for path in debian.files_of(package):
        if path.name == name:
            return path
    raise CannotBuild(f"The Debian package {package} has no {name}.")
