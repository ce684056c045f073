"""Where a paper is saved: the folder and the name offered, and the ending made right."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QStandardPaths
from PySide6.QtWidgets import QFileDialog, QWidget

from kcentre.language.file_names import file_name
from ui.widgets.folders import folder_of

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
