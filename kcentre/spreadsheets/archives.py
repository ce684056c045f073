"""Looking into a zipped spreadsheet before its parser does: size, instructions, extent.

The parser trusts what a file says about itself: it would unpack gigabytes, and it lays every cell
between the first and the last out in memory, so two cells in opposite corners end the program.
Each part is therefore unpacked here once, piece by piece, counting what really comes out.
"""

import struct
import zipfile
import zlib
from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum, auto
from pathlib import Path

from kcentre.spreadsheets import extent_ods, extent_xlsb, extent_xlsx, shared_texts
from kcentre.spreadsheets.refusals import (
    DamagedTable,
    NotATable,
    ProtectedTable,
    SuspiciousTable,
    TableTooLarge,
)
from kcentre.spreadsheets.workbook import LARGEST_GRID

LARGEST_CONTENT = 200 * 1024 * 1024
"""Bytes of all parts unpacked: ten times the largest centre's year."""

_MOST_PARTS = 10_000
_PIECE = 1 << 20
_BLOCK = 1 << 15
_LOCAL_HEADER = 30
_ENCRYPTED = 0x1
_MANIFEST = "META-INF/manifest.xml"
_BROKEN = (
    zipfile.BadZipFile, zlib.error, struct.error, OSError, NotImplementedError, ValueError,
)  # fmt: skip


class BookKind(Enum):
    """The zipped kinds of spreadsheets."""

    XLSX = auto()
    XLSB = auto()
    ODS = auto()


@dataclass(frozen=True, slots=True)
class Archive:
    """What was learnt of a zipped spreadsheet; `has_long_text`: some cell may be too long."""

    kind: BookKind
    counts_from_1904: bool
    has_long_text: bool


def inspect(path: Path) -> Archive:
    """Look into every part of `path`. Raises the refusal for what can't be read safely."""
    try:
        with zipfile.ZipFile(path) as archive:
            parts = archive.infolist()
            kind = _kind_of(path, {part.filename for part in parts})
            _demand_modest(path, parts)
            return _Inspection(path, kind).of(parts)
    except _BROKEN as error:
        raise DamagedTable(path) from error


def _kind_of(path: Path, names: set[str]) -> BookKind:
    if "encrypted-package" in names:
        raise ProtectedTable(path)
    if "content.xml" in names and "mimetype" in names:
        return BookKind.ODS
    if "word/document.xml" in names:
        raise NotATable(path, "документ Word")
    # Some programs give the parts of a book other folders or the slashes of Windows.
    folded = [name.replace("\\", "/").lower() for name in names]
    if any(name.endswith("workbook.bin") for name in folded):
        return BookKind.XLSB
    if any(name.endswith("workbook.xml") for name in folded):
        return BookKind.XLSX
    raise NotATable(path, "архив")


def _demand_modest(path: Path, parts: list[zipfile.ZipInfo]) -> None:
    if len(parts) > _MOST_PARTS:
        raise TableTooLarge(path)
    if any(part.flag_bits & _ENCRYPTED for part in parts):
        raise ProtectedTable(path)


def _is_long_text(piece: bytes) -> bool:
    """Tell whether some stretch of the piece is text without a tag for a whole block."""
    return any(
        piece.find(b"<", at, at + _BLOCK) < 0 for at in range(0, len(piece) - _BLOCK + 1, _BLOCK)
    )


class _Inspection:
    """One pass over all parts of one archive."""

    def __init__(self, path: Path, kind: BookKind) -> None:
        self._path = path
        self._kind = kind
        self._left = LARGEST_CONTENT
        self._counts_from_1904 = False
        self._has_long_text = False
        self._sheets: list[zipfile.ZipInfo] = []
        self._sheet_bytes = 0

    def of(self, parts: list[zipfile.ZipInfo]) -> Archive:
        # The list of parts first: it tells of a password before the locked parts seem broken.
        for part in sorted(parts, key=lambda part: part.filename != _MANIFEST):
            self._look_into(part)
        self._demand_modest_texts(parts)
        return Archive(self._kind, self._counts_from_1904, self._has_long_text)

    def _look_into(self, part: zipfile.ZipInfo) -> None:
        name = part.filename
        near = extent_xlsx.NearCells()
        start = b""
        for piece in self._pieces(part):
            start = start or piece
            near.look_at(piece)
            self._has_long_text = self._has_long_text or _is_long_text(piece)
            self._sheet_bytes += len(piece) if near.has_sheet else 0
        if near.has_sheet:
            self._sheets.append(part)
        if name.endswith((".xml", ".rels")) and (b"<!DOCTYPE" in start or b"<!ENTITY" in start):
            raise SuspiciousTable(self._path)
        if name.endswith("workbook.xml"):
            self._counts_from_1904 = b'date1904="1"' in start or b'date1904="true"' in start
        if name == _MANIFEST and b"encryption-data" in start:
            raise ProtectedTable(self._path)
        self._measure(part, near)

    def _measure(self, part: zipfile.ZipInfo, near: extent_xlsx.NearCells) -> None:
        """Find the sheet's extent where the quick look could not vouch for it."""
        cells = 0
        if self._kind is BookKind.XLSX and near.has_sheet and not near.all_are_near:
            cells = extent_xlsx.grid_of(self._unpacked(part), self._path)
        elif self._kind is BookKind.ODS and part.filename == "content.xml":
            cells = extent_ods.grid_of(self._unpacked(part), self._path)
        elif self._kind is BookKind.XLSB and "worksheets" in part.filename.lower():
            cells = extent_xlsb.grid_of(self._unpacked(part))
        if cells > LARGEST_GRID:
            raise TableTooLarge(self._path)

    def _demand_modest_texts(self, parts: list[zipfile.ZipInfo]) -> None:
        for part in parts:
            if part.filename.endswith("sharedStrings.xml") and shared_texts.may_be_too_much(
                self._unpacked(part), self._sheet_bytes
            ):
                sheets = map(self._unpacked, self._sheets)
                if shared_texts.are_too_much(self._unpacked(part), sheets):
                    raise TableTooLarge(self._path)

    def _pieces(self, part: zipfile.ZipInfo) -> Iterator[bytes]:
        for piece in self._unpacked(part):
            self._left -= len(piece)
            if self._left < 0:
                raise TableTooLarge(self._path)
            yield piece

    def _unpacked(self, part: zipfile.ZipInfo) -> Iterator[bytes]:
        """Unpack a part to its real end: the sizes an archive declares may be lies."""
        with self._path.open("rb") as file:
            file.seek(part.header_offset)
            header = file.read(_LOCAL_HEADER)
            file.seek(sum(struct.unpack("<HH", header[26:30])), 1)
            inflater = zlib.decompressobj(-zlib.MAX_WBITS)
            left = part.compress_size
            while left > 0 and (packed := file.read(min(left, _PIECE // 8))):
                left -= len(packed)
                if part.compress_type == zipfile.ZIP_STORED:
                    yield packed
                    continue
                while packed:
                    yield inflater.decompress(packed, _PIECE)
                    packed = inflater.unconsumed_tail
            yield inflater.flush()
