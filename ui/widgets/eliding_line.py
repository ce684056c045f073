"""A line of text that ends with «…» where there is no room for all of it."""

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QComboBox, QLineEdit, QStyle, QStyleOptionFrame

from ui.widgets.colours import Tone
from ui.widgets.theme import theme

_INNER_MARGIN = 2
"""Qt's own, at both ends of a line."""


class ElidingLine(QLineEdit):
    """While it is typed in, it is an ordinary line.

    Ctrl begins a command of the window: the list that typing opened would keep it to itself.
    """

    @property
    def is_cut(self) -> bool:
        """Whether the text is longer than its room and nobody types in it."""
        return not self.hasFocus() and self._shown() != self.text()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Control:
            self._close_list()
        super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        if not self.is_cut:
            super().paintEvent(event)
            return
        frame = QStyleOptionFrame()
        self.initStyleOption(frame)
        painter = QPainter(self)
        self.style().drawPrimitive(QStyle.PrimitiveElement.PE_PanelLineEdit, frame, painter, self)
        is_typed_in = self.isEnabled() and not self.isReadOnly()
        painter.setPen(theme().colour(Tone.TEXT if is_typed_in else Tone.SECONDARY))
        sides = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        box = self._room().adjusted(_INNER_MARGIN, 0, -_INNER_MARGIN, 0)
        painter.drawText(box, sides, self._shown())
        painter.end()

    def _close_list(self) -> None:
        field = self.parent()
        finder = field.completer() if isinstance(field, QComboBox) else None
        opened = finder.popup() if finder is not None else None
        if opened is not None:
            opened.hide()

    def _shown(self) -> str:
        room = self._room().width() - 2 * _INNER_MARGIN
        return self.fontMetrics().elidedText(self.text(), Qt.TextElideMode.ElideRight, room)

    def _room(self) -> QRect:
        frame = QStyleOptionFrame()
        self.initStyleOption(frame)
        return self.style().subElementRect(QStyle.SubElement.SE_LineEditContents, frame, self)
