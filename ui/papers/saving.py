"""Where a paper is saved: the folder and the name offered."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QStandardPaths
from PySide6.QtWidgets import QWidget

from kcentre.language.file_names import file_name
from ui.widgets.folders import folder_of
from ui.widgets.save_dialog import ask_where_to_save

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
    folder = folder_of(QStandardPaths.StandardLocation.DocumentsLocation)
    offered = folder / f"{file_name(name)}.{ending}"
    return ask_where_to_save(parent, f"Сохранить {ending.upper()}", offered, KINDS[ending])
