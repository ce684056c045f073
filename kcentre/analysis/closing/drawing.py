"""Drawing the report of a period, in memory."""

from kcentre.analysis.closing.content import DOCUMENT, PDF, XLSX
from kcentre.analysis.closing.records import PaperFormat
from kcentre.paper import docx_bytes, pdf_bytes, xlsx_bytes
from kcentre.paper.document import Document
from kcentre.paper.document_json import document_json
from kcentre.storage import UNWATCHED, Progress


def to_be_kept(document: Document, progress: Progress = UNWATCHED) -> dict[str, bytes]:
    """Return all that is kept of a report; `Cancelled` may be raised between the papers."""
    progress.report(0, 2)
    pages = pdf_bytes(document)
    progress.report(1, 2)
    return {PDF: pages, XLSX: xlsx_bytes(document), DOCUMENT: document_json(document)}


def draw(document: Document, paper: PaperFormat) -> bytes:
    """Return the document in one format. Raises `CharacterNotPrintable` of the paper."""
    writers = {
        PaperFormat.PDF: pdf_bytes,
        PaperFormat.XLSX: xlsx_bytes,
        PaperFormat.DOCX: docx_bytes,
    }
    return writers[paper](document)
