"""What is written beside the packages: their sums and the story of their making."""

import json
import platform
from collections.abc import Mapping
from dataclasses import asdict
from pathlib import Path

from resources.installer.fetching import sha256_of
from resources.installer.linux.debian import version_of
from resources.installer.payload import Payload
from resources.installer.refusal import CannotBuild
from resources.installer.release import Release, source
from resources.installer.tools import Tools

Told = dict[str, object]
SUMS, REPORT = "SHA256SUMS", "build-report.json"
LARGEST_PACKAGE, LARGEST_INSTALLED = 40_000_000, 140_000_000
"""Bytes: what fits on any stick and old office PC, and a slow line can still bring."""
PACKAGES = ("kcentre-Setup.exe", "kcentre_*.deb", "kcentre-*.rpm", "kcentre-*.run")


def packages_in(folder: Path) -> list[Path]:
    """Return the packages that lie in a folder, by name."""
    return sorted(path for pattern in PACKAGES for path in folder.glob(pattern))


def write_sums(made: Path, standing: Path) -> None:
    """Write SHA256SUMS into the folder `made`, as `sha256sum --check` reads it.

    Of the packages in it, and of those in the folder `standing` that they don't take the place of.
    """
    lying = {path.name: path for folder in (standing, made) for path in packages_in(folder)}
    lines = [f"{sha256_of(path)}  {name}\n" for name, path in sorted(lying.items())]
    (made / SUMS).write_text("".join(lines), encoding="utf-8")


def demand_sums(folder: Path) -> list[Path]:
    """Return the packages in the folder; raise CannotBuild unless they are as SHA256SUMS says."""
    found = packages_in(folder)
    told = read_sums(folder)
    wrong = [path.name for path in found if told.get(path.name) != sha256_of(path)]
    wrong += sorted(told.keys() - {path.name for path in found})
    if wrong:
        raise CannotBuild(f"Not what {SUMS} says, make them again: {', '.join(wrong)}.")
    return found


def read_sums(folder: Path) -> dict[str, str]:
    """Return name -> SHA-256 as SHA256SUMS of the folder says; empty where there is none."""
    path = folder / SUMS
    lines = path.read_text("utf-8").splitlines() if path.is_file() else []
    return {name: digest for digest, _, name in (line.partition("  ") for line in lines)}


def demand_small(made: Mapping[Path, Payload]) -> None:
    """Raise CannotBuild where a package, or what it installs, is larger than promised."""
    for path, payload in made.items():
        for what, size, limit in (
            ("is", path.stat().st_size, LARGEST_PACKAGE),
            ("installs", payload.size(), LARGEST_INSTALLED),
        ):
            if size > limit:
                raise CannotBuild(f"{path.name} {what} {size:,} bytes, promised are {limit:,}.")


def write_report(
    folder: Path, standing: Path, release: Release, made: Mapping[Path, Payload], tools: Tools
) -> None:
    """Write build-report.json into a folder: of each package where it comes from and its parts.

    What it says of the packages that still lie in the folder `standing`, and are not made anew, is
    kept.
    """
    about = {
        "version": release.version,
        "date": release.day(),
        "source": source(),
        "built_on": f"{platform.platform()}, Python {platform.python_version()}",
        "tools": {
            tool: f"{package} {version_of(package) or ''}" for tool, package in tools.items()
        },
    }
    names = {path.name for path in made}
    former = [told for told in still_true(standing) if told["file"] not in names]
    packages = [_told(path, payload) | about for path, payload in made.items()]
    text = json.dumps({"packages": [*packages, *former]}, ensure_ascii=False, indent=1)
    (folder / REPORT).write_text(f"{text}\n", encoding="utf-8")


def still_true(folder: Path) -> list[Told]:
    """Return what the folder's report says of packages that lie there as they were made."""
    path = folder / REPORT
    packages = json.loads(path.read_text("utf-8")).get("packages", []) if path.is_file() else []
    sums = {path.name: sha256_of(path) for path in packages_in(folder)}
    return [told for told in packages if sums.get(told["file"]) == told["sha256"]]


def hand_over(made: Path, folder: Path) -> None:
    """Let finished files take the place of those in a folder of the same disk: sums last."""
    for path in (*packages_in(made), made / REPORT, made / SUMS):
        path.replace(folder / path.name)


def _told(path: Path, payload: Payload) -> Told:
    return {
        "file": path.name,
        "bytes": path.stat().st_size,
        "sha256": sha256_of(path),
        "installed_bytes": payload.size(),
        "parts": [asdict(part) for part in payload.parts],
    }
