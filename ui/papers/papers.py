"""A paper made once in the worker, then shown, saved and printed as the same bytes."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from kcentre.paper import pdf_bytes, write_docx, write_pngs, write_xlsx
from kcentre.storage import FileRefused, atomic_write
from ui.operations import Operations
from ui.papers.saving import chosen_path

if TYPE_CHECKING:
    from PySide6.QtPrintSupport import QPrinter

    from kcentre.language import Problem
    from kcentre.paper.document import Document
    from kcentre.storage import CentreFile, Progress


@dataclass(frozen=True, slots=True)
class Paper:
    """A document, the PDF made of it, and what its files are called.

    Of a paper that was handed in, `kept` holds the other formats («xlsx») as they were.
    """

    name: str
    document: Document
    pdf: bytes
    kept: Mapping[str, bytes] = field(default_factory=dict)


class Papers(QObject):
    """Makes a paper in the worker; saves and prints what was made."""

    made = Signal(object)
    """(bytes): the PDF is ready."""

    not_made = Signal(str)
    """The sentence that says why."""

    said = Signal(str, object)
    """(sentence, Path or None): what was done, and the file that can be opened."""

    def __init__(self, operations: Operations, parent: QWidget) -> None:
        super().__init__(parent)
        self._operations, self._parent = operations, parent
        self.paper: Paper | None = None

    def make(self, name: str, document: Callable[[CentreFile], Document]) -> None:
        """Make a paper whose files are called `name`; a newer wish replaces an older one."""

        def work(file: CentreFile) -> Paper:
            made = document(file)
            return Paper(name, made, pdf_bytes(made))

        self.make_paper(work)

    def make_paper(self, work: Callable[[CentreFile], Paper]) -> None:
        """Take the paper that `work` makes in the worker."""
        self.forget()
        self._operations.ask(work, self._take, self._regret, key=(self, "make"))

    def forget(self) -> None:
        """Drop the paper that there is, or that is being made."""
        self.paper = None
        self._operations.drop((self, "make"))

    def save_pdf(self) -> None:
        """Save the very bytes that are shown."""
        self._save("pdf", _write_shown)

    def save_xlsx(self) -> None:
        """Save the paper as a workbook."""
        self._save("xlsx", _write_workbook)

    def save_docx(self) -> None:
        """Save the paper as a text to be gone on with in a word processor."""
        self._save("docx", _write_text)

    def save_png(self) -> None:
        """Save the pages as pictures, for a site or a messenger."""
        self._save("png", lambda paper, path: write_pngs(paper.pdf, path)[0])

    def _save(self, ending: str, write: Callable[[Paper, Path], Path | None]) -> None:
        """Ask where to, and write in the worker; `write` returns what it wrote, if not the path."""
        paper = self.paper
        path = self._path(ending)
        if paper is None or path is None:
            return

        def work(_: CentreFile, __: Progress) -> Path:
            return write(paper, path) or path

        self._operations.long("Сохранение документа", work, self._saved)

    def print(self) -> None:
        """Print the pages of the PDF."""
        paper = self.paper
        if paper is None:
            return
        from ui.papers.printing import chosen_printer  # noqa: PLC0415 — when it is needed

        try:
            printer = chosen_printer(paper.name, self._parent, paper.document.size)
        except FileRefused as refusal:
            self.refuse(refusal)
            return
        if printer is not None:
            self._print_on(printer, paper.pdf)

    def refuse(self, refusal: FileRefused) -> None:
        """Tell what hinders as any other work that is refused is told of."""

        def work(_: CentreFile) -> int:
            raise refusal

        self._operations.ask(work, self._printed)

    def _print_on(self, printer: QPrinter, pdf: bytes) -> None:
        from ui.papers.printing import print_pages  # noqa: PLC0415 — when it is needed

        def work(_: CentreFile, progress: Progress) -> int:
            return print_pages(pdf, printer, progress)

        self._operations.long("Печать документа", work, self._printed)

    def _path(self, ending: str) -> Path | None:
        return None if self.paper is None else chosen_path(self.paper.name, ending, self._parent)

    def _take(self, paper: Paper) -> None:
        self.paper = paper
        self.made.emit(paper.pdf)

    def _regret(self, problems: tuple[Problem, ...]) -> None:
        self.not_made.emit(" ".join(problem.sentence for problem in problems))

    def _saved(self, path: Path) -> None:
        self.said.emit(f"Сохранено: «{path.name}»", path)

    def _printed(self, pages: int) -> None:
        self.said.emit(f"Отправлено на печать страниц: {pages}", None)


def _write_shown(paper: Paper, path: Path) -> None:
    _write(paper.pdf, path)


def _write_workbook(paper: Paper, path: Path) -> None:
    if "xlsx" in paper.kept:
        _write(paper.kept["xlsx"], path)
    else:
        write_xlsx(paper.document, path)


def _write_text(paper: Paper, path: Path) -> None:
    write_docx(paper.document, path)


def _write(content: bytes, path: Path) -> None:
    with atomic_write(path) as part:
        part.write_bytes(content)
