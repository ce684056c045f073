"""PDF by ReportLab's platypus: embedded faces only, text that can be copied out.

The same document always gives the same bytes.
"""

from pathlib import Path

from reportlab import rl_config

from kcentre.paper.document import Document
from kcentre.paper.pdf.building import build
from kcentre.storage.atomic import atomic_write
from kcentre.storage.progress import UNWATCHED, Progress

# pages as plain compressed bytes: text-only mail of the nineties needed more
rl_config.useA85 = 0


def write_pdf(document: Document, path: Path) -> None:
    """Write a document to a file, whole or not at all."""
    content = pdf_bytes(document)
    with atomic_write(path) as temporary:
        temporary.write_bytes(content)


def pdf_bytes(document: Document, progress: Progress = UNWATCHED) -> bytes:
    """Return a document as the bytes of a PDF file.

    Raises CharacterNotPrintable for a character that no bundled face has.
    """
    return build(document, progress).content
