"""The report and the sheet as files and on paper: what is shown is what is saved and printed."""

from pathlib import Path

import pypdfium2
import pytest
from defusedxml.ElementTree import parse
from helpers.analysis_tab import Shown
from helpers.file_dialogs import answer_next, choose_next, think_better_of_it
from openpyxl import load_workbook
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import QDialog, QPushButton
from pytestqt.qtbot import QtBot

from kcentre.language.file_names import file_name
from kcentre.storage import UNWATCHED
from ui.analysis.period_page import PeriodPage
from ui.papers.printing import print_pages

pytest_plugins = ["helpers.analysis_fixtures"]


def save(qtbot: QtBot, tab: PeriodPage, button: QPushButton, path: Path) -> None:
    """Press a button and choose a file in the dialog."""
    choose_next(path)
    with qtbot.waitSignal(tab.papers.said):
        button.click()


def test_the_pages_beside_the_figures_are_the_reports(qtbot: QtBot, shown: Shown) -> None:
    tab = shown("2025-H1")
    preview, pages = tab.body.preview, tab.body.preview.pages
    qtbot.waitUntil(lambda: pages.count > 0)
    assert tab.papers.paper is not None
    with pypdfium2.PdfDocument(tab.papers.paper.pdf) as document:
        assert pages.count == len(document)
    pages.enlarged.emit()
    (larger,) = preview.findChildren(QDialog)
    larger.close()


def test_what_is_shown_is_what_is_saved(qtbot: QtBot, shown: Shown, tmp_path: Path) -> None:
    tab = shown("2025-Q3")
    _think_better_of_it(tab)
    _save_the_pdf(qtbot, tab, tmp_path)
    _save_the_workbook(qtbot, tab, tmp_path / "отчёт.xlsx")
    tab.toolbar.view._group.button(1).click()
    _save_the_federal_sheet(qtbot, tab, tmp_path / "лист.xml")


def _think_better_of_it(tab: PeriodPage) -> None:
    for button in (tab.toolbar.pdf, tab.toolbar.xlsx):
        think_better_of_it()
        button.click()
    answer_next(QPrintDialog, QDialog.reject)
    tab.toolbar.print.click()
    assert not tab.note.isVisible()


def _save_the_pdf(qtbot: QtBot, tab: PeriodPage, folder: Path) -> None:
    path = folder / "Отчёт заведующего.pdf"
    save(qtbot, tab, tab.toolbar.pdf, path)
    assert tab.papers.paper is not None
    assert path.read_bytes() == tab.papers.paper.pdf
    assert tab.note.text.text() == "Сохранено: «Отчёт заведующего.pdf»"
    assert tab.note.opener.isVisible()
    save(qtbot, tab, tab.toolbar.pdf, folder / "отчёт за 3.кв")
    assert (folder / "отчёт за 3.кв.pdf").exists()


def _save_the_workbook(qtbot: QtBot, tab: PeriodPage, path: Path) -> None:
    save(qtbot, tab, tab.toolbar.xlsx, path)
    book = load_workbook(path, read_only=True)
    cells = {cell for sheet in book for row in sheet.iter_rows(values_only=True) for cell in row}
    book.close()
    assert tab.known is not None
    assert tab.known.figures.sessions.total in cells


def _save_the_federal_sheet(qtbot: QtBot, tab: PeriodPage, path: Path) -> None:
    save(qtbot, tab, tab.toolbar.xml, path)
    element = parse(path).getroot()
    assert element is not None
    assert tab.known is not None
    assert element.get("num_parent") == str(tab.known.figures.people.parents)
    table = tab.body.federal.tables["num_parent"]
    assert element.get("num_parent") == table.figures.lines[0][2].text


def test_every_page_is_printed_or_a_range_of_them(shown: Shown, tmp_path: Path) -> None:
    paper = shown("2025-H1").papers.paper
    assert paper is not None
    printer = _printer_to(tmp_path / "печать.pdf")
    pages = print_pages(paper.pdf, printer, UNWATCHED)
    with (
        pypdfium2.PdfDocument(tmp_path / "печать.pdf") as printed,
        pypdfium2.PdfDocument(paper.pdf) as shown_pages,
    ):
        assert len(printed) == len(shown_pages) == pages > 1
        for number in range(pages):
            assert printed[number].get_size() == pytest.approx(
                shown_pages[number].get_size(), abs=2
            )
            small = printed[number].render(scale=0.5, grayscale=True)
            assert min(bytes(small.buffer)) < 100
    printer = _printer_to(tmp_path / "одна страница.pdf")
    printer.setPrintRange(QPrinter.PrintRange.PageRange)
    printer.setFromTo(2, 2)
    assert print_pages(paper.pdf, printer, UNWATCHED) == 1


def test_printing_says_how_many_pages_went(qtbot: QtBot, shown: Shown, tmp_path: Path) -> None:
    tab = shown("2025-Q3")
    paper = tab.papers.paper
    assert paper is not None
    printer = _printer_to(tmp_path / "печать.pdf")
    printer.setPrintRange(QPrinter.PrintRange.PageRange)
    printer.setFromTo(2, 2)
    with qtbot.waitSignal(tab.papers.said) as said:
        tab.papers._print_on(printer, paper.pdf)
    assert said.args is not None
    assert str(said.args[0]).startswith("Отправлено на печать страниц: ")


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Отчёт за 2025/26 учебный\u00a0год", "Отчёт за 2025-26 учебный год"),
        ('Отчёт: «Ёлка» <>"|?*', "Отчёт «Ёлка»"),
        ("Отчёт за период с 1\u00a0мая 2025\u00a0г.", "Отчёт за период с 1 мая 2025 г"),
        (f"Бланки {'ё' * 92} {'ё' * 92}", f"Бланки {'ё' * 92}"),
    ],
)
def test_a_title_becomes_a_file_name_of_any_system(text: str, name: str) -> None:
    assert file_name(text) == name


def _printer_to(path: Path) -> QPrinter:
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(path))
    return printer
