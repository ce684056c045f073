"""What can be done to the chosen rows, by a right click or the menu key."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtWidgets import QMenu, QWidget

Deed = tuple[str, str, Callable[[], None]]
"""Words, the key that does the same (may be empty), what is done."""


def row_menu(deeds: Sequence[Deed | None], parent: QWidget) -> QMenu:
    """Return a menu of the deeds; None is a line between them. It goes when it is closed."""
    menu = QMenu(parent)
    for deed in deeds:
        if deed is None:
            menu.addSeparator()
            continue
        words, key, done = deed
        menu.addAction(f"{words}\t{key}" if key else words).triggered.connect(done)
    menu.aboutToHide.connect(menu.deleteLater)
    return menu
