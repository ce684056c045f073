"""A Debian with nothing but what every Debian has, in a folder of its own."""

import os
import shutil
import subprocess
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from helpers.told_by_tool import told_by

USER, HOME = 1000, "/home/анна"
_SYSTEM = {"PATH": "/usr/sbin:/usr/bin:/sbin:/bin", "HOME": "/root", "LANG": "C.UTF-8"}
_ENTER = ("chroot",)
_MINUTES_AT_MOST = 10


@dataclass(frozen=True, slots=True)
class CleanDebian:
    """A freshly made system; its administrator may install, its user Anna may work."""

    root: Path

    def administer(self, *words: str) -> subprocess.CompletedProcess[str]:
        """Run a command as the administrator, to its end."""
        return subprocess.run(
            [*_ENTER, self.root, *words],
            env={**_SYSTEM, "DEBIAN_FRONTEND": "noninteractive"},
            stdin=subprocess.DEVNULL,
            capture_output=True,
            encoding="utf-8",
            check=False,
            timeout=_MINUTES_AT_MOST * 60,
        )

    def install(self, deb: Path) -> subprocess.CompletedProcess[str]:
        """Let apt install a package with what it declares, and nothing that it recommends."""
        place = self.root / "root" / deb.name
        place.write_bytes(deb.read_bytes())
        return self.administer(
            "apt-get", "install", "-qq", "--no-install-recommends", f"/root/{deb.name}"
        )

    def start(self, *words: str, more: Mapping[str, str] = {}) -> subprocess.Popen[str]:
        """Start a command as the user."""
        return subprocess.Popen(
            [*_ENTER, f"--userspec={USER}:{USER}", self.root, *words],
            env={**_SYSTEM, "HOME": HOME, **more},
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            encoding="utf-8",
        )


@contextmanager
def clean_debian(suite: str, folder: Path) -> Iterator[CleanDebian]:
    """Make a Debian of a suite (bookworm, trixie) from the network; remove it afterwards."""
    root = folder / suite
    told_by("mmdebstrap", "--variant=minbase", "--quiet", suite, root, minutes=_MINUTES_AT_MOST)
    told_by("mount", "-t", "proc", "proc", root / "proc")
    try:
        debian = CleanDebian(root)
        (root / "etc/resolv.conf").write_bytes(Path("/etc/resolv.conf").read_bytes())
        assert debian.administer("apt-get", "update", "-qq").returncode == 0
        debian.administer("useradd", "--uid", str(USER), "--home-dir", HOME, "anna")
        (root / HOME.lstrip("/")).mkdir(parents=True)
        os.chown(root / HOME.lstrip("/"), USER, USER)
        yield debian
    finally:
        told_by("umount", root / "proc")  # what is mounted must not be removed with the rest
        shutil.rmtree(root)
