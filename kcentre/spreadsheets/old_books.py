"""Looking into an old binary book (.xls), or what else is wrapped the same way, beforehand."""

import struct
from pathlib import Path

from kcentre.spreadsheets import extent_xls
from kcentre.spreadsheets.old_container import BrokenContainer, OldContainer
from kcentre.spreadsheets.refusals import (
    DamagedTable,
    NotATable,
    ProtectedTable,
    TableTooLarge,
)
from kcentre.spreadsheets.workbook import LARGEST_GRID

_BOOKS = ("Workbook", "Book", "WORKBOOK", "BOOK")
_ENCRYPTED = "EncryptedPackage"
_FOREIGN = {"WordDocument": "документ Word", "PowerPoint Document": "презентация PowerPoint"}


def demand_book(path: Path) -> None:
    """Raise the refusal for a container without a sound, readable workbook."""
    try:
        container = OldContainer(path.read_bytes())
        names = {entry.name for entry in container.entries}
        if _ENCRYPTED in names:
            raise ProtectedTable(path)
        stream = container.stream(*_BOOKS)
        if stream is None:
            raise NotATable(path, _kind_of(names))
        if extent_xls.is_locked(stream):
            raise ProtectedTable(path)
        grid = extent_xls.grid_of(stream)
    except (BrokenContainer, struct.error) as error:
        raise DamagedTable(path) from error
    if grid > LARGEST_GRID:
        raise TableTooLarge(path)


def _kind_of(names: set[str]) -> str:
    return next((what for name, what in _FOREIGN.items() if name in names), "файл другого вида")
