"""A room's photo: shown with rounded corners; chosen, dropped, pasted, enlarged, removed."""

from PySide6.QtCore import QMimeData, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QDragEnterEvent,
    QDropEvent,
    QFocusEvent,
    QGuiApplication,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPainterPath,
    QPaintEvent,
    QPen,
    QPixmap,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.widgets.colours import Tone
from ui.widgets.icons import pixmap
from ui.widgets.pasted_image import png_bytes
from ui.widgets.theme import theme

PICTURES = (".jpg", ".jpeg", ".png")
_WIDTH, _HEIGHT, _RADIUS, _ICON, _EDGE = 188, 141, 8, 28, 10
_OPENING_KEYS = {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space}
_PASTE_KEYS = {int(Qt.Key.Key_V), ord("М")}
_LARGEST_SCALE = 1.4
_HINT = "Нажмите, чтобы выбрать фото, перетащите его сюда или вставьте (Ctrl+V)"
_WRAPPED = Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop | Qt.TextFlag.TextWordWrap


class PhotoView(QWidget):
    """Enter or a click shows the photo large, or asks for one; Ctrl+V pastes; Delete removes."""

    choosing_wanted = Signal()
    enlarging_wanted = Signal()
    removal_wanted = Signal()
    file_given = Signal(str)
    """Path of a picture that was dropped."""

    image_given = Signal(object)
    """(bytes): a picture that was dropped or pasted, as PNG."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._picture = QPixmap()
        self.setAcceptDrops(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        theme().changed.connect(self.updateGeometry)
        self.show_photo(None)

    def show_photo(self, jpeg: bytes | None) -> None:
        """Show a photo; None shows how to add one."""
        self._picture = QPixmap()
        if jpeg is not None:
            self._picture.loadFromData(jpeg)
        self.setAccessibleName("Фото помещения" if self.has_photo else "Фото помещения: нет")
        hint = "Показать крупно (Enter); вставить другое — Ctrl+V, убрать — Delete"
        self.setToolTip(hint if self.has_photo else _HINT)
        self.setAccessibleDescription(self.toolTip())
        self.update()

    @property
    def has_photo(self) -> bool:
        """Whether there is one."""
        return not self._picture.isNull()

    @property
    def picture(self) -> QPixmap:
        """What is shown."""
        return self._picture

    def paste(self) -> None:
        """Take the picture of the clipboard, if there is one."""
        self._take(QGuiApplication.clipboard().mimeData())

    def sizeHint(self) -> QSize:
        scale = min(theme().scale, _LARGEST_SCALE)
        return QSize(round(_WIDTH * scale), round(_HEIGHT * scale))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        is_control = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        if event.key() in _OPENING_KEYS and not is_control:
            self._open()
        elif event.key() == Qt.Key.Key_Delete and self.has_photo:
            self.removal_wanted.emit()
        elif is_control and event.key() in _PASTE_KEYS:
            self.paste()
        else:
            super().keyPressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        is_within = self.rect().contains(event.position().toPoint())
        if event.button() == Qt.MouseButton.LeftButton and is_within:
            self._open()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if _is_picture(event.mimeData()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        if _is_picture(event.mimeData()):
            event.acceptProposedAction()
            self._take(event.mimeData())

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        painter = QPainter(self)
        painter.setRenderHints(
            QPainter.RenderHint.Antialiasing | QPainter.RenderHint.SmoothPixmapTransform
        )
        box = QRectF(self.rect()).adjusted(1, 1, -1, -1)
        if self.has_photo:
            self._paint_photo(painter, box)
        else:
            self._paint_hint(painter, box)
        if self.hasFocus():
            painter.setPen(QPen(theme().colour(Tone.ACCENT), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(box, theme().px(_RADIUS), theme().px(_RADIUS))
        painter.end()

    def _open(self) -> None:
        (self.enlarging_wanted if self.has_photo else self.choosing_wanted).emit()

    def _take(self, given: QMimeData | None) -> None:
        if given is None:
            return
        path = _path_in(given)
        if path:
            self.file_given.emit(path)
        elif given.hasImage():
            self.image_given.emit(png_bytes(given.imageData()))

    def _paint_photo(self, painter: QPainter, box: QRectF) -> None:
        """Fill the box with the middle of the photo."""
        corners = QPainterPath()
        corners.addRoundedRect(box, theme().px(_RADIUS), theme().px(_RADIUS))
        painter.setClipPath(corners)
        whole = QRectF(self._picture.rect())
        shown = box.size().scaled(whole.size(), Qt.AspectRatioMode.KeepAspectRatio)
        part = QRectF(whole.topLeft(), shown)
        part.moveCenter(whole.center())
        painter.drawPixmap(box, self._picture, part)
        painter.setClipping(False)

    def _paint_hint(self, painter: QPainter, box: QRectF) -> None:
        px, colours = theme().px, theme().colours
        painter.setPen(QPen(QColor(colours.secondary), 1, Qt.PenStyle.DashLine))
        painter.setBrush(QColor(colours.zebra))
        painter.drawRoundedRect(box, px(_RADIUS), px(_RADIUS))
        side = px(_ICON)
        top = box.top() + px(_EDGE)
        icon = pixmap("image-plus", colours.secondary, side)
        painter.drawPixmap(round(box.center().x() - side / 2), round(top), icon)
        words = box.adjusted(px(_EDGE), 0, -px(_EDGE), -px(_EDGE) / 2)
        words.setTop(top + side + px(_EDGE) / 2)
        painter.setFont(theme().small_font())
        painter.setPen(theme().colour(Tone.SECONDARY))
        painter.drawText(words, int(_WRAPPED), _HINT)


def _is_picture(given: QMimeData) -> bool:
    return bool(_path_in(given)) or given.hasImage()


def _path_in(given: QMimeData) -> str:
    paths = [url.toLocalFile() for url in given.urls() if url.isLocalFile()]
    is_one = len(paths) == 1 and paths[0].lower().endswith(PICTURES)
    return paths[0] if is_one else ""
