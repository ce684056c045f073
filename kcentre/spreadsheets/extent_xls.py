"""How large a grid the cells of an .xls book span.

A book is a run of records: a type and a length of two bytes each, then a body. Layout: [MS-XLS]
2.1.4. The parser reserves what the Dimensions record says and lays out every cell between the
first and the last, so both are measured here.
"""

import struct
from collections.abc import Iterator

_SHEET_PLACE, _DIMENSIONS, _LOCK, _END = 0x0085, 0x0200, 0x002F, 0x000A
_SEVERAL = 0x00BD
_CELLS = {0x0006, 0x0203, 0x0204, 0x0205, 0x027E, 0x00FD, 0x00D6, _SEVERAL}
_LAST_COLUMN = 0xFF
_TWO_NUMBERS = struct.Struct("<HH")


def is_locked(stream: bytes) -> bool:
    """Tell whether the book asks for a password: all that follows is scrambled."""
    return any(kind == _LOCK for kind, _, _ in _records(stream, 0))


def grid_of(stream: bytes) -> int:
    """Return how many cells the sheets span together, or reserve. Raises struct.error."""
    places = [
        struct.unpack_from("<I", stream, at)[0]
        for kind, at, _ in _records(stream, 0)
        if kind == _SHEET_PLACE
    ]
    return sum(_sheet_grid(stream, place) for place in places)


def _sheet_grid(stream: bytes, place: int) -> int:
    top = left = 1 << 16
    bottom = right = -1
    reserved = 0
    for kind, at, size in _records(stream, place):
        if kind in _CELLS:
            row, column = _TWO_NUMBERS.unpack_from(stream, at)
            last = column
            if kind == _SEVERAL:
                (last,) = struct.unpack_from("<H", stream, at + size - 2)
            if row > bottom or row < top:
                top, bottom = min(top, row), max(bottom, row)
            if last > right or column < left:
                left, right = min(left, column), max(right, last)
        elif kind == _DIMENSIONS:
            reserved = max(reserved, _reserved(stream, at, size))
    return max(reserved, (bottom - top + 1) * (right - left + 1) if bottom >= 0 else 0)


def _reserved(stream: bytes, at: int, size: int) -> int:
    layout = "<IIHH" if size == 14 else "<HHHH"
    first_row, after_row, first_column, after_column = struct.unpack_from(layout, stream, at)
    if after_column < first_column or first_column > _LAST_COLUMN:
        first_column = 0
    # An end before its beginning wraps around in the parser: as good as endless.
    if after_row < first_row:
        return 1 << 32 if after_row else 0
    return int((after_row - first_row + 1) * (after_column - first_column + 1))


def _records(stream: bytes, place: int) -> Iterator[tuple[int, int, int]]:
    """Yield the type, the place of the body and its length, up to the end of the part."""
    at = place
    while at + 4 <= len(stream):
        kind, size = _TWO_NUMBERS.unpack_from(stream, at)
        yield kind, at + 4, size
        if kind == _END:
            return
        at += 4 + size
