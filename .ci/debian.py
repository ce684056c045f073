"""The system packages that Qt and a virtual environment need, and how Debian gives them."""

from __future__ import annotations

import ctypes
import importlib
import importlib.util
import os
import shutil
import subprocess
import sys
from collections.abc import Iterable, Mapping

FOR_QT = {
    "libEGL.so.1": "libegl1",
    "libGL.so.1": "libgl1",
    "libdbus-1.so.3": "libdbus-1-3",
    "libfontconfig.so.1": "libfontconfig1",
    "libglib-2.0.so.0": "libglib2.0-0",
    "libxkbcommon.so.0": "libxkbcommon0",
}
FOR_A_WINDOW = {
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-shape.so.0": "libxcb-shape0",
    "libxcb-xkb.so.1": "libxcb-xkb1",
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
    "libcups.so.2": "libcups2",
}
APT_GET = ("env", "DEBIAN_FRONTEND=noninteractive", "apt-get", "-o", "DPkg::Lock::Timeout=120")


def missing_for_venv() -> list[str]:
    """Return the package of ensurepip, which Debian keeps apart from Python itself."""
    importlib.invalidate_caches()
    if importlib.util.find_spec("ensurepip") is not None:
        return []
    return ["python{}.{}-venv".format(*sys.version_info[:2])]


def missing_for_qt(with_a_window: bool) -> list[str]:
    """Return the packages that Qt lacks, by the names that Debian and Ubuntu give them."""
    if not sys.platform.startswith("linux"):
        return []
    return missing_libraries({**FOR_QT, **FOR_A_WINDOW} if with_a_window else FOR_QT)


def missing_libraries(wanted: Mapping[str, str]) -> list[str]:
    return [package for library, package in wanted.items() if not loads(library)]


def loads(library: str) -> bool:
    try:
        ctypes.CDLL(library)
    except OSError:
        return False
    return True


def way_to_root() -> tuple[str, ...] | None:
    """Return what to put before a command to run it as root, or None where we may not."""
    if shutil.which("dpkg") is None or shutil.which("apt-get") is None:
        return None
    if os.geteuid() == 0:
        return ()
    if shutil.which("sudo") is None:
        return None
    asked = subprocess.run(
        ["sudo", "-n", "true"], stdin=subprocess.DEVNULL, capture_output=True, check=False
    )
    return ("sudo", "-n") if asked.returncode == 0 else None


def install(packages: Iterable[str], root: tuple[str, ...]) -> str:
    """Install the packages; return what apt-get complained about, or an empty text."""
    for task in (["update"], ["install", "-y", "--no-install-recommends", *packages]):
        done = subprocess.run(
            [*root, *APT_GET, "-qq", *task],
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            encoding="utf-8",
            errors="replace",
            check=False,
        )
    return "" if done.returncode == 0 else done.stdout.strip()


def command(packages: Iterable[str]) -> str:
    """Return the command that an administrator can copy."""
    install_them = "sudo apt-get install -y --no-install-recommends " + " ".join(packages)
    return "sudo apt-get update && " + install_them  # a new system has no list of packages yet
