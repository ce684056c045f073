"""Where the program itself lies, and which version lies there now."""

from __future__ import annotations

from contextlib import suppress
from pathlib import Path

import kcentre

_VERSION_FILE, _LICENCES = "version.txt", "licences"


def program_folder() -> Path:
    """Return the folder of the installed program, the one above its modules."""
    return Path(kcentre.__file__).resolve().parents[2]


def licences_folder() -> Path | None:
    """Return the folder of the licences; None where the program runs from its source."""
    folder = program_folder() / _LICENCES
    return folder if folder.is_dir() else None


def version_on_disk(folder: Path | None = None) -> str:
    """Return the version of the installed program; empty from the source, or amid an update."""
    with suppress(OSError):
        return ((folder or program_folder()) / _VERSION_FILE).read_text(encoding="utf-8").strip()
    return ""
