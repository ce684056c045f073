"""Where copies are taken to and brought from: a stick first, if one is there."""

from __future__ import annotations

import os
from pathlib import Path

from PySide6.QtCore import QStandardPaths
from PySide6.QtWidgets import QFileDialog, QWidget

from kcentre.language.dates import today_here
from kcentre.storage.location import SUFFIX, sticks
from ui.widgets.folders import folder_of
from ui.widgets.save_dialog import ask_where_to_save

_FILES = f"Файлы центров (*{SUFFIX})"


def chosen_target(centre: Path, parent: QWidget) -> Path | None:
    """Ask where to save a copy; None when the user thought better of it."""
    offered = _first_stick(os.W_OK) / f"{centre.stem} {today_here().isoformat()}{SUFFIX}"
    return ask_where_to_save(parent, "Сохранить копию", offered, _FILES)


def chosen_copy(parent: QWidget) -> Path | None:
    """Ask for a copy that lies elsewhere; None when the user thought better of it."""
    folder = str(_first_stick(os.R_OK))
    name, _ = QFileDialog.getOpenFileName(parent, "Вернуть копию", folder, _FILES)
    return Path(name) if name else None


def _first_stick(right: int) -> Path:
    fit = (stick for stick in sticks() if os.access(stick, right))
    return next(fit, None) or folder_of(QStandardPaths.StandardLocation.DocumentsLocation)
