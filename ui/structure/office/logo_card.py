"""The logo: chosen, dropped or pasted, and taken away."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QStandardPaths, Qt
from PySide6.QtGui import (
    QDragEnterEvent,
    QDropEvent,
    QGuiApplication,
    QPixmap,
)
from PySide6.QtWidgets import QFileDialog, QLabel

from kcentre.centre.verbs import set_logo
from kcentre.language import Problem, Refused
from ui.widgets.buttons import QuietButton
from ui.widgets.card import Card
from ui.widgets.folders import folder_of
from ui.widgets.pasted_image import png_bytes
from ui.widgets.plain_text import plain_text
from ui.widgets.problem_line import ProblemLine
from ui.widgets.theme import theme

if TYPE_CHECKING:
    from PySide6.QtCore import QMimeData
    from PySide6.QtGui import QKeyEvent

    from kcentre.storage import CentreFile, Changes
    from ui.operations import Operations

_ENDINGS: Final = (".png", ".jpg", ".jpeg")
_FILES: Final = f"Картинки ({' '.join('*' + ending for ending in _ENDINGS)})"
_HEIGHT: Final = 72
_PASTE_KEYS: Final = {int(Qt.Key.Key_V), ord("М")}
_HINT: Final = (
    "PNG или JPEG; прозрачный фон останется прозрачным. Файл можно перетащить сюда или "
    "вставить картинку: Ctrl+V."
)


class LogoCard(Card):
    """Ctrl+V pastes a picture, Delete takes the logo away."""

    def __init__(self, operations: Operations) -> None:
        super().__init__("Логотип")
        self._operations = operations
        self.has_logo = False
        self.picture, self.problem = QLabel(), ProblemLine()
        self.chooser = QuietButton("Выбрать файл…", "image-plus")
        self.remover = QuietButton("Убрать", "trash-2")
        self.setAcceptDrops(True)
        self._fill()
        self.chooser.clicked.connect(self.choose)
        self.remover.clicked.connect(self.remove)
        self.show_logo(None)

    def show_logo(self, png: bytes | None) -> None:
        """Show a logo; None says that there is none."""
        self.has_logo = png is not None
        shown = QPixmap()
        if png is not None:
            shown.loadFromData(png)
            smooth = Qt.TransformationMode.SmoothTransformation
            shown = shown.scaledToHeight(theme().px(_HEIGHT), smooth)
        self.picture.setPixmap(shown)
        self.picture.setVisible(self.has_logo)
        self.remover.setVisible(self.has_logo)
        self.problem.tell("")

    def choose(self) -> None:
        """Ask for a file."""
        folder = str(folder_of(QStandardPaths.StandardLocation.PicturesLocation))
        name, _ = QFileDialog.getOpenFileName(self.window(), "Логотип", folder, _FILES)
        if name:
            self.take_file(name)

    def take_file(self, path: str) -> None:
        """Keep the picture of a file."""

        def verb(file: CentreFile) -> Changes:
            return set_logo(file, _bytes_of(Path(path)))

        self._operations.change(verb, None, self._regret, initiator=self)

    def take(self, image: bytes | None) -> None:
        """Keep a picture; None takes the logo away."""

        def verb(file: CentreFile) -> Changes:
            return set_logo(file, image)

        self._operations.change(verb, None, self._regret, initiator=self)

    def remove(self) -> None:
        """Take the logo away."""
        if self.has_logo:
            self.take(None)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        is_control = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        if is_control and event.key() in _PASTE_KEYS:
            self._take_given(QGuiApplication.clipboard().mimeData())
        elif event.key() == Qt.Key.Key_Delete:
            self.remove()
        else:
            super().keyPressEvent(event)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if event.mimeData().hasImage() or _path_in(event.mimeData()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        event.acceptProposedAction()
        self._take_given(event.mimeData())

    def _take_given(self, given: QMimeData | None) -> None:
        if given is None:
            return
        path = _path_in(given)
        if path:
            self.take_file(path)
        elif given.hasImage():
            self.take(png_bytes(given.imageData()))

    def _regret(self, problems: tuple[Problem, ...]) -> None:
        self.problem.tell(" ".join(problem.sentence for problem in problems))

    def _fill(self) -> None:
        self.pad_body()
        self.picture.setAccessibleName("Логотип центра")
        for label in (self.picture, self.problem, plain_text(_HINT, "small")):
            self.add(label)
        self.add_action(self.remover)
        self.add_action(self.chooser)


def _path_in(given: QMimeData) -> str:
    paths = [url.toLocalFile() for url in given.urls() if url.isLocalFile()]
    is_one = len(paths) == 1 and paths[0].lower().endswith(_ENDINGS)
    return paths[0] if is_one else ""


def _bytes_of(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except OSError as error:
        sentence = f"Файл «{path.name}» не читается: проверьте, на месте ли он, и повторите."
        raise Refused([Problem("logo", sentence)]) from error
