"""The real Linux packages, made once for all proofs, quickly packed.

Their payload is put together from the network, unless KCENTRE_PAYLOAD names one that is ready.
"""

import shutil
import tempfile
from collections.abc import Iterator
from functools import cached_property
from pathlib import Path

import pytest

from helpers.needed_tools import demand_one
from resources.installer.linux.deb import make_deb
from resources.installer.linux.ready import ready_payload
from resources.installer.linux.rpm import make_rpm
from resources.installer.linux.run import make_run
from resources.installer.payload import Payload
from resources.installer.refusal import ToolMissing
from resources.installer.release import Release, this_release
from resources.installer.tools import NEEDED


class LinuxPackages:
    """Packages of one payload, each made when first asked for."""

    def __init__(self, payload: Payload, release: Release, folder: Path) -> None:
        self.payload, self.release, self.folder = payload, release, folder

    @cached_property
    def deb(self) -> Path:
        demand_one(NEEDED["deb"], "dpkg-deb")
        return make_deb(self.payload, self.release, self.folder, fast=True)

    @cached_property
    def rpm(self) -> Path:
        demand_one(NEEDED["rpm"], "rpmbuild")
        return make_rpm(self.payload, self.release, self.folder, fast=True)

    @cached_property
    def run(self) -> Path:
        return make_run(self.payload, self.release, self.folder, fast=True)


def linux_payload(work: Path) -> Payload:
    """Return the payload; skip the proof where this machine can't make one."""
    try:
        return ready_payload(work, this_release())
    except ToolMissing as sentence:
        pytest.skip(str(sentence))


@pytest.fixture(scope="session")
def linux_packages() -> Iterator[LinuxPackages]:
    """Return the packages; they lie where an ordinary user can read them."""
    folder = Path(tempfile.mkdtemp(prefix="kcentre-packages-"))
    folder.chmod(0o755)
    yield LinuxPackages(linux_payload(folder / "work"), this_release(), folder)
    shutil.rmtree(folder)
