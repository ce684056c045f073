"""How much text the shared strings of an .xlsx book become in its cells.

A book keeps each text once; the parser copies it into every cell that refers to it. One long text
in a hundred thousand cells would be gigabytes, from a file of a few kilobytes.
"""

import re
from collections.abc import Iterable

LARGEST_TEXT = 512 * 1024 * 1024

_SMALLEST_CELL = 24
_USE = re.compile(rb"""\bt=["']s["'][^>]*>\s*<(?:\w+:)?v>(\d+)<""")
_LONGEST_USE = 256


def may_be_too_much(strings: Iterable[bytes], sheet_bytes: int) -> bool:
    """Tell whether the longest text in every cell the sheets can have would be too much."""
    longest = max((len(piece) for piece in _texts(strings)), default=0)
    return longest * (sheet_bytes // _SMALLEST_CELL) > LARGEST_TEXT


def are_too_much(strings: Iterable[bytes], sheets: Iterable[Iterable[bytes]]) -> bool:
    """Tell whether the texts, as often as the cells refer to them, are too much."""
    lengths = [len(text) for text in _texts(strings)]
    total = 0
    for pieces in sheets:
        for number in _uses(pieces):
            total += lengths[number] if number < len(lengths) else 0
            if total > LARGEST_TEXT:
                return True
    return False


def _texts(pieces: Iterable[bytes]) -> Iterable[bytes]:
    rest = b""
    for piece in pieces:
        *whole, rest = (rest + piece).split(b"</si>")
        yield from whole


def _uses(pieces: Iterable[bytes]) -> Iterable[int]:
    rest = b""
    for piece in pieces:
        seen = rest + piece
        end = 0
        for found in _USE.finditer(seen):
            yield int(found[1])
            end = found.end()
        rest = seen[max(end, len(seen) - _LONGEST_USE) :]
