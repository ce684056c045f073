"""The house as it is drawn: floors, sizes, and what lies on its ground."""

import ast
import functools
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
MODULES = sorted(path for room in ("kcentre", "ui") for path in (ROOT / room).rglob("*.py"))
GROUND = {
    "kcentre",
    "ui",
    "resources",
    "tests",
    "build_installer.py",
    "pyproject.toml",
    "README.md",
    "Makefile",
    "LICENSE",
    ".ci",
    ".gitignore",
}
FILE_LINES, CLASS_LINES, STATEMENTS, WINDOW_LINES = 400, 200, 35, 200
VAGUE = {"utils", "helpers", "common", "manager", "misc", "util"}


def name_of(module: Path) -> str:
    return str(module.relative_to(ROOT))


def test_the_floors_hold() -> None:
    tool = Path(sys.executable).with_name("lint-imports")
    done = subprocess.run(
        [tool, "--no-cache"], cwd=ROOT, capture_output=True, encoding="utf-8", check=False
    )
    assert done.returncode == 0, done.stdout


def test_only_what_belongs_lies_on_the_ground() -> None:
    listed = subprocess.run(
        ["git", "ls-files"],  # noqa: S607 — git is what the house is built with
        cwd=ROOT,
        capture_output=True,
        encoding="utf-8",
        check=True,
    )
    assert {line.partition("/")[0] for line in listed.stdout.splitlines()} <= GROUND


def test_modules_stay_small_and_say_what_they_are() -> None:
    assert [found for module in MODULES for found in too_large(module)] == []
    assert [name_of(module) for module in MODULES if module.stem in VAGUE] == []


def too_large(module: Path) -> Iterator[tuple[str, str]]:
    """Yield the file, the classes and the functions of a module that are too large."""
    if len(module.read_text(encoding="utf-8").splitlines()) > FILE_LINES:
        yield name_of(module), "the file"
    for node in nodes_of(module):
        if isinstance(node, ast.ClassDef) and length_of(node) > CLASS_LINES:
            yield name_of(module), node.name
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            statements = sum(isinstance(part, ast.stmt) for part in ast.walk(node)) - 1
            if statements > STATEMENTS:
                yield name_of(module), node.name


@functools.cache
def nodes_of(module: Path) -> tuple[ast.AST, ...]:
    return tuple(ast.walk(ast.parse(module.read_text(encoding="utf-8"))))


def length_of(node: ast.ClassDef) -> int:
    return (node.end_lineno or node.lineno) - node.lineno + 1


def test_the_main_window_only_assembles() -> None:
    lines = (ROOT / "ui" / "main_window.py").read_text(encoding="utf-8").splitlines()
    assert len(lines) <= WINDOW_LINES


@pytest.mark.parametrize(
    ("room", "forbidden"),
    [
        ("kcentre", {"PySide6", "shiboken6", "ui"}),
        ("ui", {"peewee", "playhouse", "sqlite3", "sqlcipher3", "reportlab", "openpyxl"}),
    ],
)
def test_wings_keep_to_themselves(room: str, forbidden: set[str]) -> None:
    """Say again, without the linter, what each wing must never import, functions included."""
    for module in MODULES:
        if module.is_relative_to(ROOT / room):
            imported = {name for node in nodes_of(module) for name in imported_by(node)}
            assert not imported & forbidden, name_of(module)


def imported_by(node: ast.AST) -> set[str]:
    if isinstance(node, ast.Import):
        return {alias.name.partition(".")[0] for alias in node.names}
    if isinstance(node, ast.ImportFrom) and not node.level:
        return {(node.module or "").partition(".")[0]}
    return set()


def test_qt_is_never_asked_for_what_it_has_no_part_in() -> None:
    """QtSql would be a second SQLite on the same file: it loses locks and rows."""
    for module in (ROOT / "ui").rglob("*.py"):
        assert "QtSql" not in module.read_text(encoding="utf-8")
