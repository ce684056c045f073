"""A centre that could not be opened: why, and what can be done instead."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QMessageBox, QWidget

from ui.centre.not_opened import NotOpened


class RefusedBox(QObject):
    """Says it in the window; the ways out are buttons."""

    another_wanted = Signal()
    copies_wanted = Signal(object)
    """(Path) of the centre whose copies are wanted."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self._path = Path()

    def tell(self, refused: NotOpened, *, has_copies: bool) -> None:
        """Show why; `has_copies` offers them where they could help."""
        self._path = refused.path
        box = QMessageBox(self._window)
        box.setIcon(QMessageBox.Icon.Warning)
        box.setWindowTitle("Центр не открыт")
        box.setText(refused.sentence)
        box.setInformativeText(refused.advice)
        close = box.addButton("Понятно", QMessageBox.ButtonRole.AcceptRole)
        another = box.addButton("Открыть другой…", QMessageBox.ButtonRole.ActionRole)
        another.clicked.connect(self.another_wanted)
        if has_copies and refused.may_be_restored:
            copies = box.addButton("Копии…", QMessageBox.ButtonRole.ActionRole)
            copies.clicked.connect(self._want_copies)
        box.setDefaultButton(close)
        box.setEscapeButton(close)
        box.open()

    def _want_copies(self) -> None:
        self.copies_wanted.emit(self._path)
