"""The lock holds what pyproject.toml asks for, exactly, and nothing we may not hand on."""

import re
import tomllib
from importlib.metadata import distribution
from pathlib import Path

import pytest

from build_installer import canonical, pins, runtime_pins

ROOT = Path(__file__).parents[2]
LOCK = (ROOT / ".ci" / "requirements.lock").read_text("utf-8")
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
RUNTIME: list[str] = PROJECT["dependencies"]
DEV: list[str] = PROJECT["optional-dependencies"]["dev"]
PERMISSIVE = re.compile(
    r"MIT|BSD|Apache|zlib|PSF|Python Software Foundation|'as-is'|free of charge"
)


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


@pytest.mark.parametrize("name", runtime_pins(LOCK, RUNTIME))
def test_runtime_licences_are_permissive_or_lesser(name: str) -> None:
    licence = licence_of(name)
    assert PERMISSIVE.search(licence) or "LGPL" in licence


def test_only_qt_is_under_a_copyleft_licence() -> None:
    copyleft = {name for name in runtime_pins(LOCK, RUNTIME) if "GPL" in licence_of(name)}
    assert copyleft == {"pyside6-essentials", "shiboken6"}


def licence_of(name: str) -> str:
    """Return what a package says of its licence; the text itself where it says nothing."""
    about = distribution(name).metadata
    fields = [about.json.get(field, "") for field in ("license_expression", "license")]
    kinds = [kind for kind in about.json.get("classifier", []) if kind.startswith("License")]
    return " ".join([*map(str, fields), *kinds]).strip() or licence_text(name)


def licence_text(name: str) -> str:
    paths = distribution(name).files or []
    return "\n".join(path.read_text() for path in paths if path.name == "LICENSE")
