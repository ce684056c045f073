"""The Debian packages of this machine that the payload takes files from.

apt checked their signatures when it installed them; that a file is still as it was packed is asked
of dpkg. Only Debian 12 will do: what is taken runs on this and on every newer system.
"""

import platform
import subprocess
from collections.abc import Iterable
from pathlib import Path

from resources.installer.refusal import CannotBuild, ToolMissing
from resources.installer.tools import install_line

RELEASE = Path("/etc/os-release")
DOCUMENTS = Path("/usr/share/doc")
_WANTED = {"ID": "debian", "VERSION_ID": "12"}
_PROCESSOR = "amd64"


def demand_debian_12(release: Path = RELEASE) -> None:
    """Raise CannotBuild on any other system."""
    facts = told_by(release.read_text("utf-8")) if release.is_file() else {}
    is_wanted = {name: facts.get(name) for name in _WANTED} == _WANTED
    if not is_wanted or platform.machine() != "x86_64":
        found = f"{facts.get('PRETTY_NAME', 'another system')} ({platform.machine()})"
        raise CannotBuild(
            f"The Linux packages are made on Debian 12 (x86_64), this is {found}: "
            "libraries taken from a newer one would not run on Debian 12."
        )


def told_by(release: str) -> dict[str, str]:
    """Return the facts of an os-release text: name -> value without its quotes."""
    pairs = [line.partition("=") for line in release.splitlines() if "=" in line]
    return {name: value.strip("\"'") for name, _, value in pairs}


def demand_packages(packages: Iterable[str]) -> None:
    """Raise ToolMissing with the line to copy, if one of the packages is not installed."""
    missing = missing_packages(packages)
    if missing:
        line = install_line(missing)
        raise ToolMissing(f"Not installed: {', '.join(missing)}. Install with:\n    {line}")


def missing_packages(packages: Iterable[str]) -> list[str]:
    """Return those of the packages that are not installed."""
    return [name for name in packages if version_of(name) is None]


def version_of(package: str) -> str | None:
    """Return the version of an installed package, or None where it is not installed."""
    told = _ask("dpkg-query", "-W", "-f", "${db:Status-Abbrev} ${Version}", _own(package))
    status, _, version = told.partition("  ")
    return version if status == "ii" else None


def demand_copyright(package: str) -> Path:
    """Return the file with the licence of an installed package, which has to go in too."""
    path = DOCUMENTS / package / "copyright"
    if not path.is_file():
        line = install_line([package]).replace("install -y", "install -y --reinstall")
        raise ToolMissing(f"The licence of {package} is missing. Bring it by:\n    {line}")
    return path


def files_of(package: str) -> list[Path]:
    """Return the paths that a package owns, as dpkg knows them."""
    return [Path(line) for line in _ask("dpkg-query", "-L", _own(package)).splitlines()]


def demand_unchanged(packages: Iterable[str], taken: Iterable[Path]) -> None:
    """Raise CannotBuild where a taken file is no longer as its package brought it."""
    changed = sorted(touched_by(_ask("dpkg", "--verify", *map(_own, packages))) & set(taken))
    if changed:
        raise CannotBuild(f"Changed since Debian packed them: {', '.join(map(str, changed))}.")


def touched_by(told: str) -> set[Path]:
    """Return the files that `dpkg --verify` complains about, each where it really lies."""
    return {Path(line.rpartition(" ")[2]).resolve() for line in told.splitlines()}


def _own(package: str) -> str:
    """Return the name of a package for this processor: Wine brings some for another one too."""
    return f"{package}:{_PROCESSOR}"


def _ask(*command: str) -> str:
    try:
        done = subprocess.run(
            command, stdin=subprocess.DEVNULL, capture_output=True, encoding="utf-8", check=False
        )
    except FileNotFoundError:
        return ""
    return done.stdout
