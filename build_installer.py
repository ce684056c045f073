"""Make the files that install the program on a PC without network and without Python.

`python build_installer.py [--target windows|deb|rpm|run|all] [--fast] [--check]`, on Debian 12:
`kcentre-Setup.exe`, `.deb`, `.rpm` and a per-user `.run`, in `dist/`, with `SHA256SUMS` and
`build-report.json` beside them. Exit status: 0 done, 1 failed, 2 something must be installed first
(the line to copy is printed). The way is in `resources/installer`: it begins in `building.py`.
"""

from __future__ import annotations

import argparse
import os
import signal
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent
OWN_PYTHON = ROOT / ".venv" / "bin" / "python"
PYTHON = (3, 11)
sys.path.insert(0, str(ROOT))


def parse(arguments: list[str] | None) -> argparse.Namespace:
    from resources.installer.tools import TARGETS  # noqa: PLC0415 — not by an older Python

    parser = argparse.ArgumentParser(description="Make the files that install the program.")
    parser.add_argument("--target", choices=[*TARGETS, "all"], default="all")
    parser.add_argument("--fast", action="store_true", help="quick compression, for a trial")
    parser.add_argument(
        "--check",
        action="store_true",
        help="make nothing: tell what is missing here, and compare the files with their sums",
    )
    parser.add_argument("--output", type=Path, default=Path("dist"))
    parser.add_argument(
        "--python-embed", type=Path, help="python-3.11.9-embed-amd64.zip, if not to be fetched"
    )
    return parser.parse_args(arguments)


def main(arguments: list[str] | None = None) -> int:
    """Do what is asked, inside the project's environment; return the exit status."""
    from resources.installer.building import Asked, carry_out  # noqa: PLC0415 — needs libraries
    from resources.installer.tools import TARGETS  # noqa: PLC0415 — as above

    said = parse(arguments)
    targets = TARGETS if said.target == "all" else (said.target,)
    asked = Asked(targets, said.output, said.fast, said.python_embed)
    status, words = carry_out(asked, check=said.check)
    print(words, file=sys.stderr if status else sys.stdout)
    return status


def demand_python() -> None:
    """Stop where another Python reads this than the one whose bytes the packages hold."""
    if sys.version_info[:2] != PYTHON:
        wanted = "{}.{}".format(*PYTHON)
        print(
            f"The packages are made by Python {wanted}, this is {sys.version.split()[0]}. "
            f"Repeat by:\n    python{wanted} {' '.join(sys.argv)}",
            file=sys.stderr,
        )
        sys.exit(2)


def enter_own_environment() -> None:
    """Go on inside the project's environment, which is made first where that was not done yet.

    It takes this process's place: one that waits for another would kill it at Ctrl+C, in the
    middle of its tidying up.
    """
    if Path(sys.prefix) == OWN_PYTHON.parent.parent:
        return
    ready = subprocess.run([sys.executable, str(ROOT / ".ci" / "set_up.py")], check=False)
    if ready.returncode:
        sys.exit(ready.returncode)
    os.execv(OWN_PYTHON, [str(OWN_PYTHON), str(Path(__file__).resolve()), *sys.argv[1:]])  # noqa: S606 — no shell is wanted


if __name__ == "__main__":
    demand_python()
    parse(None)
    enter_own_environment()
    signal.signal(signal.SIGTERM, signal.default_int_handler)  # a time limit tidies up like Ctrl+C
    sys.exit(main())
