"""The keys of the strip; each works in the Russian layout too, and only while it has the cursor."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from ui.widgets.shortcuts import add_shortcut


def add_strip_keys(strip: QWidget, deeds: dict[str, Callable[[], None]]) -> None:
    """Let keys («Ctrl+D») do deeds; Enter of the number pad is Enter."""
    for keys, deed in deeds.items():
        for sequence in {keys, keys.replace("Return", "Enter")}:
            shortcut = add_shortcut(strip, sequence)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(deed)
