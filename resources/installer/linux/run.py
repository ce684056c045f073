"""One file that installs the program for one user, without an administrator.

A shell script with the program behind it. Not by makeself: its script speaks English, unpacks to
/tmp first, and is under the GPL; ours unpacks where the program will lie.
"""

import gzip
import hashlib
import lzma
import tarfile
import tempfile
from contextlib import AbstractContextManager
from pathlib import Path
from typing import IO, cast

from resources.installer.linux.desktop import write_menu
from resources.installer.linux.libraries import NEWEST
from resources.installer.linux.tree import files_of, filled, place_payload, settle
from resources.installer.payload import Payload
from resources.installer.release import Release

OWN_LIST = "files.txt"
_MEGABYTE = 1 << 20


def make_run(payload: Payload, release: Release, output: Path, *, fast: bool) -> Path:
    """Make `kcentre-VERSION.run` in the output folder; the same payload, the same bytes."""
    output.mkdir(parents=True, exist_ok=True)
    installer = output / f"kcentre-{release.version}.run"
    with tempfile.TemporaryDirectory(prefix="kcentre-run-") as temporary:
        folder, packed = Path(temporary) / "kcentre", Path(temporary) / "packed"
        write_folder(payload, release, folder)
        pack(folder, packed, fast=fast)
        with installer.open("wb") as whole, packed.open("rb") as archive:
            script = script_text(release, packed, needed_kilobytes(folder), fast=fast)
            whole.write(script.encode())
            while piece := archive.read(_MEGABYTE):
                whole.write(piece)
    installer.chmod(0o755)
    return installer


def write_folder(payload: Payload, release: Release, folder: Path) -> None:
    """Lay out the program's folder as it will lie in a home: payload, menu, list of its files."""
    place_payload(payload, folder)
    write_menu(folder / "share", "@PROGRAM@")
    remover = joined("telling.sh", "places.sh", "uninstall.sh")
    (folder / "uninstall.sh").write_text(f"#!/bin/sh\n{remover}", encoding="utf-8")
    (folder / "uninstall.sh").chmod(0o755)
    names = [str(name) for name in files_of(folder)]
    (folder / OWN_LIST).write_text("\n".join([OWN_LIST, *names, ""]), encoding="utf-8")
    settle(folder, release)


def pack(folder: Path, packed: Path, *, fast: bool) -> None:
    """Pack a folder's files, the list of them first: what is half unpacked can be removed by it."""
    with _squeezed(packed, fast=fast) as stream, _tar(stream) as archive:
        for name in sorted(files_of(folder), key=lambda name: name != Path(OWN_LIST)):
            archive.add(folder / name, str(name), filter=_anonymous)


def script_text(release: Release, packed: Path, kilobytes: int, *, fast: bool) -> str:
    """Return the script that stands before the packed files."""
    facts = filled(
        "run/facts.sh",
        version=release.version,
        glibc=oldest_glibc(),
        unpacker="gzip" if fast else "xz",
        bytes=packed.stat().st_size,
        sha256=hashlib.sha256(packed.read_bytes()).hexdigest(),
        kilobytes=kilobytes,
    )
    return facts + joined("telling.sh", "places.sh", "install.sh")


def needed_kilobytes(folder: Path) -> int:
    """Return the room that a folder takes on a disk with blocks of 4 KiB."""
    return sum(-(-(folder / name).lstat().st_size // 4096) * 4 for name in files_of(folder))


def oldest_glibc() -> str:
    """Return the oldest glibc on which everything inside runs, `2.35`."""
    return ".".join(map(str, NEWEST["GLIBC"]))


def joined(*names: str) -> str:
    """Return pieces of the scripts one after another."""
    return "\n".join(filled(f"run/{name}") for name in names)


def _squeezed(packed: Path, *, fast: bool) -> AbstractContextManager[IO[bytes]]:
    """Open the file that is written compressed, without the time of its making."""
    if fast:
        return cast("IO[bytes]", gzip.GzipFile(packed, "wb", 1, mtime=0))
    return cast("IO[bytes]", lzma.LZMAFile(packed, "wb", preset=6))


def _tar(stream: IO[bytes]) -> tarfile.TarFile:
    return tarfile.open(fileobj=stream, mode="w", format=tarfile.GNU_FORMAT)


def _anonymous(about: tarfile.TarInfo) -> tarfile.TarInfo:
    about.uid = about.gid = 0
    about.uname = about.gname = ""
    return about
