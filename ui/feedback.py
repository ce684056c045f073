"""Tells the user what happened: done, refused, in the way, our mistake, still going on."""

import logging
from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QMessageBox, QWidget

from kcentre.storage import Changes
from kcentre.storage.bug_report import bug_details, bug_kind, write_bug_file
from ui.centre.not_opened import NotOpened
from ui.operations import Operations
from ui.operations.failures import Failure, FailureKind
from ui.operations.progress import WatchedProgress
from ui.widgets.message_bar import MessageBar
from ui.widgets.progress_dialog import ProgressDialog

_log = logging.getLogger(__name__)


class Feedback(QObject):
    """Listens to the operations and speaks in the window; bugs once per kind."""

    def __init__(
        self, window: QWidget, messages: MessageBar, operations: Operations, bug_folder: Path
    ) -> None:
        super().__init__(window)
        self._window, self._messages, self._operations = window, messages, operations
        self._bug_folder = bug_folder
        self._told_bugs: set[str] = set()
        self._dialogs: dict[WatchedProgress, ProgressDialog] = {}
        self._undo_label = ""
        operations.changed.connect(self._tell_change)
        operations.failed.connect(self.tell_failure)
        operations.undo_named.connect(self._note_undo)
        operations.long_started.connect(self._begin_long)
        operations.long_ended.connect(self._end_long)
        messages.acted.connect(self._undo)

    def tell_failure(self, failure: Failure) -> None:
        """Tell what went wrong, each kind in its way."""
        if failure.kind is FailureKind.REFUSED:
            self._messages.say(failure.sentence)
        elif isinstance(failure.error, NotOpened):
            return  # told with the ways out by who wanted to open it
        elif failure.kind is FailureKind.ENVIRONMENT:
            self._warn(failure.sentence, failure.advice)
        elif failure.error is not None:
            self.tell_bug(failure.error)

    def tell_bug(self, error: BaseException) -> None:
        """Apologise once per kind of mistake, with a file of details to send."""
        _log.error("a bug: %s", bug_kind(error))
        if bug_kind(error) in self._told_bugs:
            self._messages.say("Та же ошибка повторилась. Данные целы, можно работать дальше.")
            return
        self._told_bugs.add(bug_kind(error))
        details = bug_details(error)
        path = write_bug_file(details, self._bug_folder)
        self._apologise(details, path)

    def _apologise(self, details: str, path: Path | None) -> None:
        box = QMessageBox(self._window)
        box.setWindowTitle("Ошибка в программе")
        box.setText("Простите, в программе ошибка. Последнее действие не выполнено, данные целы.")
        where = f"Сведения о ней (без личных данных) записаны в файл «{path}»." if path else ""
        box.setInformativeText(
            f"{where}\nМожно работать дальше. Чтобы ошибку исправили, передайте эти сведения "
            "тем, кто сопровождает программу."
        )
        copier = box.addButton("Скопировать сведения", QMessageBox.ButtonRole.ActionRole)
        copier.setProperty("details", details)
        copier.clicked.connect(self._copy_details)
        box.setDefaultButton(box.addButton("Продолжить", QMessageBox.ButtonRole.AcceptRole))
        box.open()

    def _copy_details(self) -> None:
        QGuiApplication.clipboard().setText(str(self.sender().property("details")))

    def _warn(self, sentence: str, advice: str) -> None:
        box = QMessageBox(self._window)
        box.setIcon(QMessageBox.Icon.Warning)
        box.setWindowTitle("Не получилось")
        box.setText(sentence)
        box.setInformativeText(advice)
        box.addButton("Понятно", QMessageBox.ButtonRole.AcceptRole)
        box.open()

    def _tell_change(self, changes: Changes, _initiator: object) -> None:
        can_undo = bool(self._undo_label) and changes.label == self._undo_label
        self._messages.say(changes.label, "Отменить  Ctrl+Z" if can_undo else "")

    def _note_undo(self, undo: str, _redo: str) -> None:
        self._undo_label = undo

    def _undo(self) -> None:
        self._operations.undo()

    def _begin_long(self, title: str, progress: WatchedProgress) -> None:
        dialog = ProgressDialog(title, self._window)
        progress.moved.connect(dialog.move_to)
        dialog.stopped.connect(progress.stop)
        self._dialogs[progress] = dialog
        dialog.begin()

    def _end_long(self, progress: WatchedProgress) -> None:
        self._dialogs.pop(progress).end()
