"""What is done with a room's photo: choosing, keeping, enlarging, removing."""

from pathlib import Path

from PySide6.QtCore import QObject, QSize, QStandardPaths, Qt
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPixmap, QResizeEvent
from PySide6.QtWidgets import QDialog, QFileDialog, QLabel, QVBoxLayout, QWidget

from kcentre.language import Problem, Refused
from kcentre.premises.rooms.queries import photo
from kcentre.premises.rooms.verbs import set_photo
from kcentre.storage import CentreFile, Changes
from ui.operations import Operations
from ui.premises.rooms.photo_view import PICTURES, PhotoView
from ui.widgets.folders import folder_of
from ui.widgets.theme import theme

_FILES = f"Фотографии ({' '.join('*' + ending for ending in PICTURES)})"
_LARGE, _EDGE, _SMALLEST = QSize(1200, 860), 48, QSize(320, 240)


class RoomPhoto(QObject):
    """Joins a `PhotoView` with the centre; ``show_room`` names whose photo it is."""

    def __init__(self, view: PhotoView, operations: Operations) -> None:
        super().__init__(view)
        self._view, self._operations = view, operations
        self._room_id: int | None = None
        view.choosing_wanted.connect(self.choose)
        view.enlarging_wanted.connect(self.enlarge)
        view.removal_wanted.connect(self.remove)
        view.file_given.connect(self.take_file)
        view.image_given.connect(self.take)

    def show_room(self, room_id: int | None, *, has_photo: bool) -> None:
        """Show the photo of another room, or of the same one anew."""
        if room_id != self._room_id or not has_photo:
            self._view.show_photo(None)
        self._room_id = room_id
        self._operations.drop((self, "photo"))
        if room_id is not None and has_photo:

            def work(file: CentreFile) -> bytes | None:
                return photo(file, room_id)

            self._operations.ask(work, self._view_photo, key=(self, "photo"))

    def choose(self) -> None:
        """Ask for a file."""
        folder = str(folder_of(QStandardPaths.StandardLocation.PicturesLocation))
        window = self._view.window()
        name, _ = QFileDialog.getOpenFileName(window, "Фото помещения", folder, _FILES)
        if name:
            self.take_file(name)

    def take_file(self, path: str) -> None:
        """Keep the picture of a file."""
        room_id = self._room_id
        if room_id is not None:

            def verb(file: CentreFile) -> Changes:
                return set_photo(file, room_id, _bytes_of(Path(path)))

            self._operations.change(verb, initiator=self)

    def take(self, image: bytes | None) -> None:
        """Keep a picture; None takes the photo away."""
        room_id = self._room_id
        if room_id is not None:

            def verb(file: CentreFile) -> Changes:
                return set_photo(file, room_id, image)

            self._operations.change(verb, initiator=self)

    def remove(self) -> None:
        """Take the photo away."""
        self.take(None)

    def enlarge(self) -> None:
        """Show the photo as large as the screen allows."""
        if self._view.has_photo:
            LargePhoto(self._view.picture, self._view.window()).open()

    def _view_photo(self, jpeg: bytes | None) -> None:
        self._view.show_photo(jpeg)


class LargePhoto(QDialog):
    """A photo in a window of its own; Esc, Enter or a click closes it."""

    def __init__(self, picture: QPixmap, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle("Фото помещения")
        self._picture = picture
        self._label = QLabel()
        self._label.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._label.setMinimumSize(_SMALLEST)
        self._label.setAccessibleName("Фото помещения крупно")
        column = QVBoxLayout(self)
        margin = theme().px(8)
        column.setContentsMargins(margin, margin, margin, margin)
        column.addWidget(self._label)
        free = self.screen().availableSize() - QSize(_EDGE, _EDGE)
        most = _LARGE.boundedTo(free)
        fitting = picture.size().scaled(most, Qt.AspectRatioMode.KeepAspectRatio)
        self.resize(fitting.boundedTo(picture.size() + QSize(2 * margin, 2 * margin)))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        size = self._label.size().boundedTo(self._picture.size())
        kept, smooth = (
            Qt.AspectRatioMode.KeepAspectRatio,
            Qt.TransformationMode.SmoothTransformation,
        )
        self._label.setPixmap(self._picture.scaled(size, kept, smooth))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space}:
            self.accept()
        else:
            super().keyPressEvent(event)

    def mouseReleaseEvent(self, _event: QMouseEvent) -> None:
        self.accept()


def _bytes_of(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except OSError as error:
        sentence = f"Файл «{path.name}» не читается: проверьте, на месте ли он, и повторите."
        raise Refused([Problem("photo", sentence)]) from error
