"""Running a tool of this machine: what it says is told only where it fails."""

import subprocess

from resources.installer.refusal import CannotBuild


def run_tool(*command: str) -> None:
    """Run a tool; raise CannotBuild with its own words where it fails."""
    done = subprocess.run(
        command, stdin=subprocess.DEVNULL, capture_output=True, encoding="utf-8", check=False
    )
    if done.returncode:
        raise CannotBuild(f"{' '.join(command)}: {done.stderr.strip()}")
