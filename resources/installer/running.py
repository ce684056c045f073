"""Running a tool of this machine: what it says is told only where it fails."""

import os
import subprocess
from collections.abc import Sequence
from pathlib import Path

from resources.installer.refusal import CannotBuild
from resources.installer.release import Release


def run_tool(
    command: Sequence[str], *, folder: Path | None = None, release: Release | None = None
) -> str:
    """Run a tool in a folder and return what it printed, complaints too.

    The time of the release is what it takes for now, so that its work is the same bytes any day.
    Raises CannotBuild with its own words where it fails.
    """
    clock = {} if release is None else {"SOURCE_DATE_EPOCH": str(release.seconds)}
    done = subprocess.run(
        command,
        cwd=folder,
        env=os.environ | clock,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        encoding="utf-8",
        errors="replace",
        check=False,
    )
    if done.returncode:
        raise CannotBuild(f"{command[0]} failed:\n{done.stdout.strip()}\n({' '.join(command)})")
    return done.stdout
