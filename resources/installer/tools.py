"""The tools of this machine that make the packages, and how Debian gives them.

Standard library only: `.ci` asks for them before anything is installed.
"""

import shutil
from collections.abc import Iterable

Tools = dict[str, str]
"""A command -> the Debian packages, parted by spaces, that it takes."""

TARGETS = ("windows", "deb", "rpm", "run")
_LINUX: Tools = {"patchelf": "patchelf", "strip": "binutils"}
NEEDED: dict[str, Tools] = {
    "windows": {"makensis": "nsis", "x86_64-w64-mingw32-gcc": "gcc-mingw-w64-x86-64-win32"},
    "deb": {**_LINUX, "dpkg-deb": "dpkg"},
    "rpm": {**_LINUX, "rpmbuild": "rpm"},
    "run": _LINUX,
}
FOR_PROOFS: Tools = {
    "wine": "wine wine64",
    "Xvfb": "xvfb",
    "desktop-file-validate": "desktop-file-utils",
    "osslsigncode": "osslsigncode",
}


def missing_tools(targets: Iterable[str]) -> Tools:
    """Return the tools that the targets need and that this machine lacks."""
    needed = {name: package for target in targets for name, package in NEEDED[target].items()}
    return absent(needed)


def absent(tools: Tools) -> Tools:
    """Return those of the tools that are not on the machine's path."""
    return {name: package for name, package in tools.items() if shutil.which(name) is None}


def install_line(packages: Iterable[str]) -> str:
    """Return the line that installs the packages, for an administrator to copy."""
    names = " ".join(sorted({name for line in packages for name in line.split()}))
    return f"apt-get update && apt-get install -y --no-install-recommends {names}"
