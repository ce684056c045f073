"""The box where a letter's text is pasted; files that are dropped or pasted there are read."""

from pathlib import Path

from PySide6.QtCore import QMimeData, QTimer, Signal
from PySide6.QtWidgets import QWidget

from ui.widgets.editors import LongTextField

_PAUSE_MS = 250
_LINES = 3
PLACEHOLDER = (
    "Вставьте сюда письмо или сообщение целиком (Ctrl+V), можно сразу несколько. Файлы с ответами "
    "перетащите в это окно или нажмите «Добавить файлы…»."
)


class PasteBox(LongTextField):
    """A text box that tells when typing or pasting has come to rest."""

    settled = Signal()
    """The text is another than before."""

    files_given = Signal(list)
    """Paths that were dropped or pasted."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(_LINES, parent)
        self.setPlaceholderText(PLACEHOLDER)
        self.setAccessibleName("Текст писем и сообщений с ответами")
        self._rest = QTimer(self, singleShot=True, interval=_PAUSE_MS)
        self._rest.timeout.connect(self.settled)
        self.edited.connect(self._rest.start)

    def empty(self) -> None:
        """Take the text away without telling anybody."""
        self.clear()
        self._rest.stop()

    def canInsertFromMimeData(self, source: QMimeData) -> bool:
        return bool(files_in(source)) or super().canInsertFromMimeData(source)

    def insertFromMimeData(self, source: QMimeData) -> None:
        paths = files_in(source)
        if paths:
            self.files_given.emit(paths)
        elif source.hasText():
            self.insertPlainText(source.text())


def files_in(source: QMimeData) -> list[Path]:
    """Return the files that are dragged or copied."""
    return [Path(url.toLocalFile()) for url in source.urls() if url.isLocalFile()]
