"""DOCX: a document as a text that the head goes on writing in Word or LibreOffice."""

from io import BytesIO
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from kcentre.paper.document import Document
from kcentre.paper.docx.blocks import write_blocks
from kcentre.paper.docx.front import write_front
from kcentre.paper.docx.looks import new_text
from kcentre.storage.atomic import atomic_write


def write_docx(document: Document, path: Path) -> None:
    """Write a document to a file, whole or not at all."""
    content = docx_bytes(document)
    with atomic_write(path) as temporary:
        temporary.write_bytes(content)


def docx_bytes(document: Document) -> bytes:
    """Return a document as a text file for a word processor; the same one as the same bytes."""
    text = new_text(document)
    if not document.is_bare:
        write_front(text, document)
    write_blocks(text, document)
    target = BytesIO()
    text.save(target)
    return _timeless(target)


def _timeless(made: BytesIO) -> bytes:
    """Pack the parts of a text file again without the moment when each was packed."""
    target = BytesIO()
    with ZipFile(made) as parts, ZipFile(target, "w") as packed:
        for part in parts.infolist():
            packed.writestr(ZipInfo(part.filename), parts.read(part), ZIP_DEFLATED)
    return target.getvalue()
