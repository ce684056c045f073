"""The wizard's first page: choose a table, or drop it here."""

from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QFileDialog, QVBoxLayout, QWidget

from ui.widgets.card import Card
from ui.widgets.empty_state import EmptyState

_KINDS = "Таблицы (*.xlsx *.xlsm *.xlsb *.xls *.ods *.csv *.tsv *.txt);;Все файлы (*)"


@dataclass(frozen=True, slots=True)
class FileWords:
    """What the page says: the invitation, what becomes of the file, the title of the dialog."""

    title: str
    sentence: str
    asking: str


class FilePage(QWidget):
    """A large drop area with a button; it says, too, why a file could not be read."""

    chosen = Signal(object)
    """(Path) the table to read."""

    def __init__(self, words: FileWords) -> None:
        super().__init__()
        self._words = words
        self.setAcceptDrops(True)
        self.invitation = EmptyState(
            "file-spreadsheet", words.title, words.sentence, "Выбрать файл…"
        )
        self.invitation.started.connect(self.choose)
        self._area = Card()
        self._area.pad_body()
        self._area.add(self.invitation, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._area)

    def choose(self) -> None:
        """Ask for a file in the system's dialog."""
        folder = str(Path.home())
        name, _ = QFileDialog.getOpenFileName(self, self._words.asking, folder, _KINDS)
        if name:
            self.chosen.emit(Path(name))

    def show_reading(self, name: str) -> None:
        """Say that a file is being read."""
        self.invitation.say(f"Читаем «{name}»…", "Это займёт несколько секунд.")
        self.invitation.button.setEnabled(False)

    def show_invitation(self, problem: str = "", advice: str = "") -> None:
        """Invite to choose; `problem` is why the file chosen before could not be read."""
        self.invitation.say(problem or self._words.title, advice or self._words.sentence)
        self.invitation.button.setText("Выбрать другой файл…" if problem else "Выбрать файл…")
        self.invitation.button.setEnabled(True)
        self.invitation.button.setAccessibleDescription(f"{problem} {advice}".strip())
        self.begin()

    def begin(self) -> None:
        """Take the keyboard."""
        self.invitation.button.setDefault(True)
        self.invitation.button.setFocus()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if self.invitation.button.isEnabled() and _file_in(event):
            event.acceptProposedAction()
            self._area.set_active(active=True)

    def dragLeaveEvent(self, _event: object) -> None:
        self._area.set_active(active=False)

    def dropEvent(self, event: QDropEvent) -> None:
        self._area.set_active(active=False)
        path = _file_in(event)
        if path:
            event.acceptProposedAction()
            self.chosen.emit(Path(path))


def _file_in(event: QDropEvent) -> str:
    """Return the one file that is dragged; whether it is a table, the reader tells."""
    paths = [url.toLocalFile() for url in event.mimeData().urls() if url.isLocalFile()]
    return paths[0] if len(paths) == 1 else ""
