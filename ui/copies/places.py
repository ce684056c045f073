"""Where copies are taken to and brought from: a stick first, if one is there."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QStandardPaths, QStorageInfo
from PySide6.QtWidgets import QFileDialog, QWidget

from kcentre.language.dates import today_here
from kcentre.storage.location import SUFFIX, is_removable
from ui.widgets.folders import folder_of

_FILES = f"Файлы центров (*{SUFFIX})"


def chosen_target(centre: Path, parent: QWidget) -> Path | None:
    """Ask where to save a copy; None when the user thought better of it."""
    dialog = QFileDialog(parent, "Сохранить копию", str(_first_stick()), _FILES)
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    dialog.setDefaultSuffix(SUFFIX)  # added before the dialog asks whether to write over a file
    dialog.selectFile(f"{centre.stem} {today_here().isoformat()}{SUFFIX}")
    is_chosen = dialog.exec() == QFileDialog.DialogCode.Accepted
    dialog.deleteLater()
    return Path(dialog.selectedFiles()[0]) if is_chosen else None


def chosen_copy(parent: QWidget) -> Path | None:
    """Ask for a copy that lies elsewhere; None when the user thought better of it."""
    name, _ = QFileDialog.getOpenFileName(parent, "Вернуть копию", str(_first_stick()), _FILES)
    return Path(name) if name else None


def _first_stick() -> Path:
    for volume in QStorageInfo.mountedVolumes():
        root = Path(volume.rootPath())
        if volume.isReady() and not volume.isReadOnly() and is_removable(root):
            return root
    return folder_of(QStandardPaths.StandardLocation.DocumentsLocation)
