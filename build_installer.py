"""Make the files that install the program on a PC without network and without Python.

`python build_installer.py [--target windows|deb|rpm|run|all] [--fast] [--check]`, on Debian 12:
`kcentre-Setup.exe`, `.deb`, `.rpm` and a per-user `.run`, in `dist/`, with `SHA256SUMS` and
`build-report.json` beside them. Exit status: 0 done, 1 failed, 2 something must be installed first
(the line to copy is printed). The steps are in `resources/installer`.
"""

from __future__ import annotations

import argparse
import subprocess
import sys
import tempfile
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

ROOT = Path(__file__).resolve().parent
OWN_PYTHON = ROOT / ".venv" / "bin" / "python"
sys.path.insert(0, str(ROOT))

from resources.installer.payload import Payload  # noqa: E402 — found from here only
from resources.installer.refusal import CannotBuild, ToolMissing  # noqa: E402
from resources.installer.release import Release, this_release  # noqa: E402
from resources.installer.report import (  # noqa: E402
    demand_small,
    demand_sums,
    write_report,
    write_sums,
)
from resources.installer.tools import NEEDED, TARGETS, install_line, missing_tools  # noqa: E402

Pack = Callable[..., Path]


def demand_tools(targets: Sequence[str]) -> None:
    """Raise ToolMissing with the line to copy, if this machine can't make the targets."""
    missing = missing_tools(targets)
    if missing:
        names = ", ".join(sorted(missing))
        line = install_line(missing.values())
        raise ToolMissing(f"Missing on this machine: {names}. Install them with:\n    {line}")
    if any(target != "windows" for target in targets):
        from resources.installer.linux.payload import demand_packages  # noqa: PLC0415 — if asked

        demand_packages()


def build(targets: list[str], output: Path, *, fast: bool, embed: Path | None) -> list[Path]:
    """Make the packages and what is told about them; return their paths."""
    release = this_release()
    output.mkdir(parents=True, exist_ok=True)
    made: dict[Path, Payload] = {}
    with tempfile.TemporaryDirectory(prefix="kcentre-") as temporary:
        work = Path(temporary)
        if "windows" in targets:
            made |= build_for_windows(work / "windows", release, output, fast=fast, embed=embed)
        linux = [target for target in targets if target != "windows"]
        if linux:
            made |= build_for_linux(linux, work / "linux", release, output, fast=fast)
        if not fast:
            demand_small(made)
        write_sums(output)
        tools = {name for target in targets for name in NEEDED[target]}
        write_report(output, release, made, tools)
    return list(made)


def build_for_windows(
    work: Path, release: Release, output: Path, *, fast: bool, embed: Path | None
) -> Mapping[Path, Payload]:
    from resources.installer.windows.payload import make_payload  # noqa: PLC0415 — only if asked
    from resources.installer.windows.setup import make_setup  # noqa: PLC0415 — only if asked

    payload = make_payload(work, release, embed=embed)
    return {make_setup(payload, release, output, fast=fast): payload}


def build_for_linux(
    targets: list[str], work: Path, release: Release, output: Path, *, fast: bool
) -> Mapping[Path, Payload]:
    from resources.installer.linux import deb, rpm, run  # noqa: PLC0415 — only if asked
    from resources.installer.linux.payload import make_payload  # noqa: PLC0415 — only if asked

    packers: dict[str, Pack] = {"deb": deb.make_deb, "rpm": rpm.make_rpm, "run": run.make_run}
    payload = make_payload(work, release)
    return {packers[name](payload, release, output, fast=fast): payload for name in targets}


def parse(arguments: list[str] | None) -> argparse.Namespace:
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
    asked = parse(arguments)
    targets = list(TARGETS) if asked.target == "all" else [asked.target]
    try:
        demand_tools(targets)
        if asked.check:
            done = demand_sums(asked.output)
        else:
            done = build(targets, asked.output, fast=asked.fast, embed=asked.python_embed)
    except CannotBuild as sentence:
        print(sentence, file=sys.stderr)
        return 2 if isinstance(sentence, ToolMissing) else 1
    print("\n".join(map(str, done)))
    return 0


def main_in_own_environment() -> int:
    """Set up the project's environment where that was not done yet, and go on inside it."""
    if Path(sys.prefix) == OWN_PYTHON.parent.parent:
        return main()
    ready = subprocess.run([sys.executable, str(ROOT / ".ci" / "set_up.py")], check=False)
    if ready.returncode:
        return ready.returncode
    return subprocess.run([str(OWN_PYTHON), __file__, *sys.argv[1:]], check=False).returncode


if __name__ == "__main__":
    sys.exit(main_in_own_environment())
