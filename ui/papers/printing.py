"""Printing: the very pages of the PDF, at the printer's resolution."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QMarginsF, QPoint, QRect, QSize, Qt
from PySide6.QtGui import QImage, QPageLayout, QPageSize, QPainter
from PySide6.QtPrintSupport import QPrintDialog, QPrinter

from kcentre.language import Problem, Refused
from kcentre.paper.document import PaperSize
from kcentre.paper.preview import page_count, page_images

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from kcentre.paper.preview import PageImage
    from kcentre.storage import Progress

_FINEST_DPI = 300
_POINTS_AN_INCH = 72
_NOT_TAKEN = Problem(
    "printer",
    "Печать не состоялась: принтер не принял документ. Проверьте, включён ли он, "
    "или выберите другой.",
)
_KEPT = Qt.AspectRatioMode.KeepAspectRatio


_SHEETS = {
    PaperSize.A3: QPageSize.PageSizeId.A3,
    PaperSize.A4: QPageSize.PageSizeId.A4,
    PaperSize.A5: QPageSize.PageSizeId.A5,
}


def chosen_printer(title: str, parent: QWidget, size: PaperSize = PaperSize.A4) -> QPrinter | None:
    """Ask for a printer; None when the user thought better of it.

    What does not fit the sheet chosen there is printed smaller.
    """
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setDocName(title)
    printer.setPageSize(QPageSize(_SHEETS[size]))
    dialog = QPrintDialog(printer, parent)
    dialog.setWindowTitle("Печать")
    dialog.setOption(QPrintDialog.PrintDialogOption.PrintPageRange)
    return printer if dialog.exec() else None


def print_pages(pdf: bytes, printer: QPrinter, progress: Progress) -> int:
    """Paint the pages wanted on the printer; return how many. Runs in the worker.

    Raises `Refused` where the printer does not take them: off, gone, or a file to print into that
    nobody would name.
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
            raise Refused([_NOT_TAKEN])
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
