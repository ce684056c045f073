"""Putting the Windows payload together: the folder that the Setup installs."""

from pathlib import Path

from resources.installer.fetching import fetch_wheels
from resources.installer.licences.collecting import wheel_parts, write_licences
from resources.installer.licences.forbidden import demand_lawful
from resources.installer.payload import Payload
from resources.installer.program import compile_all, copy_program
from resources.installer.reach import demand_reach, demand_whole, never_reached
from resources.installer.release import Release
from resources.installer.wheels import unpack
from resources.installer.windows.imports import demand_closed
from resources.installer.windows.launcher import make_launcher
from resources.installer.windows.python_embed import UNUSED_STDLIB, fetch_python, unpack_python

LAUNCHER = "kcentre.exe"
RUNTIME = (
    *("msvcp140.dll", "msvcp140_1.dll", "msvcp140_2.dll"),
    *("vcruntime140.dll", "vcruntime140_1.dll"),
)
"""Microsoft's C and C++ runtime, as Qt brings it: newer than CPython's, and it serves both."""
_WITH_MODULES = ("lib", "app")


def make_payload(work: Path, release: Release, *, embed: Path | None = None) -> Payload:
    """Fetch what is needed and put the payload together in the folder `work`.

    `embed` is python.org's own archive of the runtime, where it is not to be fetched.
    """
    wheels = fetch_wheels("windows", work / "wheels")
    root = work / "kcentre"
    python = unpack_python(embed or fetch_python(work / "python"), root)
    unpack(wheels, "windows", root / "lib")
    share_runtime(root)
    put_program(root)
    make_launcher(root / LAUNCHER, release, work / "launcher")
    (root / "version.txt").write_text(f"{release.version}\n", encoding="utf-8")
    parts = [python, *wheel_parts(wheels)]
    write_licences(root, parts, "windows")
    examine(root)
    return Payload(root, "windows", tuple(parts))


def share_runtime(root: Path) -> None:
    """Move Microsoft's runtime beside the launcher: the one copy that every library finds."""
    for name in RUNTIME:
        (root / "lib" / "PySide6" / name).replace(root / name)


def put_program(root: Path) -> None:
    """Put the program in, and make of every module what a start reads at once."""
    copy_program(root / "app")
    folders = [root / name for name in _WITH_MODULES]
    demand_reach(folders, UNUSED_STDLIB, never_reached())
    demand_whole(folders, never_reached())
    for folder in folders:
        compile_all(folder)


def examine(root: Path) -> None:
    """Raise CannotBuild where a library is missing, or something may not be handed on."""
    demand_closed(root)
    demand_lawful(root)
