"""The package for Debian and those that come from it: Astra Linux, Ubuntu, Mint."""

import hashlib
import os
import tempfile
from pathlib import Path

from resources.installer.linux.libraries import external_packages
from resources.installer.linux.tree import ABOUT, SUMMARY, files_of, filled, settle, write_tree
from resources.installer.payload import Payload
from resources.installer.release import Release
from resources.installer.running import run_tool

_SCRIPTS = ("preinst", "postinst", "prerm", "postrm")


def make_deb(payload: Payload, release: Release, output: Path, *, fast: bool) -> Path:
    """Make `kcentre_VERSION_amd64.deb` in the output folder; the same payload, the same bytes."""
    output.mkdir(parents=True, exist_ok=True)
    package = output / f"kcentre_{release.version}_amd64.deb"
    with tempfile.TemporaryDirectory(prefix="kcentre-deb-") as temporary:
        tree = Path(temporary) / "tree"
        write_tree(payload, release, tree)
        settle(tree, release)
        write_control(tree, release, depends())
        settle(tree / "DEBIAN", release)
        os.utime(tree, (release.seconds, release.seconds))
        run_tool(pack_command(tree, package, fast=fast), variables=release.clock())
    return package


def depends() -> str:
    """Return what must be on the machine: the libraries that the payload leaves to the system."""
    return ", ".join(external_packages())


def write_control(tree: Path, release: Release, needed: str) -> None:
    """Write the folder DEBIAN of a tree whose files are complete."""
    sums = md5sums(tree)
    about = tree / "DEBIAN"
    about.mkdir()
    (about / "md5sums").write_text(sums, encoding="utf-8")
    (about / "control").write_text(control_text(tree, release, needed), encoding="utf-8")
    words = {"not_running": filled("not_running.sh"), "caches": filled("caches.sh")}
    for name in _SCRIPTS:
        script = about / name
        script.write_text(filled(f"deb/{name}", **words), encoding="utf-8")
        script.chmod(0o755)


def control_text(tree: Path, release: Release, needed: str) -> str:
    """Return the control file of a tree."""
    return filled(
        "deb/control",
        version=release.version,
        kilobytes=installed_kilobytes(tree),
        depends=needed,
        summary=SUMMARY,
        about="\n".join(f" {line}" for line in ABOUT),
    )


def installed_kilobytes(tree: Path) -> int:
    """Return the size as Debian counts it (Policy 5.6.20): files in whole KiB, one for all else."""
    kilobytes = 0
    for path in tree.rglob("*"):
        is_counted = path.is_file() and not path.is_symlink()
        kilobytes += -(-path.stat().st_size // 1024) if is_counted else 1
    return kilobytes


def md5sums(tree: Path) -> str:
    """Return the sums by which `dpkg --verify` finds damaged files; links have none."""
    lines = []
    for name in files_of(tree):
        if not (tree / name).is_symlink():
            digest = hashlib.md5((tree / name).read_bytes(), usedforsecurity=False).hexdigest()
            lines.append(f"{digest}  {name}\n")
    return "".join(lines)


def pack_command(tree: Path, package: Path, *, fast: bool) -> list[str]:
    """Return the command that packs a tree; xz, which every dpkg in use can read.

    Two threads on every machine: their number shows in the bytes.
    """
    packing = ("-Zxz", "-z1" if fast else "-z6", "--threads-max=2")
    return ["dpkg-deb", "--root-owner-group", *packing, "--build", str(tree), str(package)]
