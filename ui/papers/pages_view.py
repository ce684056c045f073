"""The pages of a paper, drawn from the very file that is saved and printed."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QImage, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QScrollArea, QSizePolicy, QWidget

from ui.widgets.theme import theme

if TYPE_CHECKING:
    from kcentre.paper.preview import PageImage

_GAP = 14
_PAUSE_MS = 150
_OPENING_KEYS = {Qt.Key.Key_Return, Qt.Key.Key_Enter}
_NARROWEST = 200


class PagesView(QScrollArea):
    """Shows pages one below the other, as wide as there is room.

    It only says how wide pages should be drawn (`wanted`, in pixels of the screen); whoever feeds
    it draws them in the worker and answers with `show_pages`.
    """

    wanted = Signal(int)
    enlarged = Signal()
    """A click or Enter: the reader wants to see the pages larger."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._sheet = _Sheet(self)
        self.setWidget(self._sheet)
        self._pause = QTimer(self, singleShot=True, interval=_PAUSE_MS)
        self._pause.timeout.connect(self._want)
        self._drawn_for = 0

    def page_width(self) -> int:
        """Return how wide a page is drawn, in pixels of the screen."""
        room = max(_NARROWEST, self.viewport().width()) - 2 * theme().px(_GAP)
        return round(room * self.devicePixelRatioF())

    def show_pages(self, pages: Sequence[PageImage]) -> None:
        """Show pages drawn `page_width` wide; none clears the view."""
        self._drawn_for = self.page_width()
        self._sheet.show_images([_image(page) for page in pages])

    @property
    def count(self) -> int:
        """How many pages are shown."""
        return len(self._sheet.images)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self._sheet.images and self._drawn_for != self.page_width():
            self._pause.start()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in _OPENING_KEYS:
            self.enlarged.emit()
        else:
            super().keyPressEvent(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        super().mouseDoubleClickEvent(event)
        self.enlarged.emit()

    def _want(self) -> None:
        self.wanted.emit(self.page_width())


class _Sheet(QWidget):
    """Paints the pages, centred, with a gap between them."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.images: list[QImage] = []
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)

    def show_images(self, images: list[QImage]) -> None:
        self.images = images
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def sizeHint(self) -> QSize:
        gap = theme().px(_GAP)
        heights = sum(size.height() for size in self._sizes())
        return QSize(_NARROWEST, heights + gap * (len(self.images) + 1))

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        left = top = gap = theme().px(_GAP)
        for image, size in zip(self.images, self._sizes(), strict=True):
            box = QRect(left, top, size.width(), size.height())
            if box.intersects(event.rect()):
                painter.drawImage(box, image)
                painter.setPen(theme().colours.border)
                painter.drawRect(box.adjusted(0, 0, -1, -1))
            top += size.height() + gap
        painter.end()

    def _fit(self) -> None:
        self.setMinimumHeight(self.sizeHint().height())
        self.updateGeometry()
        self.update()

    def _sizes(self) -> list[QSize]:
        """Return how large each page stands: always as wide as the sheet, sharp or not yet."""
        width = max(1, self.width() - 2 * theme().px(_GAP))
        return [QSize(width, round(width * page.height() / page.width())) for page in self.images]


def _image(page: PageImage) -> QImage:
    shown = QImage(page.pixels, page.width, page.height, page.stride, QImage.Format.Format_RGB32)
    return shown.copy()
