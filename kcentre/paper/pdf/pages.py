"""The pages of a PDF, numbered from the second one on or labelled as the paper says."""

from collections.abc import Sized
from dataclasses import dataclass
from typing import IO

from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import BaseDocTemplate, Frame, PageTemplate

from kcentre.paper.document import Document
from kcentre.paper.fonts import Face, clean, font
from kcentre.paper.page import Page
from kcentre.paper.pdf.styles import MM
from kcentre.storage.progress import Progress

_NUMBER_SIZE = 10
_COPY_SHARE = 1.4
"""The number of a copy is read by whoever enters it, at arm's length."""
_PROGRAM = "kcentre"


@dataclass(frozen=True, slots=True)
class Sheet:
    """A page whose contents are laid out in the usual sizes and drawn `scale` times larger."""

    page: Page
    scale: float = 1.0

    @property
    def size(self) -> tuple[float, float]:
        """The width and height of the paper, in points."""
        return self.page.width * MM, self.page.height * MM

    def inner(self, millimetres: float) -> float:
        """Return a length on the paper as points before they are enlarged."""
        return millimetres * MM / self.scale

    @property
    def text_width(self) -> float:
        """The width between the margins, in points before they are enlarged."""
        return self.inner(self.page.text_width)

    @property
    def text_height(self) -> float:
        """The height between the margins, in points before they are enlarged."""
        return self.inner(self.page.text_height)


class SheetCanvas(Canvas):
    """Writes in the middle of what is free above the text, in the same size on every paper."""

    def __init__(self, *given: object, sheet: Sheet, **options: object) -> None:
        super().__init__(*given, **options)  # type: ignore[arg-type]  # platypus' own business
        self._sheet = sheet

    def write_label(self, text: str) -> None:
        inner, margins = self._sheet.inner, self._sheet.page.margins
        size = _NUMBER_SIZE / self._sheet.scale
        self.setFont(Face.SERIF.value, size)
        middle = inner(margins.left) + self._sheet.text_width / 2
        top = inner(self._sheet.page.height - margins.top / 2)
        self.drawCentredString(middle, top - size, text)


class LabelledCanvas(SheetCanvas):
    """Writes the label of each page; those beyond the last label have none."""

    def __init__(self, *given: object, labels: tuple[str, ...], **options: object) -> None:
        super().__init__(*given, **options)  # type: ignore[arg-type]  # platypus' own business
        self._labels = labels

    def showPage(self) -> None:  # noqa: N802 — ReportLab's name
        label = "".join(self._labels[self.getPageNumber() - 1 : self.getPageNumber()])
        if label:
            self.write_label(clean(label))
        super().showPage()


class HoldingCanvas(SheetCanvas):
    """Holds its pages back until it knows how many there are."""

    _held: tuple[dict[str, object], ...] = ()

    def showPage(self) -> None:  # noqa: N802 — ReportLab's name
        self._held = (*self._held, dict(vars(self)))
        self._startPage()  # type: ignore[attr-defined]  # the stubs show no inner life


class NumberedCanvas(HoldingCanvas):
    """Numbers its pages: «стр. 2 из 5»."""

    def save(self) -> None:
        pages = self._held
        for number, page in enumerate(pages, 1):
            vars(self).update(page)
            if number > 1:
                self.write_label(_place(number, pages))
            SheetCanvas.showPage(self)
        super().save()


class CopiesCanvas(HoldingCanvas):
    """Gives its pages out anew for each copy, laid out but once."""

    def __init__(
        self, *given: object, document: Document, progress: Progress, **options: object
    ) -> None:
        super().__init__(*given, **options)  # type: ignore[arg-type]  # platypus' own business
        self._document, self._progress = document, progress

    def save(self) -> None:
        pages, copies = self._held, self._document.copies
        for done, copy in enumerate(copies, 1):
            for number, page in enumerate(pages, 1):
                vars(self).update(page)
                self._code: list[str] = list(self._code)
                self._write_head(copy, _place(number, pages) if len(pages) > 1 else "")
                SheetCanvas.showPage(self)
            self._progress.report(done, len(copies))
        super().save()

    def _write_head(self, copy: str, place: str) -> None:
        inner, margins = self._sheet.inner, self._sheet.page.margins
        size = _NUMBER_SIZE / self._sheet.scale
        left = inner(margins.left)
        right = left + self._sheet.text_width
        line = inner(self._sheet.page.height - margins.top / 2) - size
        self.setFont(Face.SERIF.value, size)
        self.drawString(left, line, clean(self._document.copy_of))
        self.drawCentredString((left + right) / 2, line, place)
        self.setFont(Face.SERIF_BOLD.value, size * _COPY_SHARE)
        self.drawRightString(right, line, clean(copy))


def _place(number: int, pages: Sized) -> str:
    return f"стр.\u00a0{number} из\u00a0{len(pages)}"


def pages_of(document: Document, sheet: Sheet, target: IO[bytes]) -> BaseDocTemplate:
    """Return the empty pages of a document, with its properties: no person's name in them."""
    for face in (Face.SERIF, Face.SERIF_BOLD):
        font(face)
    return BaseDocTemplate(
        target,
        pagesize=sheet.size,
        pageTemplates=[_template(sheet)],
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


def _template(sheet: Sheet) -> PageTemplate:
    margins = sheet.page.margins
    left, bottom = sheet.inner(margins.left), sheet.inner(margins.bottom)
    frame = Frame(left, bottom, sheet.text_width, sheet.text_height, 0, 0, 0, 0)

    def enlarge(canvas: Canvas, _: object) -> None:
        canvas.scale(sheet.scale, sheet.scale)

    if sheet.scale == 1:
        return PageTemplate(frames=frame)
    return PageTemplate(frames=frame, onPage=enlarge)
