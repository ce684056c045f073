"""The program's own files inside the payload, and the bytes they are compiled to."""

import compileall
import py_compile
import shutil
import sys
from collections.abc import Iterator
from importlib.util import cache_from_source
from pathlib import Path

from resources.installer.fetching import PYTHON
from resources.installer.refusal import CannotBuild
from resources.installer.release import ROOT

_ROOMS = ("kcentre", "ui", "resources")
_STAYS_OUT = (ROOT / "resources" / "installer", ROOT / "resources" / "readme")


def program_files() -> Iterator[Path]:
    """Yield the files of the program that are installed."""
    for room in _ROOMS:
        for path in sorted((ROOT / room).rglob("*")):
            is_ours = path.is_file() and "__pycache__" not in path.parts
            if is_ours and not any(path.is_relative_to(folder) for folder in _STAYS_OUT):
                yield path


def copy_program(app: Path) -> None:
    """Copy the program into the folder `app` of a payload."""
    for path in program_files():
        target = app / path.relative_to(ROOT)
        target.parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(path, target)


def compile_all(folder: Path) -> None:
    """Compile every module beneath a folder, so that the first start has nothing to do.

    Unchecked: the folder is read-only to its user, and a package may change the files' times.
    """
    if sys.version_info[:2] != PYTHON:
        wanted = "{}.{}".format(*PYTHON)
        raise CannotBuild(f"The bytes inside are for Python {wanted}: run this by Python {wanted}.")
    whole = compileall.compile_dir(
        folder,
        quiet=1,
        force=True,
        stripdir=str(folder),
        invalidation_mode=py_compile.PycInvalidationMode.UNCHECKED_HASH,
    )
    if not whole:
        raise CannotBuild(f"Not every module beneath {folder} could be compiled.")


def keep_bytes_only(folder: Path) -> None:
    """Put the compiled bytes of every module in the place of its text.

    The text is a quarter of all that is installed, and nobody reads it there; where an error
    happened, the bytes tell too. What is of Qt keeps its text: whoever wants may change it.
    """
    for path in sorted(folder.rglob("*.py")):
        compiled = Path(cache_from_source(str(path)))
        if not {"PySide6", "shiboken6"} & set(path.relative_to(folder).parts):
            compiled.replace(path.with_suffix(".pyc"))
            path.unlink()
    for caches in sorted(folder.rglob("__pycache__")):
        if not any(caches.iterdir()):
            caches.rmdir()
