"""The real pages of a paper, drawn from the very file that is saved and printed."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QDialog, QFrame, QLabel, QStackedWidget, QVBoxLayout, QWidget

from ui.operations import Operations
from ui.papers.pages_view import PagesView
from ui.widgets.looks import set_look

if TYPE_CHECKING:
    from kcentre.paper.preview import PageImage
    from kcentre.storage import CentreFile

_LARGE = QSize(900, 760)


class Preview(QFrame):
    """Draws the pages of a PDF in the worker, as wide as there is room.

    `title` names the pages («Страницы отчёта»); only where they `can_grow`, Enter or a double
    click shows them larger.
    """

    def __init__(
        self,
        operations: Operations,
        title: str,
        parent: QWidget | None = None,
        *,
        can_grow: bool = True,
    ) -> None:
        super().__init__(parent)
        self._operations, self._title = operations, title
        self._pdf = b""
        self._numbers: range | None = None
        set_look(self, role="card")
        self.pages = PagesView(f"{title}: Enter — крупнее" if can_grow else title)
        self.pages.wanted.connect(self._draw)
        if can_grow:
            self.pages.enlarged.connect(self.enlarge)
        self.note = QLabel()
        self.note.setWordWrap(True)
        self.note.setAlignment(Qt.AlignmentFlag.AlignCenter)
        set_look(self.note, role="secondary")
        self._stack = QStackedWidget()
        self._stack.addWidget(self.note)
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
        self.note.setText(sentence)
        self._stack.setCurrentWidget(self.note)

    def show_pdf(self, pdf: bytes, numbers: range | None = None) -> None:
        """Show the pages of a PDF, or only those of `numbers` (from 0): a book has hundreds."""
        self._pdf, self._numbers = pdf, numbers
        self._draw(self.pages.page_width())

    def enlarge(self) -> None:
        """Show the pages larger, in a window of their own."""
        if not self._pdf:
            return
        dialog = QDialog(self)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setWindowTitle(self._title)
        large = Preview(self._operations, self._title, dialog, can_grow=False)
        column = QVBoxLayout(dialog)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(large)
        dialog.resize(_LARGE.boundedTo(self.screen().availableSize()))
        dialog.open()
        large.show_pdf(self._pdf, self._numbers)

    def _draw(self, width: int) -> None:
        pdf, numbers = self._pdf, self._numbers
        if not pdf:
            return

        def work(_: CentreFile) -> list[PageImage]:
            from kcentre.paper import preview  # noqa: PLC0415 — PDFium in the worker

            return list(preview.page_images(pdf, width / preview.page_width(pdf), numbers))

        self._operations.ask(work, self._show, key=(self, "pages"))

    def _show(self, pages: Sequence[PageImage]) -> None:
        self.pages.show_pages(pages)
        self._stack.setCurrentWidget(self.pages)
