"""Pages of A4 with the margins of ГОСТ Р 7.0.97, numbered from the second one on."""

from typing import IO

from reportlab.lib.pagesizes import A4, landscape
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import BaseDocTemplate, Frame, PageTemplate

from kcentre.paper.document import Document
from kcentre.paper.fonts import Face, clean, font
from kcentre.paper.pdf.styles import MM

_LEFT, _RIGHT, _TOP, _BOTTOM = 30 * MM, 10 * MM, 20 * MM, 20 * MM
_NUMBER_SIZE = 10
_NUMBER_TOP = 10 * MM + _NUMBER_SIZE
_PROGRAM = "kcentre"


class NumberedCanvas(Canvas):
    """Holds its pages back until it knows how many there are: «стр. 2 из 5»."""

    _held: tuple[dict[str, object], ...] = ()

    def showPage(self) -> None:  # noqa: N802 — ReportLab's name
        self._held = (*self._held, dict(vars(self)))
        self._startPage()  # type: ignore[attr-defined]  # the stubs show no inner life

    def save(self) -> None:
        pages = self._held
        for number, page in enumerate(pages, 1):
            vars(self).update(page)
            if number > 1:
                self._write_number(f"стр.\u00a0{number} из\u00a0{len(pages)}")
            super().showPage()
        super().save()

    def _write_number(self, text: str) -> None:
        width, height = self._pagesize  # type: ignore[attr-defined]  # the stubs lack it
        self.setFont(Face.SERIF.value, _NUMBER_SIZE)
        self.drawCentredString((_LEFT + width - _RIGHT) / 2, height - _NUMBER_TOP, text)


def pages_of(document: Document, target: IO[bytes]) -> BaseDocTemplate:
    """Return the empty pages of a document, with its properties: no person's name in them."""
    font(Face.SERIF)
    size = landscape(A4) if document.landscape else A4
    width, height = size[0] - _LEFT - _RIGHT, size[1] - _TOP - _BOTTOM
    return BaseDocTemplate(
        target,
        pagesize=size,
        pageTemplates=[PageTemplate(frames=Frame(_LEFT, _BOTTOM, width, height, 0, 0, 0, 0))],
        leftMargin=_LEFT,
        rightMargin=_RIGHT,
        topMargin=_TOP,
        bottomMargin=_BOTTOM,
        invariant=1,
        initialFontName=Face.SERIF.value,
        lang=document.language,
        title=clean(document.title).replace("\n", " "),
        subject=clean(document.subject),
        author=clean(document.organisation),
        creator=_PROGRAM,
        producer=_PROGRAM,
        displayDocTitle=True,
    )
