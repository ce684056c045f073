"""A window with one paper: its real pages, printing, PDF, Word, Excel."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QDialog, QLabel, QVBoxLayout, QWidget

from ui.operations import Operations
from ui.papers.papers import Papers
from ui.papers.preview import Preview
from ui.papers.saved_note import SavedNote
from ui.widgets.buttons import PrimaryButton, QuietButton
from ui.widgets.flow_layout import FlowLayout
from ui.widgets.looks import set_look
from ui.widgets.shortcuts import add_shortcut
from ui.widgets.theme import theme

if TYPE_CHECKING:
    from kcentre.paper.document import Document
    from kcentre.storage import CentreFile

_WIDTH, _HEIGHT, _EDGE = 900, 760, 48


class PaperWindow(QDialog):
    """Shows the pages that `papers` makes; what is shown is saved and printed.

    Keys: Ctrl+P prints, Ctrl+S saves as PDF, Esc closes.
    """

    def __init__(self, title: str, operations: Operations, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(title)
        self.papers = self.make_papers(operations)
        self.preview = Preview(operations, title, can_grow=False)
        self.note = SavedNote()
        self.print = PrimaryButton("Печать")
        self.pdf = QuietButton("Сохранить PDF")
        self.xlsx = QuietButton("Excel", "file-spreadsheet")
        self.docx = QuietButton("Word", "file-text")
        self.buttons = QWidget()
        self._lay_out(title)
        self._connect()
        self._allow(allowed=False)
        self.preview.wait()

    def make_papers(self, operations: Operations) -> Papers:
        """Return what makes, saves and prints the paper."""
        return Papers(operations, self)

    def show_pdf(self, pdf: bytes) -> None:
        """Show the pages of a PDF that was just made."""
        self.preview.show_pdf(pdf)

    def _connect(self) -> None:
        for button, deed, keys in (
            (self.print, self.papers.print, "Ctrl+P"),
            (self.pdf, self.papers.save_pdf, "Ctrl+S"),
            (self.xlsx, self.papers.save_xlsx, ""),
            (self.docx, self.papers.save_docx, ""),
        ):
            button.clicked.connect(deed)
            if keys:
                add_shortcut(self, keys).activated.connect(button.click)
                button.setToolTip(keys)
        self.papers.made.connect(self._show)
        self.papers.not_made.connect(self.preview.say)
        self.papers.said.connect(self.note.say)

    def _show(self, pdf: bytes) -> None:
        self._allow(allowed=True)
        self.show_pdf(pdf)
        self.print.setFocus()

    def _allow(self, *, allowed: bool) -> None:
        for button in (self.print, self.pdf, self.xlsx, self.docx):
            button.setEnabled(allowed)

    def _lay_out(self, title: str) -> None:
        px = theme().px
        free = self.screen().availableSize() - QSize(_EDGE, _EDGE)
        self.resize(QSize(px(_WIDTH), px(_HEIGHT)).boundedTo(free))
        self.xlsx.setAccessibleName("Сохранить для Excel")
        self.docx.setAccessibleName("Сохранить для Word")
        heading = QLabel(title)
        heading.setTextFormat(Qt.TextFormat.PlainText)
        heading.setWordWrap(True)
        set_look(heading, role="heading")
        self.row = FlowLayout(px(8), self.buttons)
        self.row.spring()
        for button in (self.pdf, self.docx, self.xlsx, self.print):
            self.row.addWidget(button)
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(px(16), px(14), px(16), px(14))
        self.column.setSpacing(px(10))
        self.column.addWidget(heading)
        self.column.addWidget(self.buttons)
        self.column.addWidget(self.note)
        self.column.addWidget(self.preview, 1)


class PaperDialog(PaperWindow):
    """Makes `document` in the worker; `file_stem` is what its files are called."""

    def __init__(
        self,
        title: str,
        document: Callable[[CentreFile], Document],
        file_stem: str,
        operations: Operations,
        parent: QWidget,
    ) -> None:
        super().__init__(title, operations, parent)
        self.papers.make(file_stem, document)
