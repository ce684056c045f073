"""How much of Debian's Python goes in, and that nobody misses the rest."""

import sys
from pathlib import Path

import pytest

from resources.installer.linux.debian_python import LibraryRule, library_rule
from resources.installer.reach import (
    Import,
    demand_reach,
    demand_whole,
    imports_of,
    lacking_imports,
    unmet_imports,
)
from resources.installer.refusal import CannotBuild
from resources.installer.release import ROOT

RULE = LibraryRule(frozenset(["sqlite3", "pdb"]), frozenset(["_json"]))


@pytest.mark.parametrize(
    ("path", "is_taken"),
    [
        ("json/decoder.py", True),
        ("sqlite3/dbapi2.py", False),
        ("pdb.py", False),
        ("pdbs.py", True),
        ("EXTERNALLY-MANAGED", False),
        ("email/architecture.rst", False),
        ("lib-dynload/_json.cpython-311-x86_64-linux-gnu.so", True),
        ("lib-dynload/_curses.cpython-311-x86_64-linux-gnu.so", False),
        ("lib-dynload/_jsons.cpython-311-x86_64-linux-gnu.so", False),
    ],
)
def test_modules_go_in_unless_named_and_extensions_only_if_named(path: str, is_taken: bool) -> None:
    assert RULE.takes(Path(path)) is is_taken


def test_the_written_rule_speaks_of_modules_that_there_are() -> None:
    rule = library_rule()
    folders = {"config-3.11-x86_64-linux-gnu", "test", "sitecustomize", "_distutils_system_mod"}
    folders |= {"__hello__", "__phello__"}
    if sys.version_info[:2] == (3, 11):
        assert rule.out - sys.stdlib_module_names <= folders
        assert rule.extensions <= sys.stdlib_module_names
    assert not rule.out & rule.extensions
    assert {"readline", "dbm"} <= rule.out, "under the GPL"


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("import sqlite3, json", ["sqlite3", "json"]),
        ("from xml.etree import ElementTree", ["xml.etree"]),
        ("def later():\n    import pdb", ["pdb"]),
        ("from . import pdb\nfrom .pdb import set_trace", []),
        ("try:\n    import ssl\nexcept ImportError:\n    ssl = None", []),
        ("try:\n    import ssl\nexcept (OSError, ImportError):\n    import http", ["http"]),
        ("try:\n    import ssl\nexcept:\n    pass", []),
        ("try:\n    import ssl\nexcept OSError:\n    pass", ["ssl"]),
        ("if __name__ == '__main__':\n    import doctest", []),
        ("if TYPE_CHECKING:\n    import asyncio", []),
        ("if typing.TYPE_CHECKING:\n    import asyncio", []),
    ],
)
def test_an_import_counts_where_the_module_cannot_do_without(text: str, wanted: list[str]) -> None:
    assert list(imports_of(text)) == wanted


def test_an_import_of_what_is_out_stops_the_build_unless_it_was_thought_of(tmp_path: Path) -> None:
    room = tmp_path / "alpha"
    room.mkdir()
    (room / "__init__.py").write_text("import pdb\n")
    (room / "core.py").write_text("import json\nimport sqlite3.dbapi2\n")
    out = RULE.out
    assert list(lacking_imports([tmp_path], out)) == [
        Import("alpha", "pdb"),
        Import("alpha.core", "sqlite3.dbapi2"),
    ]
    known = {"pdb": frozenset(["alpha"]), "sqlite3": frozenset(["alpha.core"])}
    demand_reach([tmp_path], out, known)
    with pytest.raises(CannotBuild, match="alpha imports pdb"):
        demand_reach([tmp_path], out, {"sqlite3": known["sqlite3"]})


def test_an_import_of_what_lies_nowhere_stops_the_build(tmp_path: Path) -> None:
    lib, app = tmp_path / "lib", tmp_path / "app"
    texts = {
        lib / "alpha/__init__.py": "from . import core\nimport json.decoder, msvcrt\n",
        lib / "alpha/plain/part.py": "import alpha.plain\nimport __main__\n",
        app / "ours.py": "import alpha.native, alpha.plain.part\nfrom beta.deep import one\n",
    }
    for path, text in texts.items():
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text)
    (lib / "alpha" / "native.cpython-311-x86_64-linux-gnu.so").touch()
    assert list(unmet_imports([lib, app])) == [Import("ours", "beta.deep")]
    demand_whole([lib, app], {"beta.deep": frozenset(["ours"])})
    with pytest.raises(CannotBuild, match=r"Missing from the payload: ours imports beta\.deep\."):
        demand_whole([lib, app], {"beta.deep": frozenset(["others"])})


@pytest.mark.parametrize("room", ["kcentre", "ui"])
def test_the_program_imports_nothing_that_stays_out(room: str) -> None:
    assert list(lacking_imports([ROOT / room], library_rule().out)) == []
