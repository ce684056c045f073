"""Drawing the report of a period in every format it is kept in, in memory."""

from kcentre.analysis.closing.records import PaperFormat
from kcentre.paper import docx_bytes, pdf_bytes, xlsx_bytes
from kcentre.paper.document import Document
from kcentre.storage import UNWATCHED, Progress

Papers = dict[PaperFormat, bytes]


def drawn(document: Document, progress: Progress = UNWATCHED) -> Papers:
    """Return the document in every format; raises `Cancelled` between them."""
    papers: Papers = {}
    for done, paper in enumerate(PaperFormat):
        progress.report(done, len(PaperFormat))
        papers[paper] = draw(document, paper)
    return papers


def draw(document: Document, paper: PaperFormat) -> bytes:
    """Return the document in one format. Raises `CharacterNotPrintable` of the paper."""
    writers = {
        PaperFormat.PDF: pdf_bytes,
        PaperFormat.XLSX: xlsx_bytes,
        PaperFormat.DOCX: docx_bytes,
    }
    return writers[paper](document)
