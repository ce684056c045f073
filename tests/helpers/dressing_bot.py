"""The user's hands, for a part of a window that a test shows alone."""

from typing import Any

from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from ui.widgets.theme import theme


class DressingBot(QtBot):
    """Dresses what stands alone as a window is dressed."""

    def addWidget(self, widget: QWidget, **options: Any) -> None:  # noqa: N802 — of its base
        if widget.parentWidget() is None:
            theme().dress_window(widget)
        super().addWidget(widget, **options)
