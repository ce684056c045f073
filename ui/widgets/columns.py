"""Cards side by side where there is room, fewer where the text is large."""

from collections.abc import Sequence

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QGridLayout, QVBoxLayout, QWidget

from ui.widgets.theme import theme

_GAP = 12
_SIDE_BY_SIDE = QBoxLayout.Direction.LeftToRight
_ONE_BELOW_ANOTHER = QBoxLayout.Direction.TopToBottom


class Columns(QWidget):
    """Widgets side by side from `room` on (pixels drawn for the smallest text)."""

    def __init__(self, room: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._room = room
        self._row = QBoxLayout(_SIDE_BY_SIDE, self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(theme().px(_GAP))

    def add_column(self, cards: list[QWidget], stretch: int) -> None:
        """Put cards one below the other at the right of what is there."""
        column = QVBoxLayout()
        column.setSpacing(theme().px(_GAP))
        for card in cards:
            column.addWidget(card)
        column.addStretch(1)
        self._row.addLayout(column, stretch)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        is_wide = event.size().width() >= theme().px(self._room)
        direction = _SIDE_BY_SIDE if is_wide else _ONE_BELOW_ANOTHER
        if direction is not self._row.direction():
            self._row.setDirection(direction)


class Grid(QWidget):
    """Equal widgets in one row, in two of half as many, or one below the other."""

    def __init__(
        self, widgets: Sequence[QWidget], room: int, parent: QWidget | None = None
    ) -> None:
        """`room` is what each needs (pixels drawn for the smallest text)."""
        super().__init__(parent)
        self._widgets, self._room, self._columns = widgets, room, 0
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(theme().px(_GAP))
        self._place(len(widgets))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        count = len(self._widgets)
        fitting = event.size().width() // theme().px(self._room)
        self._place(next((n for n in (count, count // 2) if n and n <= fitting), 1))

    def _place(self, columns: int) -> None:
        if columns == self._columns:
            return
        self._columns = columns
        for place, widget in enumerate(self._widgets):
            self._grid.addWidget(widget, place // columns, place % columns)
        for column in range(len(self._widgets)):
            self._grid.setColumnStretch(column, int(column < columns))
