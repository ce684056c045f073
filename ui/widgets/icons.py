"""Lucide icons in the colours of the theme.

``set_icon(button, "search")`` colours the icon and recolours it when the theme changes.
"""

from functools import lru_cache

from PySide6.QtCore import QByteArray, QObject, QRectF, QSize, Qt
from PySide6.QtGui import QAction, QIcon, QPainter, QPixmap
from PySide6.QtWidgets import QAbstractButton, QPushButton

from ui.widgets.colours import Tone
from ui.widgets.resources import resource
from ui.widgets.theme import theme

ICON_PX = 18
_DENSITY = 3
_GAP = 6


def icon(name: str, tone: Tone = Tone.SECONDARY) -> QIcon:
    """Return the icon in the colours in force; it does not follow later changes."""
    return _icon(name, tone, 0)


def _icon(name: str, tone: Tone, gap: int) -> QIcon:
    made = QIcon(pixmap(name, theme().colours.ink(tone), gap=gap))
    made.addPixmap(pixmap(name, theme().colours.border, gap=gap), QIcon.Mode.Disabled)
    return made


@lru_cache(maxsize=256)
def pixmap(name: str, colour: str, size: int = ICON_PX, gap: int = 0) -> QPixmap:
    """Return a sharp picture of the icon, ``size`` logical pixels wide; ``gap`` clear at right."""
    from PySide6.QtSvg import QSvgRenderer  # noqa: PLC0415 — 20 ms that the first picture saves

    drawing = QSvgRenderer(QByteArray(_coloured(name, colour)))
    picture = QPixmap(QSize(size + gap, size) * _DENSITY)
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    drawing.render(painter, QRectF(0, 0, size * _DENSITY, size * _DENSITY))
    painter.end()
    picture.setDevicePixelRatio(_DENSITY)
    return picture


def set_icon(owner: QAbstractButton | QAction, name: str, tone: Tone = Tone.SECONDARY) -> None:
    """Give ``owner`` an icon that follows the theme."""
    _Keeper(owner, name, tone)


def _coloured(name: str, colour: str) -> bytes:
    text = resource("icons", f"{name}.svg").read_text(encoding="utf-8")
    return text.replace("currentColor", colour).encode()


class _Keeper(QObject):
    """Repaints its owner's icon when the theme changes; dies with the owner."""

    def __init__(self, owner: QAbstractButton | QAction, name: str, tone: Tone) -> None:
        super().__init__(owner)
        self._owner, self._name, self._tone = owner, name, tone
        theme().changed.connect(self._paint)
        self._paint()

    def _paint(self) -> None:
        gap = _GAP if isinstance(self._owner, QPushButton) else 0
        self._owner.setIcon(_icon(self._name, self._tone, gap))
        if isinstance(self._owner, QAbstractButton):
            self._owner.setIconSize(QSize(ICON_PX + gap, ICON_PX) * theme().scale)
