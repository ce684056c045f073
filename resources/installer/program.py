"""The program's own files inside the payload, and the bytes they are compiled to."""

import compileall
import py_compile
import shutil
import sys
from collections.abc import Iterator
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
    """Put the compiled bytes of every module beneath a folder in the place of its text.

    So the first start has nothing to do, and never writes between the program's files. The text is
    a quarter of all that is installed, and nobody reads it there; where an error happened, the
    bytes tell too. Whoever wants to change a module may lay its text beside: Python takes that.

    Unchecked: there is no text to compare with, and a package may change the files' times.
    """
    if sys.version_info[:2] != PYTHON:
        wanted = "{}.{}".format(*PYTHON)
        raise CannotBuild(f"The bytes inside are for Python {wanted}: run this by Python {wanted}.")
    whole = compileall.compile_dir(
        folder,
        quiet=1,
        force=True,
        legacy=True,
        stripdir=str(folder),
        invalidation_mode=py_compile.PycInvalidationMode.UNCHECKED_HASH,
    )
    if not whole:
        raise CannotBuild(f"Not every module beneath {folder} could be compiled.")
    for text in folder.rglob("*.py"):
        text.unlink()
