"""The pages of a PDF, numbered from the second one on."""

from typing import IO

from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import BaseDocTemplate, Frame, PageTemplate

from kcentre.paper.document import Document
from kcentre.paper.fonts import Face, clean, font
from kcentre.paper.page import Margins, page_of
from kcentre.paper.pdf.styles import MM

_NUMBER_SIZE = 10
_PROGRAM = "kcentre"


class NumberedCanvas(Canvas):
    """Holds its pages back until it knows how many there are: «стр. 2 из 5»."""

    _held: tuple[dict[str, object], ...] = ()

    def __init__(self, *given: object, margins: Margins, **options: object) -> None:
        super().__init__(*given, **options)  # type: ignore[arg-type]  # platypus' own business
        self._margins = margins

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
        left, right, top = (
            self._margins.left * MM,
            self._margins.right * MM,
            self._margins.top * MM,
        )
        self.drawCentredString((left + width - right) / 2, height - top / 2 - _NUMBER_SIZE, text)


def pages_of(document: Document, target: IO[bytes]) -> BaseDocTemplate:
    """Return the empty pages of a document, with its properties: no person's name in them."""
    font(Face.SERIF)
    page, margins = page_of(document), page_of(document).margins
    left, right, top, bottom = (
        side * MM for side in (margins.left, margins.right, margins.top, margins.bottom)
    )
    width, height = page.width * MM, page.height * MM
    frame = Frame(left, bottom, width - left - right, height - top - bottom, 0, 0, 0, 0)
    return BaseDocTemplate(
        target,
        pagesize=(width, height),
        pageTemplates=[PageTemplate(frames=frame)],
        leftMargin=left,
        rightMargin=right,
        topMargin=top,
        bottomMargin=bottom,
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
