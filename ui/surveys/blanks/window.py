"""The window of the blanks: how many, their pages, printing."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QLabel, QWidget

from kcentre.language.plurals import counted
from kcentre.surveys.blanks.records import BlankWish
from ui.operations import Operations
from ui.papers.dialog import PaperWindow
from ui.surveys.blanks.blank_papers import BlankPapers
from ui.surveys.blanks.wish_bar import WishBar
from ui.widgets.looks import set_look

if TYPE_CHECKING:
    from pathlib import Path

    from kcentre.storage import CentreFile
    from kcentre.surveys.rounds.records import RoundLine

_PAUSE_MS = 350
"""Typing goes on: the pages are made when it rests."""
_USUAL_COUNT = 30
_EDITABLE = ".docx"
_NOTED = "Следующие бланки получат другие номера. Отменить можно на странице опросов: Ctrl+Z."
_TAKEN = (
    "Номера до\u00a0{} уже розданы: из двух анкет с одним номером программа примет только одну."
)


def open_blanks(operations: Operations, parent: QWidget, line: RoundLine) -> BlanksWindow:
    """Open the blanks of a round: as many as its target still lacks."""
    window = BlanksWindow(line, operations, parent)
    window.open()
    return window


class BlanksWindow(PaperWindow):
    """What is printed or saved as PDF is noted, so that no number is given twice."""

    papers: BlankPapers

    def __init__(self, line: RoundLine, operations: Operations, parent: QWidget) -> None:
        self._line = line
        self._free = 1
        self.wish_bar = WishBar(line.id)
        self.hint = QLabel()
        self._pause = QTimer(singleShot=True, interval=_PAUSE_MS)
        super().__init__(f"Бланки: {line.name}", operations, parent)
        self.xlsx.hide()
        self.docx.setToolTip("Анкета без номера: её можно править в Word")
        set_look(self.hint, role="secondary")
        self.hint.setWordWrap(True)
        at = self.column.indexOf(self.buttons)
        self.column.insertWidget(at, self.wish_bar)
        self.column.insertWidget(at + 1, self.hint)
        self._pause.timeout.connect(self._make)
        self.wish_bar.wished.connect(self._want)
        self.papers.said.connect(self._note)
        self.papers.noted.connect(self._tell_noted)
        operations.ask(self._next_number, self._begin)

    def make_papers(self, operations: Operations) -> BlankPapers:
        return BlankPapers(operations, self)

    def show_pdf(self, pdf: bytes) -> None:
        """Show the first copy: the others differ by their numbers."""
        from kcentre.paper.preview import page_count  # noqa: PLC0415 — PDFium when it is needed

        wish = self.wish_bar.wish()
        copies = max(wish.count if wish else 1, 1)
        pages = page_count(pdf) // copies
        self.hint.setText(_told(wish, pages, self._free) if wish else "")
        self.preview.show_pdf(pdf, range(pages))

    def _next_number(self, file: CentreFile) -> int:
        from kcentre.surveys.rounds.blanks import next_number  # noqa: PLC0415 — in the worker

        return next_number(file, self._line.id)

    def _begin(self, first: int) -> None:
        self._free = first
        lacking = (self._line.target or 0) - first + 1
        self.wish_bar.offer(lacking if lacking > 0 else _USUAL_COUNT, first)
        self.wish_bar.count.setFocus()
        self.wish_bar.count.selectAll()
        self._make()

    def _want(self) -> None:
        self.papers.forget()
        self._allow(allowed=False)
        self._pause.start()

    def _make(self) -> None:
        wish = self.wish_bar.wish()
        if wish is None:
            self.hint.setText("")
            self.preview.say("Исправьте число: страницы появятся сами.")
            return
        self.papers.make_blanks(f"Бланки {self._line.name}", wish)

    def _show(self, pdf: bytes) -> None:
        """Let the pages be printed; the cursor stays where something may be being typed."""
        self._allow(allowed=True)
        self.show_pdf(pdf)

    def _note(self, _sentence: str, path: Path | None) -> None:
        if path is not None and path.suffix.lower() == _EDITABLE:
            self.papers.note_sample()
        else:
            self.papers.note_numbers()

    def _tell_noted(self, label: str) -> None:
        wish = self.wish_bar.wish()
        if wish is not None:
            self._free = max(self._free, wish.numbers.stop)
        self.hint.setText(f"{label}. {_NOTED}")


def _told(wish: BlankWish, pages: int, free: int) -> str:
    """Return what the pages hold: «Анкеты № 1–80, в каждой 2 страницы: 80 листов при печати…».

    `free` is the first number that is on no blank and no form yet.
    """
    each = counted(pages, "страница", "страницы", "страниц")
    if not wish.count:
        return f"Образец для показа: {each}."
    sheets = counted(wish.count * -(-pages // 2), "лист", "листа", "листов")
    numbers = f"№\u00a0{wish.numbers[0]}"
    if wish.count > 1:
        numbers += f"–{wish.numbers[-1]}"
    told = f"Анкеты {numbers}, в каждой {each}: {sheets} при печати с двух сторон."
    return told if wish.first >= free else f"{told} {_TAKEN.format(free - 1)}"
