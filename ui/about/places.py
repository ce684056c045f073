"""Where the program itself lies, and which version lies there now."""

from __future__ import annotations

import re
from pathlib import Path

import kcentre

_VERSION_FILE, _LICENCES = "version.txt", "licences"
_WRITTEN = re.compile(r'__version__ = "([^"]+)"')


def program_folder() -> Path:
    """Return the folder of the installed program, the one above its modules."""
    return Path(kcentre.__file__).resolve().parents[2]


def licences_folder() -> Path | None:
    """Return the folder of the licences; None where the program runs from its source."""
    folder = program_folder() / _LICENCES
    return folder if folder.is_dir() else None


def version_on_disk(folder: Path | None = None) -> str:
    """Return the version that lies on the disk; empty where nothing there says it.

    Amid an update neither file may be there for a moment.
    """
    installed = (folder or program_folder()) / _VERSION_FILE
    try:
        if installed.is_file():
            return installed.read_text(encoding="utf-8").strip()
        written = _WRITTEN.search(Path(kcentre.__file__).read_text(encoding="utf-8"))
    except OSError:
        return ""
    return written.group(1) if written else ""
