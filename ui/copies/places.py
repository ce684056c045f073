"""Where copies are taken to and brought from: a stick first, if one is there."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QStandardPaths, QStorageInfo
from PySide6.QtWidgets import QFileDialog, QWidget

from kcentre.language.dates import today_here
from kcentre.storage.location import SUFFIX, is_removable
from ui.widgets.folders import folder_of
from ui.widgets.save_dialog import ask_where_to_save

_FILES = f"Файлы центров (*{SUFFIX})"


def chosen_target(centre: Path, parent: QWidget) -> Path | None:
    """Ask where to save a copy; None when the user thought better of it."""
    offered = _first_stick() / f"{centre.stem} {today_here().isoformat()}{SUFFIX}"
    return ask_where_to_save(parent, "Сохранить копию", offered, _FILES)


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
