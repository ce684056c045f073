"""Lines to write on by hand: a word processor carries what is too long over, as a torn stub."""

import re
from typing import Final

from kcentre.paper.pdf.styles import MM

_DASH: Final = 0.5
"""The width of «_» in the face of editable texts, in ems."""
_LETTER: Final = 0.56
"""More than a usual Russian letter of it takes, in ems."""
_LONG: Final = re.compile(r"_{20,}$")


def writing_line(size: float, width: float) -> str:
    """Return a line of `width` millimetres in type of `size` points."""
    return "_" * int(width * MM / (size * _DASH))


def within(line: str, size: float, width: float) -> str:
    """Return the words with the long line at their end cut to the room beside them."""
    found = _LONG.search(line)
    if found is None:
        return line
    words = line[: found.start()]
    room = width - len(words) * _LETTER * size / MM
    return words + found[0][: len(writing_line(size, max(room, 0)))]
