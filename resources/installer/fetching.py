"""Fetching what goes inside: every file is compared with a pinned SHA-256."""

import hashlib
import sys
from pathlib import Path
from typing import Literal

from resources.installer.pins import LOCK, runtime_pins
from resources.installer.refusal import CannotBuild
from resources.installer.release import dependencies
from resources.installer.running import run_tool

System = Literal["linux", "windows"]
PYTHON = (3, 11)
"""The runtime inside every package; the wheels and the compiled bytes are for it."""

PLATFORMS: dict[System, tuple[str, ...]] = {
    "linux": (
        "manylinux_2_34_x86_64",
        "manylinux_2_28_x86_64",
        "manylinux_2_27_x86_64",
        "manylinux_2_17_x86_64",
        "manylinux2014_x86_64",
    ),
    "windows": ("win_amd64",),
}
_PIP = (sys.executable, "-m", "pip")
_QUIETLY = ("-qq", "--disable-pip-version-check", "--no-input")
_BUILDER = (
    "setuptools==80.9.0 "
    "--hash=sha256:062d34222ad13e0cc312a4c02d73f059e86a4acbfbdea8f8f76b28c99f306922"
)


def fetch_wheels(system: System, folder: Path) -> list[Path]:
    """Bring the program's pinned wheels of a system into a folder; return them by name."""
    folder.mkdir(parents=True, exist_ok=True)
    lock = folder / "requirements.lock"
    wanted = runtime_pins(LOCK.read_text("utf-8"), dependencies())
    lock.write_text("".join(wanted.values()), encoding="utf-8")
    run_pip(wheels_command(system, lock, folder))
    return sorted(folder.glob("*.whl"))


def wheels_command(system: System, lock: Path, folder: Path) -> list[str]:
    """Return the command that downloads the wheels which a lock names."""
    platforms = [word for name in PLATFORMS[system] for word in ("--platform", name)]
    return [
        *(*_PIP, "download", *_QUIETLY, "--no-deps", "--require-hashes", "--only-binary=:all:"),
        *("--implementation", "cp", "--python-version", "{}.{}".format(*PYTHON)),
        *(*platforms, "--requirement", str(lock), "--dest", str(folder)),
    ]


def fetch_source(name: str, version: str, sha256: str, folder: Path) -> Path:
    """Bring the source archive of one distribution into a folder; it is never installed.

    pip asks its setup.py for the name and version: by a builder that is pinned too, laid beside.
    """
    folder.mkdir(parents=True, exist_ok=True)
    builder, lock = folder / "builder", folder / f"{name}.lock"
    lock.write_text(f"{_BUILDER}\n", encoding="utf-8")
    run_pip([
        *(*_PIP, "install", *_QUIETLY, "--no-deps", "--require-hashes", "--only-binary=:all:"),
        *("--requirement", str(lock), "--target", str(builder)),
    ])  # fmt: skip
    lock.write_text(f"{name}=={version} --hash=sha256:{sha256}\n", encoding="utf-8")
    run_pip(
        [
            *(*_PIP, "download", *_QUIETLY, "--no-deps", "--require-hashes", "--no-binary=:all:"),
            *("--no-build-isolation", "--requirement", str(lock), "--dest", str(folder)),
        ],
        modules=builder,
    )
    return next(folder.glob(f"{name.replace('-', '_')}-*.tar.gz"))


def run_pip(command: list[str], modules: Path | None = None) -> None:
    """Run one download, with a folder of further modules; raise CannotBuild where it fails."""
    try:
        run_tool(command, variables={"PYTHONPATH": str(modules)} if modules else {})
    except CannotBuild as said:
        raise CannotBuild(
            "The libraries could not be downloaded: check the network and the space on the disk, "
            f"then repeat the command.\n{said}"
        ) from said


def sha256_of(path: Path) -> str:
    """Return the SHA-256 of a file, in hexadecimal."""
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()
