"""The sums and the story beside the packages."""

import json
import os
from hashlib import sha256
from pathlib import Path

import pytest

from resources.installer.payload import Part, Payload
from resources.installer.refusal import CannotBuild
from resources.installer.release import Release
from resources.installer.report import (
    demand_small,
    demand_sums,
    hand_over,
    packages_in,
    write_report,
    write_sums,
)

RELEASE = Release("1.2.3", 1_795_000_000)


@pytest.fixture
def packed(tmp_path: Path) -> Path:
    """A folder with two packages and their sums."""
    for name in ("kcentre-Setup.exe", "kcentre_1.2.3_amd64.deb"):
        (tmp_path / name).write_bytes(name.encode())
    write_sums(tmp_path, tmp_path)
    return tmp_path


def test_the_sums_are_of_every_package_and_of_nothing_else(packed: Path) -> None:
    lines = (packed / "SHA256SUMS").read_text("utf-8").splitlines()
    digest = sha256(b"kcentre-Setup.exe").hexdigest()
    assert lines[0] == f"{digest}  kcentre-Setup.exe"
    assert [line.split("  ")[1] for line in lines] == [path.name for path in demand_sums(packed)]


@pytest.mark.parametrize("spoil", ["change", "remove", "add"])
def test_packages_that_are_not_as_summed_are_named(packed: Path, spoil: str) -> None:
    setup = packed / "kcentre-Setup.exe"
    if spoil == "change":
        setup.write_bytes(b"other")
    elif spoil == "remove":
        setup.unlink()
    else:
        setup = packed / "kcentre-1.2.3.run"
        setup.touch()
    with pytest.raises(CannotBuild, match=setup.name):
        demand_sums(packed)


def test_nothing_made_needs_no_sums(tmp_path: Path) -> None:
    assert demand_sums(tmp_path) == []


@pytest.fixture
def payload(tmp_path: Path) -> Payload:
    """Five bytes, of one part."""
    (tmp_path / "payload").mkdir()
    (tmp_path / "payload" / "file").write_bytes(b"12345")
    return Payload(tmp_path / "payload", "windows", (Part("alpha", "1.0", "aa", "MIT"),))


def told_in(folder: Path) -> dict[str, dict[str, object]]:
    packages = json.loads((folder / "build-report.json").read_text("utf-8"))["packages"]
    return {package["file"]: package for package in packages}


def test_the_story_names_every_part(packed: Path, payload: Payload) -> None:
    made = {packed / "kcentre-Setup.exe": payload}
    write_report(packed, packed, RELEASE, made, {"makensis": "no-such-package"})
    package = told_in(packed)["kcentre-Setup.exe"]
    assert (package["version"], package["date"]) == ("1.2.3", "2026-11-18")
    assert package["bytes"] == len(b"kcentre-Setup.exe")
    assert package["installed_bytes"] == 5
    assert package["tools"] == {"makensis": "no-such-package "}
    assert package["parts"] == [
        {"name": "alpha", "version": "1.0", "sha256": "aa", "licence": "MIT"}
    ]


def test_what_was_made_earlier_keeps_its_sum_and_its_story(
    packed: Path, payload: Payload, tmp_path: Path
) -> None:
    older = dict.fromkeys(packages_in(packed), payload)
    write_report(packed, packed, RELEASE, older, {})
    (packed / "kcentre_1.2.3_amd64.deb").write_bytes(b"somebody changed it")
    staged = packed / ".making"
    staged.mkdir()
    run = staged / "kcentre-1.2.4.run"
    run.write_bytes(b"new")
    write_sums(staged, packed)
    write_report(staged, packed, Release("1.2.4", RELEASE.seconds), {run: payload}, {})
    hand_over(staged, packed)
    assert list(staged.iterdir()) == []
    assert [path.name for path in demand_sums(packed)] == [
        "kcentre-1.2.4.run", "kcentre-Setup.exe", "kcentre_1.2.3_amd64.deb"
    ]  # fmt: skip
    told = {name: package["version"] for name, package in told_in(packed).items()}
    assert told == {"kcentre-1.2.4.run": "1.2.4", "kcentre-Setup.exe": "1.2.3"}


def test_a_package_larger_than_promised_is_not_handed_on(tmp_path: Path) -> None:
    (tmp_path / "payload").mkdir()
    large = tmp_path / "payload" / "large"
    setup = tmp_path / "kcentre-Setup.exe"
    setup.touch()
    large.touch()
    payload = Payload(tmp_path / "payload", "windows", ())
    demand_small({setup: payload})
    os.truncate(large, 140_000_001)
    with pytest.raises(CannotBuild, match=r"installs 140,000,001 bytes"):
        demand_small({setup: payload})
    os.truncate(setup, 40_000_001)
    with pytest.raises(CannotBuild, match=r"is 40,000,001 bytes"):
        demand_small({setup: payload})
