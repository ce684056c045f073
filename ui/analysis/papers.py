"""The papers of a period: made once, then shown, saved and printed as the same bytes."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from kcentre.analysis.federal import FederalSheet, write_federal_xml
from kcentre.figures.period_titles import over
from kcentre.paper import pdf_bytes, write_xlsx
from kcentre.storage import atomic_write
from ui.analysis.saving import chosen_path
from ui.operations import Operations

if TYPE_CHECKING:
    from PySide6.QtPrintSupport import QPrinter

    from kcentre.figures.periods import Period
    from kcentre.language import Problem
    from kcentre.paper.document import Document
    from kcentre.storage import CentreFile, Progress


@dataclass(frozen=True, slots=True)
class Paper:
    """The report of a period: as a document and as the PDF made of it."""

    period: Period
    document: Document
    pdf: bytes


class Papers(QObject):
    """Makes the report in the worker; saves and prints what was made."""

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

    def make(self, period: Period, today: date) -> None:
        """Make the report of a period; a newer wish replaces an older one."""
        self.forget()

        def work(file: CentreFile) -> Paper:
            from kcentre.analysis.report import report_document  # noqa: PLC0415 — in the worker

            document = report_document(file, period, today)
            return Paper(period, document, pdf_bytes(document))

        self._operations.ask(work, self._take, self._regret, key=(self, "make"))

    def forget(self) -> None:
        """Drop the report that there is, or that is being made."""
        self.paper = None
        self._operations.drop((self, "make"))

    def save_pdf(self) -> None:
        """Save the very bytes that are shown."""
        paper = self.paper
        path = self._path("pdf")
        if paper is None or path is None:
            return

        def work(_: CentreFile, __: Progress) -> Path:
            with atomic_write(path) as part:
                part.write_bytes(paper.pdf)
            return path

        self._operations.long("Сохранение отчёта", work, self._saved)

    def save_xlsx(self) -> None:
        """Save the report as a workbook."""
        paper = self.paper
        path = self._path("xlsx")
        if paper is None or path is None:
            return

        def work(_: CentreFile, __: Progress) -> Path:
            write_xlsx(paper.document, path)
            return path

        self._operations.long("Сохранение отчёта", work, self._saved)

    def save_xml(self, sheet: FederalSheet) -> None:
        """Save the federal sheet."""
        name = f"Федеральный лист {over(sheet.period)}"
        path = chosen_path(name, "xml", self._parent)
        if path is None:
            return

        def work(_: CentreFile, __: Progress) -> Path:
            write_federal_xml(sheet, path)
            return path

        self._operations.long("Сохранение федерального листа", work, self._saved)

    def print(self) -> None:
        """Print the pages of the PDF."""
        paper = self.paper
        if paper is None:
            return
        from ui.analysis.printing import chosen_printer  # noqa: PLC0415 — when it is needed

        printer = chosen_printer(_name(paper.period), self._parent)
        if printer is not None:
            self._print_on(printer, paper.pdf)

    def _print_on(self, printer: QPrinter, pdf: bytes) -> None:
        from ui.analysis.printing import print_pages  # noqa: PLC0415 — when it is needed

        def work(_: CentreFile, progress: Progress) -> int:
            return print_pages(pdf, printer, progress)

        self._operations.long("Печать отчёта", work, self._printed)

    def _path(self, ending: str) -> Path | None:
        if self.paper is None:
            return None
        return chosen_path(_name(self.paper.period), ending, self._parent)

    def _take(self, paper: Paper) -> None:
        self.paper = paper
        self.made.emit(paper.pdf)

    def _regret(self, problems: tuple[Problem, ...]) -> None:
        self.not_made.emit(" ".join(problem.sentence for problem in problems))

    def _saved(self, path: Path) -> None:
        self.said.emit(f"Сохранено: «{path.name}»", path)

    def _printed(self, pages: int) -> None:
        self.said.emit(f"Отправлено на печать страниц: {pages}", None)


def _name(period: Period) -> str:
    return f"Отчёт {over(period)}"
