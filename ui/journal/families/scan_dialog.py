"""The signed sheet of a consent, shown without leaving a copy anywhere."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPixmap, QResizeEvent
from PySide6.QtWidgets import QDialog, QLabel, QVBoxLayout, QWidget

from kcentre.families.consent_records import Scan
from ui.operations import Operations
from ui.papers.preview import Preview
from ui.widgets.theme import theme

_SIZE, _EDGE, _SMALLEST = QSize(860, 760), 48, QSize(240, 240)
SCANS = "Сканы (*.jpg *.jpeg *.png *.pdf)"


class ScanDialog(QDialog):
    """Esc closes it."""

    def __init__(self, scan: Scan, operations: Operations, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(f"Скан согласия: {scan.name}")
        px = theme().px
        column = QVBoxLayout(self)
        column.setContentsMargins(px(8), px(8), px(8), px(8))
        if scan.name.endswith(".pdf"):
            preview = Preview(operations, "Страницы скана", can_grow=False)
            column.addWidget(preview)
            preview.show_pdf(scan.content)
        else:
            column.addWidget(_Picture(scan.content))
        free = self.screen().availableSize() - QSize(_EDGE, _EDGE)
        self.resize(QSize(px(_SIZE.width()), px(_SIZE.height())).boundedTo(free))


class _Picture(QLabel):
    """A picture as large as there is room."""

    def __init__(self, content: bytes) -> None:
        super().__init__()
        self._picture = QPixmap()
        self._picture.loadFromData(content)
        self.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.setMinimumSize(_SMALLEST)
        self.setAccessibleName("Скан подписанного согласия")

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        size = self.size().boundedTo(self._picture.size())
        kept = Qt.AspectRatioMode.KeepAspectRatio
        self.setPixmap(self._picture.scaled(size, kept, Qt.TransformationMode.SmoothTransformation))
