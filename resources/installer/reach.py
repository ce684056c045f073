"""Whether a module that goes in imports one that doesn't: left out, or missing altogether."""

import ast
import re
import sys
import tomllib
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from resources.installer.refusal import CannotBuild

_NEVER_REACHED = Path(__file__).with_name("reach.toml")
_MODULES = (".py", ".so", ".pyd")
_GIVES_WAY = {"ImportError", "ModuleNotFoundError", "Exception", "BaseException"}


@dataclass(frozen=True, slots=True)
class Import:
    """A module that imports another; `file` is its name from the search folder."""

    file: str
    wanted: str


def lacking_imports(folders: Iterable[Path], out: frozenset[str]) -> Iterator[Import]:
    """Yield the imports of modules that are `out`, in every file beneath the folders.

    An import inside a `try` that catches its failure has an answer ready and is left out.
    """
    names = "|".join(map(re.escape, out))
    may_import = re.compile(rf"^\s*(?:import|from)\s.*\b(?:{names})\b", re.MULTILINE)
    for name, text in _texts(folders):
        if may_import.search(text):  # most of a thousand files don't: not worth the parsing
            for wanted in imports_of(text):
                if wanted.partition(".")[0] in out:
                    yield Import(name, wanted)


def unmet_imports(folders: Sequence[Path]) -> Iterator[Import]:
    """Yield the imports of modules that lie neither beneath the folders nor in any Python."""
    there = sys.stdlib_module_names | {"__main__"} | set(_modules(folders))
    for name, text in _texts(folders):
        for wanted in imports_of(text):
            if wanted not in there and wanted.partition(".")[0] not in sys.stdlib_module_names:
                yield Import(name, wanted)


def never_reached() -> dict[str, frozenset[str]]:
    """Return what was thought of: a missing module -> those that import it all the same."""
    told = tomllib.loads(_NEVER_REACHED.read_text("utf-8"))
    return {name: frozenset(by) for table in told.values() for name, by in table.items()}


def demand_reach(
    folders: Iterable[Path], out: frozenset[str], thought_of: Mapping[str, frozenset[str]]
) -> None:
    """Raise CannotBuild naming the imports of what is out that nobody has thought about."""
    wrong = [
        f"{found.file} imports {found.wanted}"
        for found in lacking_imports(folders, out)
        if found.file not in thought_of.get(found.wanted.partition(".")[0], ())
    ]
    if wrong:
        raise CannotBuild("Left out of the standard library: " + "; ".join(wrong) + ".")


def demand_whole(folders: Sequence[Path], thought_of: Mapping[str, frozenset[str]]) -> None:
    """Raise CannotBuild naming the imports of what lies nowhere that nobody has thought about."""
    wrong = [
        f"{found.file} imports {found.wanted}"
        for found in unmet_imports(folders)
        if found.file not in thought_of.get(found.wanted, ())
    ]
    if wrong:
        raise CannotBuild("Missing from the payload: " + "; ".join(wrong) + ".")


def imports_of(text: str) -> Iterator[str]:
    """Yield the absolute names that a module's text imports and can't do without."""
    yield from _inside(ast.parse(text))


def _texts(folders: Iterable[Path]) -> Iterator[tuple[str, str]]:
    """Yield the name and the text of every module beneath the folders."""
    for folder in folders:
        for path in sorted(folder.rglob("*.py")):
            yield _name(path.relative_to(folder)), path.read_text("utf-8")


def _modules(folders: Iterable[Path]) -> Iterator[str]:
    """Yield the names of all that can be imported from the folders: texts, extensions, folders."""
    for folder in folders:
        for path in folder.rglob("*"):
            if path.is_dir() or path.suffix in _MODULES:
                yield _name(path.relative_to(folder))


def _name(path: Path) -> str:
    """Return a module's dotted name: `lxml/etree.cpython-311-x86_64-linux-gnu.so` -> lxml.etree."""
    return ".".join((*path.parent.parts, path.name.partition(".")[0])).removesuffix(".__init__")


def _inside(node: ast.AST) -> Iterator[str]:
    if isinstance(node, ast.Import):
        yield from (name.name for name in node.names)
    elif isinstance(node, ast.ImportFrom) and node.module and not node.level:
        yield node.module
    for part in _parts(node):
        yield from _inside(part)


def _parts(node: ast.AST) -> Iterator[ast.AST]:
    guarded = set(node.body) if isinstance(node, ast.Try) and _gives_way(node) else set()
    if _runs_alone(node):
        return
    for part in ast.iter_child_nodes(node):
        if part not in guarded:
            yield part


def _gives_way(node: ast.Try) -> bool:
    caught = {name for handler in node.handlers for name in _caught(handler.type)}
    return bool(caught & _GIVES_WAY)


def _caught(kind: ast.expr | None) -> Iterator[str]:
    if kind is None:
        yield "BaseException"
    elif isinstance(kind, ast.Tuple):
        yield from (name for part in kind.elts for name in _caught(part))
    elif isinstance(kind, ast.Name):
        yield kind.id


def _runs_alone(node: ast.AST) -> bool:
    """Tell the part of a module that only its start by itself, or a type checker, reads."""
    if not isinstance(node, ast.If):
        return False
    test = ast.unparse(node.test)
    return test.startswith("__name__ == ") or test.endswith("TYPE_CHECKING")
