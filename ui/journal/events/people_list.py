"""The people of a group event with their ticks."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QIcon, QKeyEvent
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QWidget

from kcentre.journal.events.participants import PersonLine
from ui.widgets.colours import Tone
from ui.widgets.icons import ICON_PX, pixmap
from ui.widgets.theme import theme

_MOST_ROWS = 6
_REMOVES = {Qt.Key.Key_Delete, Qt.Key.Key_Backspace}


class PeopleList(QListWidget):
    """Space ticks who came, Delete takes somebody off; as high as its rows, up to six."""

    changed = Signal()
    """Somebody was ticked or taken off."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.lines: list[PersonLine] = []
        self.setAccessibleName("Участники поимённо")
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setToolTip("Пробел — был или не был, Delete — убрать")
        self.itemDoubleClicked.connect(self._tick_item)
        theme().changed.connect(self._fill)
        self._fill()

    def show_lines(self, lines: Sequence[PersonLine]) -> None:
        """Show other people."""
        self.lines = list(lines)
        self._fill()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        row = self.currentRow()
        if event.key() == Qt.Key.Key_Space and row >= 0:
            self._tick(row)
        elif event.key() in _REMOVES and row >= 0:
            self._remove(row)
        else:
            super().keyPressEvent(event)

    def _tick_item(self, _item: QListWidgetItem) -> None:
        self._tick(self.currentRow())

    def _tick(self, row: int) -> None:
        line = self.lines[row]
        self.lines[row] = replace(line, is_present=not line.is_present)
        self._fill()
        self.changed.emit()

    def _remove(self, row: int) -> None:
        del self.lines[row]
        self._fill()
        self.changed.emit()

    def _fill(self) -> None:
        row = self.currentRow()
        self.clear()
        for line in self.lines:
            self.addItem(_item(line))
        self.setCurrentRow(min(max(row, 0), len(self.lines) - 1))
        self.setVisible(bool(self.lines))
        shown = min(len(self.lines), _MOST_ROWS)
        self.setFixedHeight(max(self.sizeHintForRow(0), 0) * shown + theme().px(6))


def _item(line: PersonLine) -> QListWidgetItem:
    name, tone = ("circle-check", Tone.GOOD) if line.is_present else ("circle", Tone.SECONDARY)
    said = line.title if line.is_present else f"{line.title} — не было"
    side = theme().px(ICON_PX)
    item = QListWidgetItem(QIcon(pixmap(name, theme().colours.ink(tone), side)), said)
    item.setForeground(theme().colour(Tone.TEXT if line.is_present else Tone.SECONDARY))
    return item
