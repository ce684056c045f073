"""A picture pasted or dropped, as the bytes that a verb takes."""

from PySide6.QtCore import QBuffer, QByteArray, QIODevice
from PySide6.QtGui import QImage, QImageWriter, QPixmap


def png_bytes(image: QImage | QPixmap) -> bytes:
    """Return the picture as a PNG, with its transparency."""
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    plain = image.toImage() if isinstance(image, QPixmap) else image
    QImageWriter(buffer, QByteArray(b"png")).write(plain)
    return bytes(buffer.data().data())
