"""What is released: its version in the forms that the packages want, and its date."""

import os
import subprocess
import time
import tomllib
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]


@dataclass(frozen=True, slots=True)
class Release:
    """A version of the program, `1.2.3`, and the second at which it was made (Unix time)."""

    version: str
    seconds: int

    def numbers(self) -> tuple[int, int, int, int]:
        """Return the four numbers of a Windows version resource."""
        major, minor, patch = (int(part) for part in self.version.split("."))
        return major, minor, patch, 0

    def day(self) -> str:
        """Return the date as `2026-11-22`, by Greenwich: the same on every machine."""
        return time.strftime("%Y-%m-%d", time.gmtime(self.seconds))

    def clock(self) -> dict[str, str]:
        """Return the variable by which tools take the release's time for now: the same bytes."""
        return {"SOURCE_DATE_EPOCH": str(self.seconds)}


def this_release() -> Release:
    """Return the release that the source tree is: pyproject's version, the last commit's time."""
    facts = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    return Release(facts["version"], _seconds())


def dependencies() -> list[str]:
    """Return what the program itself depends on, as pyproject.toml says it."""
    facts = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    return list(facts["dependencies"])


def source() -> str:
    """Return the commit that the tree is at, with `-dirty` where something of it was changed.

    Empty without git, or outside a checkout.
    """
    return _git("describe", "--always", "--abbrev=40", "--dirty")


def _seconds() -> int:
    told = os.environ.get("SOURCE_DATE_EPOCH") or _git("log", "-1", "--format=%ct")
    return int(told or time.time())


def _git(*words: str) -> str:
    try:
        asked = subprocess.run(
            ["git", *words], cwd=ROOT, capture_output=True, encoding="utf-8", check=False
        )
    except FileNotFoundError:
        return ""
    return asked.stdout.strip() if asked.returncode == 0 else ""
