"""A menu of things to choose one of: years, periods, statuses."""

from collections.abc import Iterable

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QWidget


class ChoiceMenu(QMenu):
    """Choosing one tells its value."""

    chosen = Signal(object)

    def __init__(self, title: str, parent: QWidget | None = None) -> None:
        super().__init__(title, parent)
        self._values: list[object] = []
        self.triggered.connect(self._choose)

    def offer(self, choices: Iterable[tuple[object, str]]) -> None:
        """Take what can be chosen: each value with its words, «&» as it was typed."""
        self.clear()
        self._values.clear()
        for place, (value, words) in enumerate(choices):
            self._values.append(value)
            self.addAction(words.replace("&", "&&")).setData(place)

    def _choose(self, action: QAction) -> None:
        # An action keeps of a value list's member only its text, so the values stay here.
        self.chosen.emit(self._values[action.data()])
