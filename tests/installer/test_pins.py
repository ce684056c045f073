"""The part of the lock that the program itself needs."""

import pytest

from resources.installer.fetching import PLATFORMS, System, wheels_command
from resources.installer.pins import LOCK, canonical, runtime_pins, version_of
from resources.installer.release import ROOT, dependencies

SMALL_LOCK = """\
alpha==1.0 \\
    --hash=sha256:aa
    # via kcentre (pyproject.toml)
beta-two==2.0 ; sys_platform == 'win32' \\
    --hash=sha256:bb
    # via
    #   alpha
    #   tool
gamma==3.0 \\
    --hash=sha256:cc
    # via beta-two
tool==4.0 \\
    --hash=sha256:dd
    # via kcentre (pyproject.toml)
"""


@pytest.mark.parametrize(
    ("requirement", "name"),
    [
        ("PySide6-Essentials==6.11.3", "pyside6-essentials"),
        ("et_xmlfile>=2", "et-xmlfile"),
        ("colorama==0.4.6 ; sys_platform == 'win32'", "colorama"),
        ("a.b__c[extra]", "a-b-c"),
    ],
)
def test_names_are_compared_as_indexes_do(requirement: str, name: str) -> None:
    assert canonical(requirement) == name


def test_runtime_pins_follow_the_needs_of_the_needed() -> None:
    assert list(runtime_pins(SMALL_LOCK, ["Alpha==1.0"])) == ["alpha", "beta-two", "gamma"]


def test_a_pin_tells_its_version_with_and_without_a_marker() -> None:
    wanted = runtime_pins(SMALL_LOCK, ["alpha"])
    assert [version_of(pin) for pin in wanted.values()] == ["1.0", "2.0", "3.0"]


def test_no_dependencies_need_no_pins() -> None:
    assert runtime_pins(SMALL_LOCK, []) == {}


def test_a_dependency_outside_the_lock_is_an_error() -> None:
    with pytest.raises(KeyError):
        runtime_pins(SMALL_LOCK, ["delta==1.0"])


def test_no_tool_of_the_developers_is_installed() -> None:
    kept = runtime_pins(LOCK.read_text("utf-8"), dependencies())
    assert {"peewee", "shiboken6", "pillow"} <= kept.keys()
    assert not {"pytest", "mypy", "ruff", "hypothesis", "pefile"} & kept.keys()


@pytest.mark.parametrize("system", list(PLATFORMS))
def test_wheels_are_fetched_for_the_system_and_compared(system: System) -> None:
    command = wheels_command(system, ROOT / "lock", ROOT)
    assert {"--require-hashes", "--only-binary=:all:", "--no-deps"} <= set(command)
    assert ("win_amd64" in command) == (system == "windows")
