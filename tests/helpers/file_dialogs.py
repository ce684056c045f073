"""Answering the dialogs that the program waits for, as a user does."""

from collections.abc import Callable
from pathlib import Path
from time import monotonic

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QDialog, QFileDialog, QLineEdit

_PATIENCE = 60  # seconds; an answer that lived on would meet the dialog of another test


def answer_next(kind: type[QDialog], answer: Callable[[QDialog], None]) -> None:
    """Answer the dialog of a kind as soon as it waits for the user."""
    end = monotonic() + _PATIENCE

    def look() -> None:
        top = QApplication.activeModalWidget()
        if isinstance(top, kind):
            answer(top)
        elif monotonic() < end:
            QTimer.singleShot(10, look)

    QTimer.singleShot(10, look)


def choose_next(path: Path) -> list[str]:
    """Choose a path in the next file dialog that opens; the list will hold the name it offers."""
    offered: list[str] = []

    def choose(dialog: QDialog) -> None:
        # its own selectFile() forgets the name when the folder's listing comes in later
        name = dialog.findChild(QLineEdit, "fileNameEdit")
        assert isinstance(name, QLineEdit)
        offered.append(name.text())
        name.setText(str(path))
        dialog.accept()

    answer_next(QFileDialog, choose)
    return offered


def think_better_of_it() -> None:
    """Close the next file dialog that opens."""
    answer_next(QFileDialog, QDialog.reject)
