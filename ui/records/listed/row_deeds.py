"""What can be done with the chosen rows: one letter each, and the menu that names them."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QWidget

from ui.widgets.shortcuts import set_shortcuts


@dataclass(frozen=True, slots=True)
class Deed:
    """What the menu says, and the letter that does the same; `key` is Latin, on the same key."""

    words: str
    do: Callable[[], None]
    letter: str = ""
    key: str = ""


class RowDeeds(QMenu):
    """The letters work while ``place`` has the focus, in either layout."""

    def __init__(self, deeds: Sequence[Deed], place: QWidget) -> None:
        super().__init__("Действия", place)
        self._place = place
        for deed in deeds:
            self._add(deed)
        place.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        place.customContextMenuRequested.connect(self._show_at)

    def _add(self, deed: Deed) -> None:
        if not deed.words:
            self.addSeparator()
            return
        action = QAction(f"{deed.words}\t{deed.letter}" if deed.letter else deed.words, self)
        action.triggered.connect(deed.do)
        if deed.key:
            set_shortcuts(action, deed.key, deed.letter)
            action.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
            self._place.addAction(action)
        self.addAction(action)

    def _show_at(self, place: QPoint) -> None:
        self.popup(self._place.mapToGlobal(place))


SEPARATOR = Deed("", lambda: None)
