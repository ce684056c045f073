"""Answering the system's file dialogs as a user does."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QFileDialog, QLineEdit


def choose_next(path: Path) -> list[str]:
    """Choose a path in the next file dialog that opens; the list will hold the name it offers."""
    offered: list[str] = []

    def choose(dialog: QFileDialog) -> None:
        # its own selectFile() forgets the name when the folder's listing comes in later
        name = dialog.findChild(QLineEdit, "fileNameEdit")
        assert isinstance(name, QLineEdit)
        offered.append(name.text())
        name.setText(str(path))
        dialog.accept()

    _answer_next(choose)
    return offered


def think_better_of_it() -> None:
    """Close the next file dialog that opens."""
    _answer_next(QFileDialog.reject)


def _answer_next(answer: Callable[[QFileDialog], None]) -> None:
    def look() -> None:
        top = QApplication.activeModalWidget()
        if isinstance(top, QFileDialog):
            answer(top)
        else:
            QTimer.singleShot(10, look)

    QTimer.singleShot(10, look)
