"""Install what makes and proves the installers, where we may; else say what will be skipped."""

from __future__ import annotations

import sys
from pathlib import Path

import debian

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from resources.installer.linux.debian import missing_packages
from resources.installer.linux.payload import wanted_packages
from resources.installer.tools import (
    FOR_PROOFS,
    TARGETS,
    absent,
    install_line,
    missing_tools,
)


def missing() -> list[str]:
    tools = missing_tools(TARGETS) | absent(FOR_PROOFS)
    return [*tools.values(), *missing_packages(wanted_packages())]


def main() -> int:
    packages = sorted({name for line in missing() for name in line.split()})
    if not packages:
        return 0
    root = debian.way_to_root()
    if root is not None:
        print(f"Installing system packages: {' '.join(packages)}", flush=True)
        complaint = debian.install(packages, root)
        if complaint:
            print(complaint, file=sys.stderr)
    left = missing()
    if left:
        print("The proofs that need what is missing are skipped. To have them:", file=sys.stderr)
        print(f"    {install_line(left)}", file=sys.stderr)
    return 0


if __name__ == "__main__":
    sys.exit(main())
