"""The squares of a QR code (ISO/IEC 18004), of whatever size its text needs."""

from functools import lru_cache

from reportlab.graphics.barcode.qrencoder import QRCode, QRErrorCorrectLevel

Squares = tuple[tuple[bool, ...], ...]
"""Rows from the top; True is dark."""

QUIET = 4
"""Squares that stay free around a code: without them cameras do not see where it begins."""


@lru_cache(maxsize=16)
def qr_squares(text: str) -> Squares:
    """Return the code of a text; it can be read with about a seventh of it damaged (level M)."""
    code = QRCode(None, QRErrorCorrectLevel.M)
    code.addData(text)
    code.make()
    return tuple(tuple(map(bool, row)) for row in code.modules)
