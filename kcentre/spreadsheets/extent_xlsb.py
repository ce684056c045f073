"""How large a grid the cells of an .xlsb sheet span.

A binary sheet is a run of records: a type (one or two bytes), a length (one to four), a body.
Layout: [MS-XLSB] 2.1.4; a row header is record 0, cells are records 1 to 11.
"""

from collections.abc import Iterable, Iterator

_ROW_HEADER, _LAST_CELL = 0, 11


def grid_of(pieces: Iterable[bytes]) -> int:
    """Return how many cells lie between the first and the last one."""
    data = b"".join(pieces)
    row = 0
    rows, columns = [0, 0], [0, 0]
    is_first = True
    for kind, at in _records(data):
        number = int.from_bytes(data[at : at + 4], "little")
        if kind == _ROW_HEADER:
            row = number
        elif kind <= _LAST_CELL:
            if is_first:
                rows, columns, is_first = [row, row], [number, number], False
            rows = [min(rows[0], row), max(rows[1], row)]
            columns = [min(columns[0], number), max(columns[1], number)]
    return (rows[1] - rows[0] + 1) * (columns[1] - columns[0] + 1)


def _records(data: bytes) -> Iterator[tuple[int, int]]:
    """Yield the type and the place of the body of every record."""
    at = 0
    while at < len(data):
        kind, at = _varied(data, at, 2)
        length, at = _varied(data, at, 4)
        yield kind, at
        at += length


def _varied(data: bytes, at: int, most: int) -> tuple[int, int]:
    """Read a number of seven bits a byte, the lowest first; return it and the place after it."""
    value = 0
    for index in range(most):
        byte = data[at + index] if at + index < len(data) else 0
        value |= (byte & 0x7F) << (7 * index)
        if byte < 0x80:
            return value, at + index + 1
    return value, at + most
