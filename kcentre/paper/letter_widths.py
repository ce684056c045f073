"""How the width of a letterhead is shared by the logo and the lines beside it."""

from collections.abc import Iterable

from kcentre.paper.document import Line
from kcentre.paper.fonts import Face, clean, width

_SIZE = 11.0
"""Of the letterhead's type, in points."""
_POINTS = 72 / 25.4
"""In a millimetre."""


def letter_widths(
    lines: Iterable[str | Line], whole: float, side: float
) -> tuple[float, float, float]:
    """Return the widths of the logo, the lines and the free side at the right, in millimetres.

    The lines stand in the middle of the page where they fit there; longer ones take the free side.
    """
    texts = (line.text if isinstance(line, Line) else line for line in lines)
    longest = max((width(clean(text), Face.SERIF) * _SIZE for text in texts), default=0.0)
    middle = whole - 2 * side
    return (side, middle, side) if longest <= middle * _POINTS else (side, whole - side, 0.0)
