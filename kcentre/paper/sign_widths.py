"""How the width of a signature is shared by the position, the line to sign on and the name."""

from kcentre.paper.fonts import Face, clean, width

_BEFORE, _LENGTH = 0.46, 0.24
_LEAST_POSITION = 0.25
"""So much stays to the position of who signs, whatever the name is."""
_SIZE = 12.0
"""Of the text of papers, in points."""


def sign_shares(name: str, room: float, gap: float) -> tuple[float, float, float]:
    """Return the shares of the position, of the line and of the name with the gap before it.

    A name too long for its usual place in `room` points takes some of the position's.
    """
    usual = 1 - _BEFORE - _LENGTH
    asked = (width(clean(name), Face.SERIF) * _SIZE + gap + 1.0) / room
    more = min(max(0.0, asked - usual), _BEFORE - _LEAST_POSITION)
    return _BEFORE - more, _LENGTH, usual + more
