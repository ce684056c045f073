"""Where a paper is saved: the folder and the name offered, and the ending made right."""

from __future__ import annotations

import re
from pathlib import Path

from PySide6.QtCore import QStandardPaths
from PySide6.QtWidgets import QFileDialog, QWidget

KINDS = {
    "pdf": "Документ PDF (*.pdf)",
    "xlsx": "Книга Excel (*.xlsx)",
    "docx": "Документ Word (*.docx)",
    "xml": "Файл XML (*.xml)",
    "png": "Изображение PNG (*.png)",
    "html": "Страница для браузера (*.html)",
    "ics": "Календарь (*.ics)",
}
_LONGEST_NAME = 100
"""Letters: on some systems a name has 255 bytes, and a Russian letter takes two."""
_NOT_IN_NAMES = re.compile(r'[<>:"/\\|?*\s]+')


def chosen_path(name: str, ending: str, parent: QWidget) -> Path | None:
    """Ask where to save; None when the user thought better of it."""
    offered = str(
        folder_of(QStandardPaths.StandardLocation.DocumentsLocation) / f"{file_name(name)}.{ending}"
    )
    title = f"Сохранить {ending.upper()}"
    chosen, _ = QFileDialog.getSaveFileName(parent, title, offered, KINDS[ending])
    if not chosen:
        return None
    path = Path(chosen)
    return path if path.suffix.lower() == f".{ending}" else path.with_name(f"{path.name}.{ending}")


def file_name(text: str) -> str:
    """Return a text as a file may be named on every system, cut where it is too long for one."""
    return _NOT_IN_NAMES.sub(" ", text.replace("/", "-"))[:_LONGEST_NAME].strip(" .")


def folder_of(place: QStandardPaths.StandardLocation) -> Path:
    """Return «Документы» or another such place, or the user's own folder where there is none."""
    folder = Path(QStandardPaths.writableLocation(place))
    return folder if folder.is_dir() else Path.home()
