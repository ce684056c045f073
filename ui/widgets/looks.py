"""Giving a widget its look by name; the style sheet knows what the names mean.

Roles: card, side, bar, line, message, title, heading, secondary, small, figure, problem, notice,
chip, primary, link, icon, switch, rows. Tones: see ``Tone``.
"""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

_POLISHED = Qt.WidgetAttribute.WA_WState_Polished


def set_look(widget: QWidget, **properties: str) -> None:
    """Set style properties (``role``, ``tone``, ``problem``…) and let the sheet see them."""
    changed = False
    for name, value in properties.items():
        if widget.property(name) != value:
            widget.setProperty(name, value)
            changed = True
    if changed and widget.testAttribute(_POLISHED):
        widget.style().unpolish(widget)
        widget.style().polish(widget)
