"""The sheets of a book: their real pages, printing, PDF, and the note that they are on paper."""

from __future__ import annotations

from PySide6.QtWidgets import QLabel, QWidget

from kcentre.journal.books.records import BookWish
from ui.journal.papers.book_papers import BookPapers
from ui.journal.papers.pages_bar import PagesBar
from ui.operations import Operations
from ui.papers.dialog import PaperWindow
from ui.widgets.buttons import QuietButton
from ui.widgets.looks import set_look
from ui.widgets.shortcuts import add_shortcut

_PRIVATE = " Содержит персональные данные: не для управления образования."
_HOW = "Печатайте на одной стороне листа: слева оставлено 3\u00a0см для прошивки."
_ASKED = "Если листы напечатаны, нажмите «Отметить напечатанным»."


class BookWindow(PaperWindow):
    """More keys: Alt+← and Alt+→ leaf, Ctrl+Enter notes that the sheets are on paper."""

    papers: BookPapers

    def __init__(self, wish: BookWish, operations: Operations, parent: QWidget) -> None:
        self.marker = QuietButton("Отметить напечатанным", "circle-check")
        self._private = _PRIVATE if wish.with_names else ""
        super().__init__(wish.title, operations, parent)
        self.xlsx.hide()
        self.docx.hide()
        self.marker.setToolTip(
            "В следующий раз печать новых листов начнётся после этих (Ctrl+Enter)"
        )
        self.marker.setEnabled(False)
        self.marker.clicked.connect(self.papers.mark_printed)
        add_shortcut(self, "Ctrl+Return").activated.connect(self.marker.click)
        self.row.addWidget(self.marker)
        self.hint = QLabel()
        self.hint.setWordWrap(True)
        set_look(self.hint, role="secondary")
        self.column.insertWidget(self.column.indexOf(self.note), self.hint)
        self.hint.hide()
        self.pages = PagesBar(self)
        self.pages.leafed.connect(self._leaf)
        self.column.addWidget(self.pages)
        self.papers.noted.connect(self._tell_noted)
        self.papers.said.connect(self._ask_to_mark)
        self.papers.make_book(wish)

    def make_papers(self, operations: Operations) -> BookPapers:
        return BookPapers(operations, self)

    def show_pdf(self, pdf: bytes) -> None:
        from kcentre.paper.preview import page_count  # noqa: PLC0415 — PDFium when it is needed

        self.marker.setEnabled(True)
        self._say(f"{_HOW}{self._private}")
        self.pages.begin(page_count(pdf))

    def _leaf(self, numbers: range) -> None:
        paper = self.papers.paper
        if paper is not None:
            self.preview.show_pdf(paper.pdf, numbers)

    def _ask_to_mark(self, _sentence: str, path: object) -> None:
        if path is None and self.marker.isEnabled():
            self._say(_ASKED)
            self.marker.setFocus()

    def _tell_noted(self, label: str) -> None:
        self.marker.setEnabled(False)
        self._say(f"{label}. Отменить можно в журнале: Ctrl+Z.")
        self.pdf.setFocus()

    def _say(self, sentence: str) -> None:
        self.hint.setText(sentence)
        self.hint.show()
