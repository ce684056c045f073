"""The question asked when a form with unkept entries is left."""

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QMessageBox, QWidget


class LeavingQuestion(QObject):
    """«Записать», «Не записывать» or back to the form; Esc is back."""

    keep_wanted = Signal()
    drop_wanted = Signal()
    stay_wanted = Signal()

    def __init__(self, owner: QWidget) -> None:
        super().__init__(owner)
        self._owner = owner

    def ask(self) -> None:
        """Ask without stopping the program."""
        box = QMessageBox(self._owner.window())
        box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        box.setWindowTitle("Запись не сохранена")
        box.setText("Сохранить то, что введено?")
        role = QMessageBox.ButtonRole
        keep = box.addButton("Записать", role.AcceptRole)
        drop = box.addButton("Не записывать", role.DestructiveRole)
        stay = box.addButton("Вернуться к записи", role.RejectRole)
        box.setDefaultButton(keep)
        box.setEscapeButton(stay)
        keep.clicked.connect(self.keep_wanted)
        drop.clicked.connect(self.drop_wanted)
        stay.clicked.connect(self.stay_wanted)
        box.open()
