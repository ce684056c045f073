"""Fetching what goes inside: every file is compared with a pinned SHA-256."""

import hashlib
import subprocess
import sys
from pathlib import Path
from typing import Literal

from resources.installer.pins import LOCK, runtime_pins
from resources.installer.refusal import CannotBuild
from resources.installer.release import dependencies

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
_PIP = (sys.executable, "-m", "pip", "download", "-qq", "--disable-pip-version-check")


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
        *(*_PIP, "--no-deps", "--require-hashes", "--only-binary=:all:"),
        *("--implementation", "cp", "--python-version", "{}.{}".format(*PYTHON)),
        *(*platforms, "--requirement", str(lock), "--dest", str(folder)),
    ]


def fetch_source(name: str, version: str, sha256: str, folder: Path) -> Path:
    """Bring the source archive of one distribution into a folder; it is never installed."""
    folder.mkdir(parents=True, exist_ok=True)
    lock = folder / f"{name}.lock"
    lock.write_text(f"{name}=={version} --hash=sha256:{sha256}\n", encoding="utf-8")
    run_pip([
        *(*_PIP, "--no-deps", "--require-hashes", "--no-binary=:all:"),
        *("--requirement", str(lock), "--dest", str(folder)),
    ])  # fmt: skip
    return next(folder.glob(f"{name.replace('-', '_')}-*.tar.gz"))


def run_pip(command: list[str]) -> None:
    """Run one download; raise CannotBuild where it fails."""
    if subprocess.run(command, stdin=subprocess.DEVNULL, check=False).returncode:
        raise CannotBuild(
            "The libraries could not be downloaded: check the network, then repeat the command."
        )


def sha256_of(path: Path) -> str:
    """Return the SHA-256 of a file, in hexadecimal."""
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def demand_sha256(path: Path, sha256: str) -> None:
    """Raise CannotBuild unless the file is the very one that was pinned."""
    found = sha256_of(path)
    if found != sha256:
        raise CannotBuild(f"{path.name} has SHA-256 {found}, expected {sha256}: do not use it.")
