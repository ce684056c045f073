"""What a file really is, by its first bytes and not by its name."""

from enum import Enum, auto
from pathlib import Path

from kcentre.spreadsheets.refusals import (
    NotATable,
    SavedAsPage,
    TableEmpty,
    TableMissing,
    TableTooLarge,
    TableUnreadable,
)

LARGEST_FILE = 100 * 1024 * 1024
_HEAD = 4096

_PROGRAM, _PICTURE, _ARCHIVE = "программа", "картинка", "архив"
_FOREIGN = (
    (b"MZ", _PROGRAM),
    (b"\x7fELF", _PROGRAM),
    (b"%PDF", "документ PDF"),
    (b"{\\rtf", "документ Word"),
    (b"\x89PNG", _PICTURE),
    (b"\xff\xd8\xff", _PICTURE),
    (b"GIF8", _PICTURE),
    (b"BM", _PICTURE),
    (b"RIFF", "звук или картинка"),
    (b"PK\x05\x06", "пустой архив"),
    (b"Rar!", _ARCHIVE),
    (b"7z\xbc\xaf\x27\x1c", _ARCHIVE),
    (b"\x1f\x8b", _ARCHIVE),
    (b"SQLite format 3\x00", "база данных"),
)
_PAGES = (b"<!doctype", b"<html", b"<table", b"<head", b"<meta", b"<?xml", b"mime-version:")
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_UTF_16 = (b"\xff\xfe", b"\xfe\xff")
_TEXT_CONTROLS = frozenset(b"\t\n\v\f\r\x1a\x1b")


class Container(Enum):
    """The three wrappings a journal comes in."""

    ZIP = auto()
    OLE = auto()
    TEXT = auto()


def container_of(path: Path) -> Container:
    """Return the wrapping of `path`. Raises the refusal for everything that is no table."""
    head = _head_of(path)
    if head.startswith(b"PK\x03\x04"):
        return Container.ZIP
    if head.startswith(_OLE):
        return Container.OLE
    is_text = _is_text(head)
    for signature, what in _FOREIGN:
        if head.startswith(signature) and (len(signature) > 2 or not is_text):
            raise NotATable(path, what)
    if head.removeprefix(b"\xef\xbb\xbf").lstrip().lower().startswith(_PAGES):
        raise SavedAsPage(path)
    if not (is_text or _is_utf_16(head)):
        raise NotATable(path, "файл другого вида")
    return Container.TEXT


def _head_of(path: Path) -> bytes:
    try:
        if not path.is_file():
            raise TableMissing(path)
        size = path.stat().st_size
        if size == 0:
            raise TableEmpty(path)
        if size > LARGEST_FILE:
            raise TableTooLarge(path)
        with path.open("rb") as file:
            return file.read(_HEAD)
    except OSError as error:
        raise TableUnreadable(path) from error


def _is_text(head: bytes) -> bool:
    """Tell whether there are no control characters but those of plain text."""
    return all(byte >= 0x20 or byte in _TEXT_CONTROLS for byte in head)


def _is_utf_16(head: bytes) -> bool:
    """Tell whether every other byte is mostly the high byte of Latin or Cyrillic."""
    if head.startswith(_UTF_16):
        return True
    high = {0x00, 0x04}
    return len(head) >= 8 and any(
        sum(byte in high for byte in head[start::2]) > 0.9 * len(head[start::2]) for start in (0, 1)
    )
