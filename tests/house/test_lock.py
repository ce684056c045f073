"""The lock holds what pyproject.toml asks for, exactly."""

import re
import tomllib
from pathlib import Path

import pytest

from resources.installer.pins import canonical, pins, runtime_pins

ROOT = Path(__file__).parents[2]
LOCK = (ROOT / ".ci" / "requirements.lock").read_text("utf-8")
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
RUNTIME: list[str] = PROJECT["dependencies"]
DEV: list[str] = PROJECT["optional-dependencies"]["dev"]


@pytest.mark.parametrize("dependency", RUNTIME + DEV)
def test_every_dependency_is_pinned_at_the_same_version(dependency: str) -> None:
    name, version = dependency.split("==")
    assert pins(LOCK)[canonical(name)].startswith(f"{canonical(name)}=={version} ")


@pytest.mark.parametrize(("name", "block"), sorted(pins(LOCK).items()))
def test_every_pin_has_a_version_and_hashes(name: str, block: str) -> None:
    assert re.match(rf"{name}==\S+ ", block)
    assert re.search(r"--hash=sha256:[0-9a-f]{64}", block)


def test_the_lock_names_no_host() -> None:
    assert not re.search(r"://|index|find-links|\.(org|com|net|io)\b", LOCK)


def test_windows_is_locked_too() -> None:
    assert "sys_platform == 'win32'" in pins(LOCK)["colorama"].splitlines()[0]


def test_the_runtime_is_the_same_on_every_system() -> None:
    heads = [block.splitlines()[0] for block in runtime_pins(LOCK, RUNTIME).values()]
    assert [head for head in heads if ";" in head] == []
