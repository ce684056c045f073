"""Printing: the very pages of the PDF, at the printer's resolution."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from PySide6.QtCore import QMarginsF, QPoint, QRect, QSize, Qt
from PySide6.QtGui import QImage, QPageLayout, QPageSize, QPainter
from PySide6.QtPrintSupport import QPrintDialog, QPrinter

from kcentre.paper.document import PaperSize
from kcentre.paper.preview import page_count, page_images
from kcentre.storage import FileRefused

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from kcentre.paper.preview import PageImage
    from kcentre.storage import Progress

_FINEST_DPI = 300
_POINTS_AN_INCH = 72
_KEPT = Qt.AspectRatioMode.KeepAspectRatio


_SHEETS = {
    PaperSize.A3: QPageSize.PageSizeId.A3,
    PaperSize.A4: QPageSize.PageSizeId.A4,
    PaperSize.A5: QPageSize.PageSizeId.A5,
}


class NoPrinter(FileRefused):
    """Nothing can be printed with."""

    advice = "Подключите его или сохраните документ в PDF и распечатайте на другом компьютере."

    def __init__(self) -> None:
        super().__init__("На этом компьютере нет принтера.")


class NotPrinted(FileRefused):
    """The printer is off or gone, or prints into a file that nobody would name."""

    advice = "Проверьте, включён ли он, или выберите другой."

    def __init__(self) -> None:
        super().__init__("Печать не состоялась: принтер не принял документ.")


def chosen_printer(title: str, parent: QWidget, size: PaperSize = PaperSize.A4) -> QPrinter | None:
    """Ask for a printer; None when the user thought better of it.

    What does not fit the sheet chosen there is printed smaller. Raises NoPrinter on a Windows
    without any: its dialog would not even open.
    """
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    if sys.platform == "win32":
        demand_real(printer)
    printer.setDocName(title)
    printer.setPageSize(QPageSize(_SHEETS[size]))
    dialog = QPrintDialog(printer, parent)
    dialog.setWindowTitle("Печать")
    dialog.setOption(QPrintDialog.PrintDialogOption.PrintPageRange)
    return printer if dialog.exec() else None


def demand_real(printer: QPrinter) -> None:
    """Raise NoPrinter where Qt found no printer of the system and would write a file instead."""
    if printer.outputFormat() is not QPrinter.OutputFormat.NativeFormat:
        raise NoPrinter


def print_pages(pdf: bytes, printer: QPrinter, progress: Progress) -> int:
    """Paint the pages wanted on the printer; return how many. Runs in the worker.

    Raises NotPrinted where the printer does not take them.
    """
    wanted = _wanted(page_count(pdf), printer)
    dpi = min(_FINEST_DPI, printer.resolution())
    printer.setFullPage(True)
    painter = QPainter()
    for done, number in enumerate(wanted):
        progress.report(done, len(wanted))
        (page,) = page_images(pdf, dpi / _POINTS_AN_INCH, [number])
        _turn(printer, page)
        if not (printer.newPage() if painter.isActive() else painter.begin(printer)):
            raise NotPrinted
        painter.drawImage(QRect(QPoint(), _size_on(printer, page, dpi)), _image(page))
    painter.end()
    progress.report(len(wanted), len(wanted))
    return len(wanted)


def _size_on(printer: QPrinter, page: PageImage, dpi: int) -> QSize:
    """Return a page's true size in the printer's dots, or as much as the sheet has room for."""
    sheet = QSize(printer.width(), printer.height())
    true = QSize(page.width, page.height) * (printer.resolution() / dpi)
    fits = true.boundedTo(sheet) == true
    return true if fits else true.scaled(sheet, _KEPT)


def _wanted(pages: int, printer: QPrinter) -> range:
    if printer.printRange() is not QPrinter.PrintRange.PageRange:
        return range(pages)
    return range(printer.fromPage() - 1, min(printer.toPage(), pages))


def _turn(printer: QPrinter, page: PageImage) -> None:
    is_wide = page.width > page.height
    layout = QPageLayout.Orientation.Landscape if is_wide else QPageLayout.Orientation.Portrait
    printer.setPageOrientation(layout)
    printer.setPageMargins(QMarginsF(0, 0, 0, 0))


def _image(page: PageImage) -> QImage:
    return QImage(page.pixels, page.width, page.height, page.stride, QImage.Format.Format_RGB32)
