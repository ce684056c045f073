"""A dialog that never outgrows the screen: with large text its content scrolls."""

from PySide6.QtCore import QEvent, QObject, QSize, Qt, QTimer
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QDialog, QFrame, QLayout, QScrollArea, QVBoxLayout, QWidget

from ui.widgets.theme import theme

_EDGE = 48


class FittedDialog(QDialog):
    """Put content with ``take``; it is as wide as drawn and as high as it needs, if there is room.

    The content scrolls to the field that gets the focus; what stands beneath it is always seen.
    """

    def __init__(self, width: int, parent: QWidget) -> None:
        """``width`` is drawn for 10.5 pt text."""
        super().__init__(parent)
        self._drawn_width = width
        self._inner = self._new_part = QWidget()
        self._footer: QWidget | None = None
        self._area = QScrollArea()
        self._area.setWidgetResizable(True)
        self._area.setFrameShape(QFrame.Shape.NoFrame)
        self._area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._column.addWidget(self._area, 1)

    def take(self, content: QLayout, footer: QWidget | None = None) -> None:
        """Show a layout as the dialog's content, with ``footer`` (its buttons) beneath it."""
        self._inner.setLayout(content)
        self._inner.installEventFilter(self)
        self._area.setWidget(self._inner)
        if footer is not None:
            self._footer = footer
            self._column.addWidget(footer)

    def bring_in_sight(self, part: QWidget) -> None:
        """Scroll to a part of the content that has something new to say, once it has its place."""
        self._new_part = part
        QTimer.singleShot(0, self, self._show_new_part)

    def _show_new_part(self) -> None:
        self._area.ensureWidgetVisible(self._new_part)

    def showEvent(self, event: QShowEvent) -> None:
        self.resize(self._fitting_size())
        super().showEvent(event)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Grow when a problem's sentence needs a line more."""
        if event.type() is QEvent.Type.LayoutRequest and self.isVisible():
            self._grow(self.size().expandedTo(self._fitting_size()))
        return super().eventFilter(watched, event)

    def _grow(self, size: QSize) -> None:
        """Grow upwards where there is no room beneath: not every system keeps it on the screen."""
        more = size.height() - self.height()
        free = self.screen().availableGeometry()
        too_low = self.frameGeometry().bottom() + more - free.bottom()
        self.resize(size)
        if more > 0 and too_low > 0:
            self.move(self.x(), max(self.y() - too_low, free.top()))

    def _fitting_size(self) -> QSize:
        free = self.screen().availableGeometry().size() - QSize(_EDGE, _EDGE)
        inner = self._inner
        width = max(theme().px(self._drawn_width), inner.minimumSizeHint().width())
        height = _height_of(inner, width) + (_height_of(self._footer, width) if self._footer else 0)
        return QSize(width, height + 2).boundedTo(free)


def _height_of(part: QWidget, width: int) -> int:
    return part.heightForWidth(width) if part.hasHeightForWidth() else part.sizeHint().height()
