"""A menu of things to choose one of: years, periods."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QWidget

from ui.records.facets import Option


class OptionsMenu(QMenu):
    """Choosing one tells its value."""

    chosen = Signal(object)

    def __init__(self, title: str, parent: QWidget | None = None) -> None:
        super().__init__(title, parent)
        self.triggered.connect(self._choose)

    def offer(self, options: Sequence[Option]) -> None:
        """Take what can be chosen."""
        self.clear()
        for option in options:
            self.addAction(option.title.replace("&", "&&")).setData(option.value)

    def _choose(self, action: QAction) -> None:
        self.chosen.emit(action.data())
