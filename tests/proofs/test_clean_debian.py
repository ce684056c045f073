"""Proof, when asked for: the .deb in a clean Debian, with nothing but what it declares.

KCENTRE_CLEAN_DEBIAN="bookworm trixie" asks for it: as root, with the network; two minutes a suite.
"""

import os
from collections.abc import Iterator
from pathlib import Path

import pytest
from helpers.clean_debian import HOME, USER, CleanDebian, clean_debian
from helpers.linux_packages import LinuxPackages
from helpers.mock_payload import make_mock_payload
from helpers.needed_tools import demand
from helpers.x_screen import screen, wait_until

from kcentre.self_test import expected_lines
from resources.installer.linux.deb import make_deb
from resources.installer.release import Release
from resources.installer.tools import FOR_PROOFS

ASKED = "KCENTRE_CLEAN_DEBIAN"
SUITES = os.environ.get(ASKED, "").split()
pytestmark = pytest.mark.skipif(not SUITES, reason=f'asked for by {ASKED}="bookworm trixie"')
PYTHON = "/opt/kcentre/python3.11"


@pytest.fixture(params=SUITES)
def debian(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[CleanDebian]:
    demand({"mmdebstrap": "mmdebstrap", "Xvfb": FOR_PROOFS["Xvfb"]})
    with clean_debian(request.param, tmp_path) as made:
        yield made


def test_a_clean_debian_installs_upgrades_and_removes_it(
    debian: CleanDebian,
    linux_packages: LinuxPackages,
    ready_centre_path: Path,
    tmp_path: Path,
) -> None:
    older = make_mock_payload(tmp_path / "older", "0.9.0")
    deb = make_deb(older, Release("0.9.0", linux_packages.release.seconds), tmp_path, fast=True)
    assert debian.install(deb).returncode == 0
    assert (debian.root / "opt/kcentre/app/kcentre/only_in_0_9_0.py").is_file()

    upgraded = debian.install(linux_packages.deb)
    assert upgraded.returncode == 0, upgraded.stderr
    assert not (debian.root / "opt/kcentre/app/kcentre/only_in_0_9_0.py").exists()
    assert debian.administer("dpkg", "--verify", "kcentre").stdout == ""
    with debian.start(PYTHON, "-m", "kcentre", "self-test") as proving:
        said, complained = proving.communicate()
    assert (said.splitlines(), complained) == (expected_lines(), "")

    show_window_and_try_to_disturb(debian, linux_packages, ready_centre_path, tmp_path)
    purged = debian.administer("dpkg", "--purge", "kcentre")
    assert (purged.returncode, "~/.local/share/kcentre" in purged.stdout) == (0, True)
    assert not (debian.root / "opt" / "kcentre").exists()
    left = [path for path in (debian.root / "usr").rglob("*kcentre*") if path.is_file()]
    assert left == []
    assert own_centre(debian).is_file()


def own_centre(debian: CleanDebian) -> Path:
    return debian.root / HOME.lstrip("/") / ".local/share/kcentre/Мой центр.kcentre"


def show_window_and_try_to_disturb(
    debian: CleanDebian, packages: LinuxPackages, ready: Path, folder: Path
) -> None:
    """Open the user's own centre; neither an upgrade nor a removal may pull it away."""
    centre = own_centre(debian)
    centre.parent.mkdir(parents=True)
    centre.write_bytes(ready.read_bytes())
    for path in (centre, *list(centre.parents)[:3]):
        os.chown(path, USER, USER)
    with screen(folder) as shown, debian.start("kcentre", more={"DISPLAY": shown.name}) as program:
        window = shown.wait_for_window("kcentre")
        wait_until(centre.with_name(f"{centre.name}-lock").exists, "the centre is not opened")
        for words in (("--install", f"/root/{packages.deb.name}"), ("--purge", "kcentre")):
            refused = debian.administer("dpkg", *words)
            assert (refused.returncode, "сейчас открыта" in refused.stderr) == (1, True)
        shown.ask_to_close(window)
        assert program.communicate(timeout=60) == ("", "")
    assert program.returncode == 0
