"""Where a paper is saved: the folder and the name offered, and the ending made right."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QStandardPaths
from PySide6.QtWidgets import QFileDialog, QWidget

from kcentre.language.file_names import file_name

KINDS = {
    "pdf": "Документ PDF (*.pdf)",
    "xlsx": "Книга Excel (*.xlsx)",
    "docx": "Документ Word (*.docx)",
    "xml": "Файл XML (*.xml)",
    "png": "Изображение PNG (*.png)",
    "html": "Страница для браузера (*.html)",
    "ics": "Календарь (*.ics)",
}


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


def folder_of(place: QStandardPaths.StandardLocation) -> Path:
    """Return «Документы» or another such place, or the user's own folder where there is none."""
    folder = Path(QStandardPaths.writableLocation(place))
    return folder if folder.is_dir() else Path.home()
