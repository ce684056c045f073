"""The head of a paper as it will be printed, drawn from a real PDF."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QImage, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from kcentre.centre.letter import brand_sample
from ui.widgets.card import Card
from ui.widgets.theme import theme

if TYPE_CHECKING:
    from kcentre.centre.records import Brand
    from kcentre.paper.preview import PageImage
    from kcentre.storage import CentreFile
    from ui.operations import Operations

_SCALE: Final = 2.4
"""Finer than the screen: the card may stand on one with many dots."""
_PAGE_WIDTH, _PAGE_HEIGHT = 210, 297
_LEFT, _TOP, _RIGHT, _BOTTOM = 24, 15, 204, 84
"""The part of a page of A4 that is shown, in millimetres."""


class LetterheadCard(Card):
    """Shows a brand that may not be kept yet."""

    def __init__(self, operations: Operations) -> None:
        super().__init__("Так это выглядит на бумаге")
        self._operations = operations
        self.view = PaperTop()
        self.add(self.view)
        self.pad_body()

    def show_brand(self, brand: Brand) -> None:
        """Draw the head of a paper with a brand."""

        def work(file: CentreFile) -> PageImage:
            return _drawn(file, brand)

        self._operations.ask(work, self._take, self._ignore, key=(self, "sample"))

    def _take(self, page: PageImage) -> None:
        self.view.show_page(page)

    def _ignore(self, _problems: object) -> None:
        """Keep the last sample: what can't be printed is told when the brand is kept."""


class PaperTop(QWidget):
    """The upper part of a page, as wide as there is room."""

    def __init__(self) -> None:
        super().__init__()
        self._image = QImage()
        self.setAccessibleName("Образец бланка")
        policy = QSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    @property
    def is_drawn(self) -> bool:
        """Whether there is a sample."""
        return not self._image.isNull()

    def show_page(self, page: PageImage) -> None:
        """Show the top of a page."""
        whole = QImage(
            page.pixels, page.width, page.height, page.stride, QImage.Format.Format_RGB32
        )
        across, down = page.width / _PAGE_WIDTH, page.height / _PAGE_HEIGHT
        part = QRect(
            round(_LEFT * across),
            round(_TOP * down),
            round((_RIGHT - _LEFT) * across),
            round((_BOTTOM - _TOP) * down),
        )
        self._image = whole.copy(part)
        self.update()

    def _scaled(self, size: QSize) -> QImage:
        """Return the sample as fine as the screen: the painter by itself would drop thin lines."""
        whole, smooth = (
            Qt.AspectRatioMode.IgnoreAspectRatio,
            Qt.TransformationMode.SmoothTransformation,
        )
        return self._image.scaled(size * self.devicePixelRatioF(), whole, smooth)

    def heightForWidth(self, width: int) -> int:
        return round(width * (_BOTTOM - _TOP) / (_RIGHT - _LEFT))

    def sizeHint(self) -> QSize:
        width = theme().px(320)
        return QSize(width, self.heightForWidth(width))

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        painter = QPainter(self)
        box = QRect(0, 0, self.width(), self.heightForWidth(self.width())).adjusted(0, 0, -1, -1)
        painter.fillRect(box, Qt.GlobalColor.white)
        if self.is_drawn:
            painter.drawImage(box, self._scaled(box.size()))
        painter.setPen(QPen(theme().colours.border))
        painter.drawRect(box)
        painter.end()


def _drawn(file: CentreFile, brand: Brand) -> PageImage:
    from kcentre.paper import pdf_bytes  # noqa: PLC0415 — ReportLab only when a sample is drawn
    from kcentre.paper.preview import page_images  # noqa: PLC0415 — PDFium too

    return next(iter(page_images(pdf_bytes(brand_sample(file, brand)), _SCALE, [0])))
