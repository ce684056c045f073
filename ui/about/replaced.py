"""Notices that the program was replaced while its window was open."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Signal
from PySide6.QtWidgets import QMessageBox, QWidget

from kcentre import __version__
from ui.about.places import version_on_disk


class Replaced(QObject):
    """Looks when the user comes back to the window, until there is something to say; once.

    A package may be updated under a running program. What is loaded goes on working, but a part
    that is needed first after that would be of another version.
    """

    leave_wanted = Signal()
    """The user wants to close the program."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        window.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.WindowActivate:
            self._look()
        return super().eventFilter(watched, event)

    def _look(self) -> None:
        version = version_on_disk()
        if version and version != __version__:
            self._window.removeEventFilter(self)
            self._tell(version)

    def _tell(self, version: str) -> None:
        box = QMessageBox(self._window)
        box.setWindowTitle("Программа обновлена")
        box.setText(f"Программа обновлена до {version}: закройте и откройте её снова.")
        box.setInformativeText("Всё записанное сохранено. Начатую запись сначала допишите.")
        later = box.addButton("Позже", QMessageBox.ButtonRole.RejectRole)
        leave = box.addButton("Закрыть программу", QMessageBox.ButtonRole.AcceptRole)
        leave.clicked.connect(self.leave_wanted)
        box.setDefaultButton(later)
        box.setEscapeButton(later)
        box.open()
