"""A tile: one figure in large type, what it is, and how it compares."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QFrame, QLabel, QVBoxLayout, QWidget

from ui.widgets.door import Door
from ui.widgets.looks import set_look
from ui.widgets.theme import theme

_OPENING_KEYS = {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space}


class Tile(QFrame):
    """A card that is one button: a click or Enter opens the rows behind its figure."""

    opened = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        set_look(self, role="card")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._door = Door("")
        self._title, self._figure, self._remark = QLabel(), QLabel(), QLabel()
        set_look(self._title, role="small")
        set_look(self._figure, role="figure")
        set_look(self._remark, role="small")
        column = QVBoxLayout(self)
        column.setContentsMargins(*[theme().px(14)] * 2, *[theme().px(12)] * 2)
        column.setSpacing(theme().px(2))
        for label in (self._title, self._figure, self._remark):
            label.setWordWrap(True)
            column.addWidget(label)
        column.addStretch(1)

    def show_figure(self, title: str, door: Door, remark: str) -> None:
        """Show another figure."""
        self._door = door
        self._title.setText(title)
        self._figure.setText(door.text)
        set_look(self._figure, tone=door.tone.value)
        self._remark.setText(remark)
        self.setAccessibleName(f"{title}: {door.text}")
        self.setAccessibleDescription(remark)
        shape = Qt.CursorShape.PointingHandCursor if door.opens else Qt.CursorShape.ArrowCursor
        self.setCursor(shape)

    @property
    def door(self) -> Door:
        """What the tile shows."""
        return self._door

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in _OPENING_KEYS:
            self._open()
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        set_look(self, active="true")

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        set_look(self, active="false")

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        is_within = self.rect().contains(event.position().toPoint())
        if event.button() == Qt.MouseButton.LeftButton and is_within:
            self._open()

    def _open(self) -> None:
        if self._door.opens:
            self.opened.emit(self._door.code)
