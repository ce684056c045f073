"""The report's real pages beside the figures."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QDialog, QFrame, QLabel, QStackedWidget, QVBoxLayout, QWidget

from ui.analysis.pages_view import PagesView
from ui.operations import Operations
from ui.widgets.looks import set_look

if TYPE_CHECKING:
    from kcentre.paper.preview import PageImage
    from kcentre.storage import CentreFile

_POINTS_WIDE = 595.28
_LARGE = QSize(900, 760)


class Preview(QFrame):
    """Draws the pages of a PDF in the worker, as wide as there is room."""

    def __init__(self, operations: Operations, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._operations = operations
        self._pdf = b""
        set_look(self, role="card")
        self.pages = PagesView("Страницы отчёта: Enter — крупнее")
        self.pages.wanted.connect(self._draw)
        self.pages.enlarged.connect(self.enlarge)
        self._note = QLabel()
        self._note.setWordWrap(True)
        self._note.setAlignment(Qt.AlignmentFlag.AlignCenter)
        set_look(self._note, role="secondary")
        self._stack = QStackedWidget()
        self._stack.addWidget(self._note)
        self._stack.addWidget(self.pages)
        column = QVBoxLayout(self)
        column.setContentsMargins(1, 1, 1, 1)
        column.addWidget(self._stack)

    def wait(self) -> None:
        """Say that the pages are being made."""
        self.say("Готовим страницы…")

    def say(self, sentence: str) -> None:
        """Say why there are no pages."""
        self._pdf = b""
        self._operations.drop((self, "pages"))
        self._note.setText(sentence)
        self._stack.setCurrentWidget(self._note)

    def show_pdf(self, pdf: bytes) -> None:
        """Show the pages of a PDF."""
        self._pdf = pdf
        self._draw(self.pages.page_width())

    def enlarge(self) -> None:
        """Show the pages larger, in a window of their own."""
        if not self._pdf:
            return
        dialog = QDialog(self)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setWindowTitle("Страницы отчёта")
        large = Preview(self._operations, dialog)
        column = QVBoxLayout(dialog)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(large)
        dialog.resize(_LARGE.boundedTo(self.screen().availableSize()))
        dialog.open()
        large.show_pdf(self._pdf)

    def _draw(self, width: int) -> None:
        pdf, scale = self._pdf, width / _POINTS_WIDE
        if not pdf:
            return

        def work(_: CentreFile) -> list[PageImage]:
            from kcentre.paper.preview import page_images  # noqa: PLC0415 — PDFium in the worker

            return list(page_images(pdf, scale))

        self._operations.ask(work, self._show, key=(self, "pages"))

    def _show(self, pages: Sequence[PageImage]) -> None:
        self.pages.show_pages(pages)
        self._stack.setCurrentWidget(self.pages)
