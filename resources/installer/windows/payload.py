"""Putting the Windows payload together: the folder that the Setup installs."""

import os
from pathlib import Path

from resources.installer.fetching import fetch_wheels
from resources.installer.payload import Payload
from resources.installer.program import compile_all, copy_program
from resources.installer.release import Release
from resources.installer.wheels import unpack
from resources.installer.windows.imports import demand_closed
from resources.installer.windows.launcher import make_launcher
from resources.installer.windows.python_embed import fetch_python, unpack_python

LAUNCHER = "kcentre.exe"
RUNTIME = (
    *("msvcp140.dll", "msvcp140_1.dll", "msvcp140_2.dll"),
    *("vcruntime140.dll", "vcruntime140_1.dll"),
)
"""Microsoft's C and C++ runtime, as Qt brings it: newer than CPython's, and it serves both."""


def make_payload(work: Path, release: Release, *, embed: Path | None = None) -> Payload:
    """Fetch what is needed and put the payload together in the folder `work`.

    `embed` is python.org's own archive of the runtime, where it is not to be fetched.
    """
    wheels = fetch_wheels("windows", work / "wheels")
    root = work / "kcentre"
    python = unpack_python(embed or fetch_python(work / "python"), root)
    unpack(wheels, "windows", root / "lib")
    share_runtime(root)
    copy_program(root / "app")
    for folder in (root / "lib", root / "app"):
        compile_all(folder)
    make_launcher(root / LAUNCHER, release, work / "launcher")
    (root / "version.txt").write_text(f"{release.version}\n", encoding="utf-8")
    demand_closed(root)
    date_files(root, release.seconds)
    return Payload(root, "windows", (python,))


def share_runtime(root: Path) -> None:
    """Move Microsoft's runtime beside the launcher: the one copy that every library finds."""
    for name in RUNTIME:
        (root / "lib" / "PySide6" / name).replace(root / name)


def date_files(root: Path, seconds: int) -> None:
    """Give every file and folder one time, so that the package doesn't tell when it was made."""
    for path in (root, *root.rglob("*")):
        os.utime(path, (seconds, seconds))
