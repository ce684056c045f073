"""The question before a copy takes the place of a centre."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QMessageBox, QWidget

from kcentre.copies.records import CopyFacts, KeptCopy
from ui.copies.texts import return_question, return_words


class ReturnBox(QObject):
    """Asks once, in plain words; Enter and Esc change nothing."""

    agreed = Signal(object)
    """(Path) of the copy."""

    def __init__(self, owner: QWidget) -> None:
        super().__init__(owner)
        self._owner = owner
        self._path = Path()

    def ask(
        self, path: Path, copy: KeptCopy | None, facts: CopyFacts, now: CopyFacts | None
    ) -> None:
        """Ask about a copy; `now` is what the centre holds at present, where that is known."""
        self._path = path
        box = QMessageBox(self._owner)
        box.setWindowTitle("Вернуть копию")
        box.setText(return_question(copy, path.name))
        box.setInformativeText(return_words(facts, now))
        agree = box.addButton("Вернуть", QMessageBox.ButtonRole.AcceptRole)
        stay = box.addButton("Отмена", QMessageBox.ButtonRole.RejectRole)
        agree.clicked.connect(self._agree)
        box.setDefaultButton(stay)
        box.setEscapeButton(stay)
        box.open()

    def _agree(self) -> None:
        self.agreed.emit(self._path)
