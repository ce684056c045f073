"""The question asked before what was typed gives way to what is drafted anew."""

from __future__ import annotations

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QMessageBox, QWidget


class ReplacingQuestion(QObject):
    """Esc leaves everything as it is."""

    agreed = Signal()

    def __init__(self, title: str, owner: QWidget) -> None:
        super().__init__(owner)
        self._title, self._owner = title, owner

    def ask(self, sentence: str, yes: str) -> None:
        """Ask without stopping the program; `yes` is what the button says."""
        box = QMessageBox(self._owner.window())
        box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        box.setWindowTitle(self._title)
        box.setText(sentence)
        role = QMessageBox.ButtonRole
        agree = box.addButton(yes, role.AcceptRole)
        stay = box.addButton("Оставить как есть", role.RejectRole)
        box.setDefaultButton(stay)
        box.setEscapeButton(stay)
        agree.clicked.connect(self.agreed)
        box.open()
