"""The files of a record: added, dropped, opened with the system's program, removed."""

from __future__ import annotations

import stat
from collections.abc import Sequence
from functools import cache, partial
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

from PySide6.QtCore import QStandardPaths, Qt, QUrl, Signal
from PySide6.QtGui import QDesktopServices, QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from kcentre.attachments.queries import attachments, taken_out
from kcentre.attachments.records import Attachment, Owner
from kcentre.attachments.rules import MOST_BYTES, size_text
from kcentre.attachments.verbs import attach, attach_link, detach
from kcentre.language.dates import short_date
from kcentre.storage import UNWATCHED
from ui.widgets.buttons import IconButton, LinkButton, QuietButton
from ui.widgets.eliding_link import ElidingLink
from ui.widgets.folders import folder_of
from ui.widgets.looks import set_look
from ui.widgets.theme import theme

if TYPE_CHECKING:
    from kcentre.language import Problem
    from kcentre.storage import CentreFile, Changes, Progress
    from ui.operations import Operations

TABLE = "attachment"
"""The table whose changes the card listens to."""


class FileLine(QWidget):
    """One file: its name opens it; its size and day; the cross removes it."""

    opening_wanted = Signal(int)
    removal_wanted = Signal(int)

    def __init__(self, one: Attachment, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._id = one.id
        self.opener = ElidingLink(one.name)
        self.opener.setToolTip(f"{one.name}\n{one.path or _COPY}")
        self.opener.setAccessibleName(f"Открыть файл {one.name}")
        self.opener.clicked.connect(self._open)
        facts = QLabel(f"{_kept_as(one)} · {short_date(one.added_on)}")
        set_look(facts, role="small")
        self.remover = IconButton("x", f"Убрать файл «{one.name}»")
        self.remover.clicked.connect(self._remove)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme().px(8))
        row.addWidget(self.opener)
        row.addWidget(facts)
        row.addStretch()
        row.addWidget(self.remover)

    def _open(self) -> None:
        self.opening_wanted.emit(self._id)

    def _remove(self) -> None:
        self.removal_wanted.emit(self._id)


class AttachmentsCard(QWidget):
    """Shows the files of one record; without a record it says when files can be added.

    Files may be dropped on it. What is opened is a copy to read: a changed file is added anew.
    """

    def __init__(self, operations: Operations, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._operations = operations
        self._owner: Owner | None = None
        self._too_large: Path | None = None
        self.rows = QVBoxLayout()
        self._lines: list[QWidget] = []
        self.note, self.problem = QLabel(), QLabel()
        self.adder = QuietButton("Приложить файл", "paperclip")
        self.linker = LinkButton("Сохранить ссылку на файл")
        self.setAcceptDrops(True)
        self.setAccessibleName("Файлы")
        self._lay_out()
        self.adder.clicked.connect(self.choose)
        self.linker.clicked.connect(self._keep_link)
        operations.changed.connect(self._hear)
        self.show_owner(None)

    def show_owner(self, owner: Owner | None) -> None:
        """Show the files of a record; None for one that is not kept yet."""
        if owner != self._owner:
            self._show_files([])
        self._owner = owner
        self._tell_problem("")
        self.adder.setEnabled(owner is not None)
        if owner is None:
            self._operations.drop((self, "files"))
            self.note.setText("Файлы прикладывают к записанной строке: сначала запишите её.")
            return
        self._ask()

    def choose(self) -> None:
        """Ask for files."""
        folder = str(folder_of(QStandardPaths.StandardLocation.DocumentsLocation))
        names, _ = QFileDialog.getOpenFileNames(self.window(), "Приложить файл", folder)
        self.take([Path(name) for name in names])

    def take(self, paths: Sequence[Path]) -> None:
        """Keep files with the record."""
        owner = self._owner
        if not paths or owner is None:
            return
        self._tell_problem("")
        self._too_large = next((path for path in paths if _is_too_large(path)), None)

        def verb(file: CentreFile, progress: Progress = UNWATCHED) -> Changes:
            return attach(file, owner, paths, progress=progress)

        if _weight(paths) <= MOST_BYTES:
            self._operations.change(verb, None, self._refuse, initiator=self)
            return
        title = "Прикладываем файлы"
        self._operations.long(title, verb, None, self._refuse, initiator=self, changes_of=_itself)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if self._owner is not None and _dropped(event):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        paths = _dropped(event)
        if paths:
            event.acceptProposedAction()
            self.take(paths)

    def _hear(self, changes: Changes, _initiator: object) -> None:
        if self._owner is not None and changes.touched(TABLE):
            self._ask()

    def _ask(self) -> None:
        owner = self._owner
        if owner is not None:
            work = partial(attachments, owner=owner)
            self._operations.ask(work, self._show_files, key=(self, "files"))

    def _show_files(self, found: Sequence[Attachment]) -> None:
        holder = self.window().focusWidget()
        was_in_line = any(line.isAncestorOf(holder) for line in self._lines)
        for gone in self._lines:
            gone.hide()
            gone.deleteLater()
        self._lines = [self._row(one) for one in found]
        for line in self._lines:
            self.rows.addWidget(line)
        self.note.setText("" if found else _NOTHING)
        self.note.setVisible(not found)
        if was_in_line:  # the line with the keyboard is another one now
            self.adder.setFocus()

    def _row(self, one: Attachment) -> QWidget:
        line = FileLine(one)
        line.opening_wanted.connect(self._open)
        line.removal_wanted.connect(self._remove)
        return line

    def _open(self, attachment_id: int) -> None:
        folder = Path(_folder().name)

        def work(file: CentreFile) -> Path:
            return taken_out(file, attachment_id, folder)

        self._operations.ask(work, self._show_outside, self._refuse)

    def _show_outside(self, path: Path) -> None:
        if path.is_relative_to(_folder().name):
            path.chmod(stat.S_IREAD)
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(path)))

    def _remove(self, attachment_id: int) -> None:
        def verb(file: CentreFile) -> Changes:
            return detach(file, [attachment_id])

        self._operations.change(verb, None, self._refuse, initiator=self)

    def _keep_link(self) -> None:
        owner, path = self._owner, self._too_large
        self._tell_problem("")
        if owner is not None and path is not None:

            def verb(file: CentreFile) -> Changes:
                return attach_link(file, owner, path)

            self._operations.change(verb, None, self._refuse, initiator=self)

    def _refuse(self, problems: Sequence[Problem]) -> None:
        self._tell_problem(" ".join(problem.sentence for problem in problems))
        self.linker.setVisible(bool(problems) and self._too_large is not None)

    def _tell_problem(self, sentence: str) -> None:
        self.problem.setText(sentence)
        self.problem.setVisible(bool(sentence))
        self.linker.hide()

    def _lay_out(self) -> None:
        px = theme().px
        heading = QLabel("Файлы")
        set_look(heading, role="heading")
        set_look(self.note, role="small")
        set_look(self.problem, tone="bad")
        for label in (self.note, self.problem):
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setWordWrap(True)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(6))
        column.addWidget(heading)
        column.addLayout(self.rows)
        column.addWidget(self.note)
        column.addWidget(self.problem)
        for button in (self.linker, self.adder):
            column.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)


def _kept_as(one: Attachment) -> str:
    return "ссылка" if one.is_link else size_text(one.size)


def _dropped(event: QDropEvent) -> list[Path]:
    return [Path(url.toLocalFile()) for url in event.mimeData().urls() if url.isLocalFile()]


def _weight(paths: Sequence[Path]) -> int:
    """Return how many bytes are to be kept; what is too large is refused before it is read."""
    sizes = (path.stat().st_size for path in paths if path.is_file())
    return sum(size for size in sizes if size <= MOST_BYTES)


def _itself(changes: Changes) -> Changes:
    return changes


def _is_too_large(path: Path) -> bool:
    return path.is_file() and path.stat().st_size > MOST_BYTES


@cache
def _folder() -> TemporaryDirectory[str]:
    """Return where opened copies lie until the program ends."""
    return TemporaryDirectory(prefix="kcentre-", ignore_cleanup_errors=True)


_NOTHING = "Скан, фото, таблица: перетащите файл сюда или нажмите кнопку."
_COPY = "Открыть копию для чтения; изменённый файл приложите заново."
