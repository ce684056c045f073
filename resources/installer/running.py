"""Running a tool of this machine: what it says is told only where it fails."""

import os
import subprocess
from collections.abc import Mapping, Sequence
from pathlib import Path

from resources.installer.refusal import CannotBuild

_LINES_TOLD = 12
"""The reason is at the end of what a failed tool said."""


def run_tool(
    command: Sequence[str], *, folder: Path | None = None, variables: Mapping[str, str] = {}
) -> str:
    """Run a tool in a folder, with further variables; return what it printed, complaints too.

    Raises CannotBuild with its own words where it fails.
    """
    done = subprocess.run(
        command,
        cwd=folder,
        env={**os.environ, **variables},
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        encoding="utf-8",
        errors="replace",
        check=False,
    )
    if done.returncode:
        said = "\n".join(done.stdout.strip().splitlines()[-_LINES_TOLD:])
        raise CannotBuild(f"{Path(command[0]).name} failed:\n{said}")
    return done.stdout
