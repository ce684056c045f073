"""What of a wheel goes into the payload."""

import zipfile
from pathlib import Path

import pytest

from resources.installer.fetching import PLATFORMS, System
from resources.installer.wheels import Choice, choice_for, choices, unpack

EVERY = Choice(drop=("*.pyi", "*/tests/*"))


@pytest.mark.parametrize(
    ("member", "is_taken"),
    [
        ("alpha/core.py", True),
        ("alpha/core.pyi", False),
        ("alpha/tests/test_core.py", False),
        ("alpha/extra/big.bin", False),
        ("alpha-1.0.dist-info/METADATA", True),
        ("alpha-1.0.dist-info/licenses/LICENSE.txt", True),
        ("alpha-1.0.dist-info/COPYING", True),
        ("alpha-1.0.dist-info/RECORD", False),
    ],
)
def test_a_wheel_gives_what_its_rule_and_the_common_one_allow(member: str, is_taken: bool) -> None:
    own = Choice(keep=("alpha/*",), drop=("alpha/extra/*",))
    rule = choice_for("alpha-1.0-py3-none-any.whl", {"*": EVERY, "alpha": own})
    assert rule.takes(member) is is_taken


def test_a_wheel_without_a_rule_gives_all_but_what_no_wheel_gives() -> None:
    rule = choice_for("beta_two-1.0-py3-none-any.whl", {"*": EVERY})
    assert rule.takes("beta_two/data/big.bin")
    assert not rule.takes("beta_two/tests/test_it.py")


@pytest.mark.parametrize("system", list(PLATFORMS))
def test_the_written_rules_keep_what_is_imported_and_forbid_the_forbidden(system: System) -> None:
    rules = choices(system)
    holidays = choice_for("holidays-0.109-py3-none-any.whl", rules)
    assert holidays.takes("holidays/countries/russia.py")
    assert not holidays.takes("holidays/countries/france.py")
    reportlab = choice_for("reportlab-5.1.0-py3-none-any.whl", rules)
    assert not reportlab.takes("reportlab/fonts/DarkGarden-copying-gpl.txt")


def test_wheels_are_unpacked_side_by_side(tmp_path: Path) -> None:
    wheel = tmp_path / "alpha-1.0-py3-none-any.whl"
    with zipfile.ZipFile(wheel, "w") as archive:
        archive.writestr("alpha/", "")
        archive.writestr("alpha/__init__.py", "ONE = 1\n")
        archive.writestr("alpha/tests/test_one.py", "")
    unpack([wheel], "linux", tmp_path / "lib")
    found = [path.name for path in (tmp_path / "lib").rglob("*") if path.is_file()]
    assert found == ["__init__.py"]
