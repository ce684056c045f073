"""The lock of the project, and the part of it that the program itself needs."""

import re
from collections.abc import Iterable

from resources.installer.release import ROOT

LOCK = ROOT / ".ci" / "requirements.lock"


def canonical(requirement: str) -> str:
    """Return the name of a requirement as package indexes compare it."""
    name = re.split(r"[\s;\[=<>!~]", requirement.strip(), maxsplit=1)[0]
    return re.sub(r"[-_.]+", "-", name).lower()


def pins(lock: str) -> dict[str, str]:
    """Split a lock into its pins: name -> the lines with version, hashes and `# via`."""
    blocks = re.split(r"^(?=[a-z0-9])", lock, flags=re.MULTILINE)
    return {canonical(block): block for block in blocks if block.strip()}


def version_of(pin: str) -> str:
    """Return the version of a pin, for example `4.5.3`."""
    return re.split(r"[\s;]", pin.partition("==")[2], maxsplit=1)[0]


def wanted_by(block: str) -> set[str]:
    """Return the packages on whose account a pin is in the lock, from its `# via` lines."""
    return set(re.findall(r"^ +# (?:via)? *(\S+)", block, flags=re.MULTILINE))


def runtime_pins(lock: str, dependencies: Iterable[str]) -> dict[str, str]:
    """Return the pins of the dependencies and of all that these need in their turn."""
    every = pins(lock)
    kept: set[str] = set()
    grown = {canonical(dependency) for dependency in dependencies}
    while grown:
        kept |= grown
        grown = {name for name, block in every.items() if wanted_by(block) & kept} - kept
    return {name: every[name] for name in sorted(kept)}
