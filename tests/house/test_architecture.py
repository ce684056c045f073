"""The house as it is drawn: floors, sizes, and what lies on its ground."""

import ast
import functools
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass
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
    assert [found for module in MODULES for found in seen_in(module).too_large] == []
    assert [name_of(module) for module in MODULES if module.stem in VAGUE] == []


@dataclass(frozen=True, slots=True)
class Seen:
    """What a module shows of itself: what is too large in it, and what it imports."""

    too_large: list[tuple[str, str]]
    imported: set[str]


@functools.cache
def seen_in(module: Path) -> Seen:
    """Look through a module once, and let its tree go: all of them are a million nodes."""
    text = module.read_text(encoding="utf-8")
    nodes = list(ast.walk(ast.parse(text)))
    too_large = [(name_of(module), part) for part in too_large_of(text, nodes)]
    return Seen(too_large, {name for node in nodes for name in imported_by(node)})


def too_large_of(text: str, nodes: list[ast.AST]) -> Iterator[str]:
    """Yield the file, the classes and the functions of a module that are too large."""
    if len(text.splitlines()) > FILE_LINES:
        yield "the file"
    for node in nodes:
        if isinstance(node, ast.ClassDef) and length_of(node) > CLASS_LINES:
            yield node.name
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            yield from [node.name] if statements_in(node) - 1 > STATEMENTS else []


def statements_in(node: ast.AST) -> int:
    """Count a statement with all that it holds; an expression holds none."""
    if isinstance(node, ast.expr):
        return 0
    held = sum(statements_in(part) for part in ast.iter_child_nodes(node))
    return held + isinstance(node, ast.stmt)


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
            assert not seen_in(module).imported & forbidden, name_of(module)


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
