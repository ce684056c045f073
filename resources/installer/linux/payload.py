"""The folder that the Linux packages install: Debian's Python, the libraries, the program."""

import shutil
from collections.abc import Iterable
from pathlib import Path

from resources.installer.fetching import fetch_wheels
from resources.installer.linux import debian
from resources.installer.linux.debian_python import PACKAGES, library_rule, place_python
from resources.installer.linux.elf import is_elf
from resources.installer.linux.examining import demand_closed
from resources.installer.linux.libraries import (
    bundle_libraries,
    bundled_packages,
    drop_unneeded,
    look_beside,
    strip,
)
from resources.installer.linux.reach import demand_reach
from resources.installer.payload import Part, Payload
from resources.installer.program import compile_all, copy_program
from resources.installer.release import Release
from resources.installer.wheels import unpack

LAUNCHER = "kcentre"
_OWN = Path(__file__).with_name("kcentre.sh")
_WITH_DEBUG_LINES = ("lib/sqlcipher3",)
"""Folders of extensions built with a debugger's lines inside: 13 of 21 MB.

Qt and Pillow are left as they came: stripping after a wheel's repair breaks their libraries.
"""


def make_payload(work: Path, release: Release) -> Payload:
    """Put the payload together in the folder `work`; it lies there in `kcentre`."""
    debian.demand_debian_12()
    packages = (*PACKAGES, *bundled_packages())
    debian.demand_packages(packages)
    wheels = fetch_wheels("linux", work / "wheels")
    root = work / "kcentre"
    parts = put_together(root, wheels)
    (root / "version.txt").write_text(f"{release.version}\n", "utf-8")
    settle_modes(root)
    return Payload(root, "linux", tuple(parts))


def put_together(root: Path, wheels: Iterable[Path]) -> list[Part]:
    """Fill an empty folder with the runtime, the libraries and the program; examine it."""
    parts = place_python(root)
    unpack(wheels, "linux", root / "lib")
    drop_unneeded(root, [root / "lib/PySide6/Qt/lib", *sorted((root / "lib").glob("*.libs"))])
    parts += bundle_libraries(root)
    look_beside(next((root / "python/lib-dynload").glob("_ctypes.*.so")))
    for folder in _WITH_DEBUG_LINES:
        for extension in (root / folder).glob("*.so"):
            strip(extension)
    copy_program(root / "app")
    shutil.copyfile(_OWN, root / LAUNCHER)
    demand_closed(root)
    rule = library_rule()
    demand_reach([root / name for name in ("python", "lib", "app")], rule.out, rule.never_reached)
    for name in ("python", "lib", "app"):
        compile_all(root / name)
    return parts


def settle_modes(root: Path) -> None:
    """Let everybody read everything, and run the interpreter and the launcher only."""
    for path in (root, *root.rglob("*")):
        runs = path.is_dir() or path.name == LAUNCHER or (path.parent == root and is_elf(path))
        path.chmod(0o755 if runs else 0o644)
