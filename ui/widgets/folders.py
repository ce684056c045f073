"""The folders that file dialogs begin in."""

from pathlib import Path

from PySide6.QtCore import QStandardPaths


def folder_of(place: QStandardPaths.StandardLocation) -> Path:
    """Return «Документы» or another such place, or the user's own folder where there is none."""
    folder = Path(QStandardPaths.writableLocation(place))
    return folder if folder.is_dir() else Path.home()
