"""Proof: the Windows payload holds all that it needs, nothing twice, and files of known makers."""

from collections import Counter
from pathlib import Path

import pefile
import pytest
from helpers.needed_tools import demand_one
from helpers.told_by_tool import told_by

from resources.installer.payload import Payload
from resources.installer.tools import FOR_PROOFS
from resources.installer.windows.imports import asked_by, unused_libraries
from resources.installer.windows.payload import RUNTIME
from resources.installer.windows.python_embed import MEMBERS

PROMISED_BYTES = 140_000_000
AUTHORITIES = "/etc/ssl/certs/ca-certificates.crt"
SIGNER = "O=Python Software Foundation"


@pytest.fixture(scope="module")
def root(windows_payload: Payload) -> Path:
    return windows_payload.root


def test_it_is_as_small_as_promised(windows_payload: Payload) -> None:
    assert windows_payload.size() <= PROMISED_BYTES


def test_it_lies_as_the_setup_expects(root: Path) -> None:
    folders = {path.name for path in root.iterdir() if path.is_dir()}
    assert folders == {"app", "lib", "licences"}
    top = {path.name for path in root.iterdir() if path.is_file()}
    own = {"kcentre.exe", "python311._pth", "version.txt"}
    assert top == own | set(RUNTIME) | MEMBERS.keys() - {"LICENSE.txt"}
    paths = (root / "python311._pth").read_text("utf-8").splitlines()
    assert paths == ["python311.zip", ".", "lib", "app"]


def test_no_library_is_there_in_vain_or_twice(root: Path) -> None:
    asked = asked_by(root)
    assert unused_libraries(asked) == set()
    names = Counter(path.name for path in asked)
    assert [name for name, count in names.items() if count > 1] == []


def test_every_binary_is_for_the_same_processor(root: Path) -> None:
    for path in asked_by(root):
        with pefile.PE(str(root / path), fast_load=True) as image:
            assert image.FILE_HEADER.Machine == pefile.MACHINE_TYPE["IMAGE_FILE_MACHINE_AMD64"]


def test_every_module_is_bytes_and_no_place_is_left_for_others(root: Path) -> None:
    assert [*root.rglob("*.py"), *root.rglob("__pycache__")] == []
    assert (root / "app" / "ui" / "__main__.pyc").is_file()


def test_pythons_files_bear_the_signature_of_its_makers(root: Path) -> None:
    demand_one(FOR_PROOFS, "osslsigncode")
    trusted = ["-CAfile", AUTHORITIES, "-TSA-CAfile", AUTHORITIES]
    if "-ignore-crl" in told_by("osslsigncode", "--help"):
        trusted.append("-ignore-crl")  # newer versions would ask for the lists of the revoked
    for name in MEMBERS:
        if name.endswith((".dll", ".exe", ".pyd")):
            told = told_by("osslsigncode", "verify", *trusted, "-in", root / name)
            assert SIGNER in told, name
