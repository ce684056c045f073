"""A centre on a stick: put it on this computer, or work on the stick."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QMessageBox, QWidget

_WHY = (
    "Работать надёжнее с центром на этом компьютере: флешку могут вынуть посреди записи. "
    "Файл на флешке останется как есть."
)


class StickBox(QObject):
    """Asks once for each file that is opened from a stick; Esc opens nothing."""

    bring_wanted = Signal(object)
    """(Path): put it on this computer."""

    work_there_wanted = Signal(object)
    """(Path): open it where it lies."""

    put_off = Signal()

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self._path = Path()

    def ask(self, path: Path) -> None:
        """Ask without stopping the program."""
        self._path = path
        box = QMessageBox(self._window)
        box.setWindowTitle("Центр на флешке")
        box.setText(f"«{path.name}» лежит на флешке. Положить центр на этот компьютер?")
        box.setInformativeText(_WHY)
        role = QMessageBox.ButtonRole
        bring = box.addButton("Положить", role.AcceptRole)
        there = box.addButton("Открыть с флешки", role.ActionRole)
        stay = box.addButton("Отмена", role.RejectRole)
        bring.clicked.connect(self._want_bringing)
        there.clicked.connect(self._want_work_there)
        stay.clicked.connect(self.put_off)
        box.setDefaultButton(bring)
        box.setEscapeButton(stay)
        box.open()

    def _want_bringing(self) -> None:
        self.bring_wanted.emit(self._path)

    def _want_work_there(self) -> None:
        self.work_there_wanted.emit(self._path)
