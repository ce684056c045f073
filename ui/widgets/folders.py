"""The folders that file dialogs begin in, and folders shown by the system."""

from pathlib import Path

from PySide6.QtCore import QStandardPaths, QUrl
from PySide6.QtGui import QDesktopServices


def folder_of(place: QStandardPaths.StandardLocation) -> Path:
    """Return «Документы» or another such place, or the user's own folder where there is none."""
    folder = Path(QStandardPaths.writableLocation(place))
    return folder if folder.is_dir() else Path.home()


def show_folder(folder: Path) -> None:
    """Open a folder in the program that the system shows folders with."""
    QDesktopServices.openUrl(QUrl.fromLocalFile(str(folder)))
