"""Answering the system's file dialogs as a user does."""

from pathlib import Path

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QFileDialog, QLineEdit


def choose_next(path: Path) -> None:
    """Choose a path in the next file dialog that opens."""

    def look() -> None:
        top = QApplication.activeModalWidget()
        if isinstance(top, QFileDialog):
            # its own selectFile() forgets the name when the folder's listing comes in later
            name = top.findChild(QLineEdit, "fileNameEdit")
            assert isinstance(name, QLineEdit)
            name.setText(str(path))
            top.accept()
        else:
            QTimer.singleShot(10, look)

    QTimer.singleShot(10, look)
