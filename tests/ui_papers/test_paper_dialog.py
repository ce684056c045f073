"""A window with one paper: its pages are what is saved and printed."""

import os
from collections.abc import Callable
from pathlib import Path

import docx
import pypdfium2
import pytest
from helpers.desktop import Opened
from helpers.file_dialogs import answer_next, choose_next
from helpers.keyboard import Layout, press
from openpyxl import load_workbook
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import QApplication, QDialog, QMessageBox
from pytestqt.qtbot import QtBot

from kcentre.language import Problem, Refused
from kcentre.paper import pdf_bytes
from kcentre.paper.document import Align, Document, Paragraph
from kcentre.storage import UNWATCHED, CentreFile
from ui.papers.dialog import PaperDialog
from ui.papers.printing import NoPrinter, NotPrinted, demand_real, print_pages


def _slip(_: CentreFile) -> Document:
    return Document("Памятка", (Paragraph("Приходите во вторник.", Align.LEFT),))


def _refusing(_: CentreFile) -> Document:
    raise Refused((Problem("room", "Кабинета больше нет."),))


@pytest.fixture
def shown(desktop: Opened, qtbot: QtBot, centre_path: Path) -> Callable[..., PaperDialog]:
    desk = desktop(centre_path)
    qtbot.waitUntil(lambda: bool(desk.window._pages))

    def show(document: Callable[[CentreFile], Document]) -> PaperDialog:
        dialog = PaperDialog(
            "Памятка родителю", document, "Памятка 1/2", desk.operations, desk.window
        )
        dialog.open()
        return dialog

    return show


def _ready(qtbot: QtBot, dialog: PaperDialog) -> PaperDialog:
    qtbot.waitUntil(lambda: dialog.preview.pages.count > 0, timeout=20_000)
    return dialog


def test_pages_are_shown_and_saved_as_they_are(
    qtbot: QtBot, shown: Callable[..., PaperDialog], tmp_path: Path
) -> None:
    dialog = _ready(qtbot, shown(_slip))
    path = tmp_path / "памятка.pdf"
    choose_next(path)
    with qtbot.waitSignal(dialog.papers.said):
        press(dialog.print, "Ctrl+S", Layout.RUSSIAN)
    assert dialog.papers.paper is not None
    assert path.read_bytes() == dialog.papers.paper.pdf
    assert dialog.note.text.text() == "Сохранено: «памятка.pdf»"


def test_the_workbook_says_the_same(
    qtbot: QtBot, shown: Callable[..., PaperDialog], tmp_path: Path
) -> None:
    dialog = _ready(qtbot, shown(_slip))
    path = tmp_path / "памятка.xlsx"
    choose_next(path)
    with qtbot.waitSignal(dialog.papers.said):
        dialog.xlsx.click()
    book = load_workbook(path, read_only=True)
    cells = {cell for sheet in book for row in sheet.iter_rows(values_only=True) for cell in row}
    book.close()
    assert "Приходите во вторник." in cells


def test_the_text_for_word_says_the_same(
    qtbot: QtBot, shown: Callable[..., PaperDialog], tmp_path: Path
) -> None:
    dialog = _ready(qtbot, shown(_slip))
    path = tmp_path / "памятка.docx"
    choose_next(path)
    with qtbot.waitSignal(dialog.papers.said):
        dialog.docx.click()
    assert "Приходите во вторник." in [line.text for line in docx.Document(str(path)).paragraphs]


@pytest.mark.skipif(os.name == "nt", reason="Windows has a dialog of its own")
def test_printing_can_be_thought_better_of(qtbot: QtBot, shown: Callable[..., PaperDialog]) -> None:
    dialog = _ready(qtbot, shown(_slip))
    assert dialog.print.hasFocus()
    answer_next(QPrintDialog, QDialog.reject)
    dialog.print.click()
    assert not dialog.note.isVisible()


def test_a_refusal_is_said_where_the_pages_would_be(
    qtbot: QtBot, shown: Callable[..., PaperDialog]
) -> None:
    dialog = shown(_refusing)
    qtbot.waitUntil(lambda: dialog.preview.note.text() == "Кабинета больше нет.")
    assert not dialog.pdf.isEnabled()


def test_escape_closes(qtbot: QtBot, shown: Callable[..., PaperDialog]) -> None:
    dialog = _ready(qtbot, shown(_slip))
    with qtbot.waitSignal(dialog.destroyed):
        press(dialog.print, "Esc")


def test_a_page_is_printed_in_its_own_size(tmp_path: Path) -> None:
    half = pypdfium2.PdfDocument.new()
    half.new_page(420, 595)
    half.save(tmp_path / "половина.pdf")
    large = pypdfium2.PdfDocument.new()
    large.new_page(842, 1191)
    large.save(tmp_path / "большая.pdf")
    for name in ("половина", "большая"):
        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
        printer.setOutputFileName(str(tmp_path / f"{name} на листе.pdf"))
        assert print_pages((tmp_path / f"{name}.pdf").read_bytes(), printer, UNWATCHED) == 1
    assert _drawn_width(tmp_path / "половина на листе.pdf") == pytest.approx(420, abs=3)
    assert _drawn_width(tmp_path / "большая на листе.pdf") == pytest.approx(595, abs=3)


def _drawn_width(path: Path) -> float:
    with pypdfium2.PdfDocument(path) as document:
        left, _, right, _ = next(iter(document[0].get_objects())).get_bounds()
        return float(right - left)


def test_without_a_printer_the_sentence_says_what_to_do(
    qtbot: QtBot, shown: Callable[..., PaperDialog]
) -> None:
    """On Windows the system's dialog would not even open."""
    dialog = _ready(qtbot, shown(_slip))
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    with pytest.raises(NoPrinter) as refused:
        demand_real(printer)
    dialog.papers.refuse(refused.value)
    qtbot.waitUntil(lambda: isinstance(QApplication.activeModalWidget(), QMessageBox))
    box = QApplication.activeModalWidget()
    assert isinstance(box, QMessageBox)
    assert box.text() == "На этом компьютере нет принтера."
    assert "сохраните документ в PDF" in box.informativeText()
    box.close()


@pytest.mark.qt_log_ignore("QPainter::begin")
def test_a_printer_that_takes_nothing_is_told_of_once(tmp_path: Path) -> None:
    """«Microsoft Print to PDF» asks for a name by itself, and it may not be given."""
    pages = pdf_bytes(Document("Памятка", (Paragraph("Приходите.", Align.LEFT),)))
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(tmp_path / "нет" / "Лист на листе.pdf"))
    with pytest.raises(NotPrinted):
        print_pages(pages, printer, UNWATCHED)
