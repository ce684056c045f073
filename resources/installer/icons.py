"""The program's picture in the forms that systems ask for, drawn from its one SVG.

Drawn anew at every size rather than scaled down: lines stay lines at 16 pixels.
"""

import struct
from functools import cache
from io import BytesIO
from pathlib import Path

from resources.installer.release import ROOT

DRAWING = ROOT / "resources" / "icons" / "kcentre.svg"
ICO_SIZES = (16, 24, 32, 48, 64, 256)
_PNG_FROM = 256
"""From this size on an icon's picture is a PNG; smaller ones are bitmaps, as old readers want."""
_HEADER, _ENTRY = struct.Struct("<HHH"), struct.Struct("<BBBBHHII")


def make_png(size: int, path: Path) -> None:
    """Draw the program's picture as a square PNG of `size` pixels."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(png(size))


def make_ico(path: Path) -> None:
    """Draw the program's picture as a Windows icon of every size that Windows asks for."""
    path.parent.mkdir(parents=True, exist_ok=True)
    pictures = [_picture(size) for size in ICO_SIZES]
    offset = _HEADER.size + _ENTRY.size * len(pictures)
    entries = b""
    for size, picture in zip(ICO_SIZES, pictures, strict=True):
        entries += _ENTRY.pack(size % 256, size % 256, 0, 0, 1, 32, len(picture), offset)
        offset += len(picture)
    path.write_bytes(_HEADER.pack(0, 1, len(pictures)) + entries + b"".join(pictures))


@cache
def png(size: int) -> bytes:
    """Return the program's picture as the bytes of a square PNG of `size` pixels."""
    # Only here: the other steps of a build have no need of Qt and of its system libraries.
    from PySide6.QtCore import QBuffer, QIODevice  # noqa: PLC0415
    from PySide6.QtGui import QImage, QPainter  # noqa: PLC0415
    from PySide6.QtSvg import QSvgRenderer  # noqa: PLC0415

    image = QImage(size, size, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(0)
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    QSvgRenderer(str(DRAWING)).render(painter)
    painter.end()
    written = QBuffer()
    written.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(written, "PNG")  # type: ignore[call-overload]  # the stub wants bytes, Qt wants text
    return bytes(written.data().data())


def _picture(size: int) -> bytes:
    """Return the picture of one size as it stands inside an icon file."""
    from PIL import Image  # noqa: PLC0415 — as above

    if size >= _PNG_FROM:
        return png(size)
    written = BytesIO()
    with Image.open(BytesIO(png(size))) as drawn:
        drawn.save(written, "ICO", sizes=[(size, size)], bitmap_format="bmp")
    return written.getvalue()[_HEADER.size + _ENTRY.size :]
