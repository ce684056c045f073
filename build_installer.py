"""Make an offline bundle: one ZIP with the program, its libraries and a start script.

`python build_installer.py [--target linux|windows] [--output dist]` needs the network once, to
fetch the pinned wheels; the computer that the bundle is taken to needs only Python 3.11.
"""

from __future__ import annotations

import argparse
import hashlib
import re
import subprocess
import sys
import tempfile
import tomllib
import zipfile
from collections.abc import Iterable, Iterator
from pathlib import Path, PurePosixPath
from typing import Literal, NamedTuple

ROOT = Path(__file__).resolve().parent
LOCK = ROOT / ".ci" / "requirements.lock"
PROGRAM = ("kcentre", "ui", "resources")
TEXTS = ROOT / "resources" / "bundle"
SAME_DATE = (1980, 1, 1, 0, 0, 0)  # the earliest that a ZIP can hold: equal bundles, equal bytes

Target = Literal["linux", "windows"]
PLATFORMS: dict[Target, tuple[str, ...]] = {
    "linux": (
        "manylinux_2_34_x86_64",
        "manylinux_2_28_x86_64",
        "manylinux_2_27_x86_64",
        "manylinux_2_17_x86_64",
        "manylinux2014_x86_64",
    ),
    "windows": ("win_amd64",),
}
START: dict[Target, str] = {"linux": "start.sh", "windows": "start.cmd"}


class BundleError(Exception):
    """The bundle cannot be made; the text says why and what to do."""


class Entry(NamedTuple):
    """One file of the bundle: its place in the ZIP and where its bytes are."""

    name: PurePosixPath
    source: Path


def canonical(requirement: str) -> str:
    """Return the name of a requirement as package indexes compare it."""
    name = re.split(r"[\s;\[=<>!~]", requirement.strip(), maxsplit=1)[0]
    return re.sub(r"[-_.]+", "-", name).lower()


def pins(lock: str) -> dict[str, str]:
    """Split a lock into its pins: name -> the lines with version, hashes and `# via`."""
    blocks = re.split(r"^(?=[a-z0-9])", lock, flags=re.MULTILINE)
    return {canonical(block): block for block in blocks if block.strip()}


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


def project() -> tuple[str, list[str]]:
    """Return the version of the program and its own dependencies."""
    facts = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    return facts["version"], facts["dependencies"]


def download_command(target: Target, lock: Path, folder: Path) -> list[str]:
    platforms = [word for name in PLATFORMS[target] for word in ("--platform", name)]
    return [
        *(sys.executable, "-m", "pip", "download", "-qq", "--disable-pip-version-check"),
        *("--no-deps", "--require-hashes", "--only-binary=:all:"),
        *("--implementation", "cp", "--python-version", "3.11"),
        *(*platforms, "--requirement", str(lock), "--dest", str(folder)),
    ]


def download(target: Target, lock: Path, folder: Path) -> None:
    if subprocess.run(download_command(target, lock, folder), check=False).returncode:
        raise BundleError(
            "The libraries could not be downloaded. Check the network; where pip is missing, "
            "say `make check` once and use .venv/bin/python build_installer.py"
        )


def program_files() -> Iterator[Entry]:
    for folder in PROGRAM:
        for path in sorted((ROOT / folder).rglob("*")):
            if path.is_file() and "__pycache__" not in path.parts and TEXTS not in path.parents:
                yield Entry(PurePosixPath("program", path.relative_to(ROOT).as_posix()), path)


def bundle_files(target: Target, work: Path) -> list[Entry]:
    """List the files of a bundle whose lock and wheels are ready in a work folder."""
    own = [
        Entry(PurePosixPath("LICENSE"), ROOT / "LICENSE"),
        Entry(PurePosixPath("ПРОЧТИ.txt"), TEXTS / "read-me.txt"),
        Entry(PurePosixPath("start.py"), TEXTS / "start.py"),
        Entry(PurePosixPath("debian.py"), ROOT / ".ci" / "debian.py"),
        Entry(PurePosixPath(START[target]), TEXTS / START[target]),
    ]
    licences = sorted((TEXTS / "licences").iterdir())
    wheels = sorted((work / "wheels").iterdir())
    return [
        *own,
        *(Entry(PurePosixPath("licences", path.name), path) for path in licences),
        *program_files(),
        Entry(PurePosixPath("requirements.lock"), work / "requirements.lock"),
        *(Entry(PurePosixPath("wheels", path.name), path) for path in wheels),
    ]


def content(entry: Entry) -> bytes:
    """Return the bytes to pack: cmd.exe and Notepad want lines that end their way."""
    data = entry.source.read_bytes()
    if entry.name.suffix in {".cmd", ".txt"} and entry.name.parent == PurePosixPath():
        return data.replace(b"\r\n", b"\n").replace(b"\n", b"\r\n")
    return data


def write_zip(path: Path, folder: str, entries: Iterable[Entry]) -> None:
    """Pack the entries under one folder; the same entries always give the same bytes."""
    part = path.with_suffix(".part")
    with zipfile.ZipFile(part, "w") as archive:
        for entry in entries:
            about = zipfile.ZipInfo(f"{folder}/{entry.name}", SAME_DATE)
            about.create_system = 3  # Unix, on every machine: it keeps the right to execute
            about.external_attr = (0o755 if entry.name.suffix == ".sh" else 0o644) << 16
            packed = entry.name.suffix == ".whl"
            about.compress_type = zipfile.ZIP_STORED if packed else zipfile.ZIP_DEFLATED
            archive.writestr(about, content(entry))
    part.replace(path)


def write_sums(folder: Path) -> None:
    """Write SHA256SUMS of every bundle in the folder, as `sha256sum --check` reads it."""
    lines = []
    for path in sorted(folder.glob("kcentre-*.zip")):
        with path.open("rb") as bundle:
            lines.append(f"{hashlib.file_digest(bundle, 'sha256').hexdigest()}  {path.name}\n")
    (folder / "SHA256SUMS").write_text("".join(lines), encoding="utf-8")


def build(target: Target, output: Path) -> Path:
    """Make the bundle of a target in the output folder and return its path."""
    version, dependencies = project()
    name = f"kcentre-{version}-{target}"
    output.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as temporary:
        work = Path(temporary)
        lock = work / "requirements.lock"
        lock.write_text("".join(runtime_pins(LOCK.read_text("utf-8"), dependencies).values()))
        download(target, lock, work / "wheels")
        write_zip(output / f"{name}.zip", name, bundle_files(target, work))
    write_sums(output)
    return output / f"{name}.zip"


def main(arguments: list[str] | None = None) -> int:
    parser = argparse.ArgumentParser(description="Make an offline bundle of the program.")
    here: Target = "windows" if sys.platform == "win32" else "linux"
    parser.add_argument("--target", choices=sorted(PLATFORMS), default=here)
    parser.add_argument("--output", type=Path, default=Path("dist"))
    chosen = parser.parse_args(arguments)
    try:
        print(build(chosen.target, chosen.output))
    except BundleError as sentence:
        print(sentence, file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
