"""Reading what parents sent: everything is shown before anything is taken in."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QStandardPaths
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDropEvent
from PySide6.QtWidgets import QFileDialog, QWidget

from kcentre.language import Problem
from kcentre.storage import Changes
from kcentre.surveys.electronic.accepting import accept_words
from kcentre.surveys.electronic.records import ElectronicReport, Reading
from kcentre.surveys.rounds.records import RoundLine
from ui.operations import Operations
from ui.surveys.electronic import replies_words as words
from ui.surveys.electronic.paste_box import files_in
from ui.surveys.electronic.replies_frame import RepliesFooter, RepliesFrame
from ui.surveys.electronic.work import (
    LookedOver,
    accepting_of,
    changes_of,
    looking_over,
    reading_of,
)
from ui.widgets.fitted_dialog import FittedDialog
from ui.widgets.folders import folder_of
from ui.widgets.leaving_question import LeavingQuestion
from ui.widgets.shortcuts import add_shortcut

_WIDTH = 1100
_KINDS = "Ответы и письма (*.txt *.eml);;Все файлы (*)"


class RepliesDialog(FittedDialog):
    """Paste, drop or choose; look; «Принять 12 ответов»; take it back while it is the last deed."""

    def __init__(self, operations: Operations, parent: QWidget, line: RoundLine | None) -> None:
        super().__init__(_WIDTH, parent)
        self._operations = operations
        self._round_id = line.id if line else None
        self._files = Reading()
        self._seen = LookedOver(Reading(), ElectronicReport())
        self._label = ""
        self._is_busy = self._is_leaving = False
        self.setWindowTitle("Ответы на электронную анкету")
        self.setAcceptDrops(True)
        self.frame = RepliesFrame(self.screen().availableGeometry().height())
        self.footer = RepliesFooter()
        self.leaving = LeavingQuestion(self)
        self.take(self.frame, self.footer)
        self._connect()
        self._show_report(ElectronicReport())
        self.frame.box.setFocus()

    def add_files(self, paths: Sequence[Path]) -> None:
        """Read files, beside what was read before."""
        if paths and not self._is_busy:
            self._operations.long("Чтение ответов", reading_of(paths), self._take_files)

    def accept_new(self) -> None:
        """Take the new replies in."""
        if self._is_busy or not self._seen.report.new:
            return
        self._is_busy = True
        self._allow(allowed=False)
        self.footer.say(words.ACCEPTING)
        self._operations.long(
            "Приём ответов",
            accepting_of(self._seen.reading.replies, self._round_id),
            self._taken,
            self._not_taken,
            initiator=self,
            changes_of=changes_of,
        )

    def reject(self) -> None:
        """Esc and «Закрыть»: replies that were read and not taken in are asked about."""
        if self._is_busy:
            return
        if self._seen.report.new:
            self.leaving.ask()
        else:
            super().reject()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if files_in(event.mimeData()):
            event.acceptProposedAction()
            self.frame.given.set_active(active=True)

    def dragLeaveEvent(self, _event: QDragLeaveEvent) -> None:
        self.frame.given.set_active(active=False)

    def dropEvent(self, event: QDropEvent) -> None:
        self.frame.given.set_active(active=False)
        event.acceptProposedAction()
        self.add_files(files_in(event.mimeData()))

    def _choose(self) -> None:
        folder = folder_of(QStandardPaths.StandardLocation.DownloadLocation)
        names, _ = QFileDialog.getOpenFileNames(self, "Файлы с ответами", str(folder), _KINDS)
        self.add_files([Path(name) for name in names])

    def _take_files(self, reading: Reading) -> None:
        self._files += reading
        self._look()

    def _look(self) -> None:
        work = looking_over(self._files, self.frame.box.toPlainText(), self._round_id)
        self._operations.ask(work, self._take_look, key=(self, "look"))

    def _take_look(self, seen: LookedOver) -> None:
        if self._is_busy:
            return
        self._seen = seen
        self._label = ""
        self.footer.undo.hide()
        self._show_report(seen.report)

    def _show_report(self, report: ElectronicReport) -> None:
        self.frame.replies.show_lines(report.lines)
        self.frame.say(words.recognised(report))
        self.footer.accept.setText(accept_words(report.new) if report.new else "Принять")
        self.footer.say("" if report.new or not report.lines else "Новых ответов нет.")
        self._allow(allowed=True)

    def _taken(self, report: ElectronicReport) -> None:
        self._is_busy = False
        unread = [line for line in self._seen.report.lines if not line.number]
        self._label = report.changes.label if report.changes and report.changes.rows else ""
        whole = ElectronicReport((*report.lines, *unread))
        self._forget()
        self.frame.replies.show_lines(whole.lines, are_taken=True)
        self.frame.say(words.accepted(whole))
        self.footer.say("Можно загрузить ещё или закрыть окно.", "good")
        self.footer.undo.setVisible(bool(self._label))
        self.footer.undo.setEnabled(True)
        self.footer.accept.setText("Принять")
        self._allow(allowed=True)
        self.footer.closer.setFocus()
        if self._is_leaving:
            super().reject()

    def _not_taken(self, problems: tuple[Problem, ...]) -> None:
        self._is_busy = self._is_leaving = False
        self._allow(allowed=True)
        told = " ".join(problem.sentence for problem in problems)
        self.footer.say(told or words.STOPPED, "bad")

    def _forget(self) -> None:
        """Begin anew: what was shown is in the program, or was told."""
        self._files = Reading()
        self._seen = LookedOver(Reading(), ElectronicReport())
        self.frame.box.empty()

    def _take_back(self) -> None:
        self.footer.undo.setEnabled(False)
        self._operations.undo(self)

    def _follow_undo(self, label: str, _redo: str) -> None:
        if self._label:
            self.footer.undo.setEnabled(label == self._label)

    def _hear(self, _changes: Changes, initiator: object) -> None:
        if initiator is self and not self._is_busy and self._label:
            self._label = ""
            self.footer.undo.hide()
            self._show_report(ElectronicReport())
            self.footer.say(words.TAKEN_BACK)

    def _keep_and_leave(self) -> None:
        self._is_leaving = True
        self.accept_new()

    def _leave(self) -> None:
        super().reject()

    def _allow(self, *, allowed: bool) -> None:
        self.footer.accept.setEnabled(allowed and bool(self._seen.report.new))
        self.frame.add_files.setEnabled(allowed)
        self.frame.box.setReadOnly(not allowed)

    def _connect(self) -> None:
        self.frame.add_files.clicked.connect(self._choose)
        self.frame.box.settled.connect(self._look)
        self.frame.box.files_given.connect(self.add_files)
        self.footer.accept.clicked.connect(self.accept_new)
        self.footer.closer.clicked.connect(self.reject)
        self.footer.undo.clicked.connect(self._take_back)
        self.leaving.keep_wanted.connect(self._keep_and_leave)
        self.leaving.drop_wanted.connect(self._leave)
        self._operations.undo_named.connect(self._follow_undo)
        self._operations.changed.connect(self._hear)
        add_shortcut(self, "Ctrl+Return").activated.connect(self.accept_new)
        add_shortcut(self, "Ctrl+O").activated.connect(self._choose)
        self.footer.accept.setToolTip("Ctrl+Enter")
        self.frame.add_files.setToolTip("Ctrl+O")


def open_read_replies(
    operations: Operations,
    parent: QWidget,
    line: RoundLine | None,
    paths: Sequence[Path] = (),
) -> RepliesDialog:
    """Open the dialog over a page's window; with `paths` begin with reading those files."""
    dialog = RepliesDialog(operations, parent, line)
    dialog.finished.connect(dialog.deleteLater)
    dialog.open()
    dialog.add_files(paths)
    return dialog
