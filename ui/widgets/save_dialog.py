"""Asking where to save a file, so that nothing is written over unasked."""

from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QWidget


def ask_where_to_save(parent: QWidget, title: str, offered: Path, kind: str) -> Path | None:
    """Return the path that the user chose, with the suffix of `offered`; None without one.

    `kind` is the filter of names, for example «Документ PDF (*.pdf)». The dialog completes a bare
    name itself. To «Отчёт 10.2026», which it takes for complete, the suffix is added here; where
    such a file is there already, the dialog comes back with its name, to ask about it.
    """
    dialog = QFileDialog(parent, title, str(offered.parent), kind)
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    dialog.setDefaultSuffix(offered.suffix)
    dialog.selectFile(offered.name)
    path = _chosen(dialog, offered.suffix)
    dialog.deleteLater()
    return path


def _chosen(dialog: QFileDialog, suffix: str) -> Path | None:
    while dialog.exec() == QFileDialog.DialogCode.Accepted:
        path = Path(dialog.selectedFiles()[0])
        if path.suffix.lower() == suffix:
            return path
        whole = path.with_name(path.name + suffix)
        if not whole.exists():
            return whole
        dialog.selectFile(whole.name)
    return None
