"""What is worked on scrolls as a whole where a small screen shows large text."""

from PySide6.QtCore import QEvent, QObject, QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.records.field_scroll import FieldScroll
from ui.widgets.theme import theme

_LEAST_HEIGHT = 160


class Work(QWidget):
    """A column that is made as low as it can be before it scrolls."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(theme().px(12))

    def heightForWidth(self, width: int) -> int:
        """Return the least height; Qt would scroll what could still give way."""
        return self.column.minimumHeightForWidth(width)


class WorkScroll(FieldScroll):
    """As wide as its content needs; its height may be less than that."""

    def __init__(self, content: QWidget, parent: QWidget | None = None) -> None:
        self._content = content  # Qt asks for the hints while the content is put in
        super().__init__(content, parent)

    def minimumSizeHint(self) -> QSize:
        hint = self._content.minimumSizeHint()
        return QSize(hint.width(), min(hint.height(), theme().px(_LEAST_HEIGHT)))

    def sizeHint(self) -> QSize:
        return self._content.sizeHint()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self._content and event.type() is QEvent.Type.LayoutRequest:
            self.updateGeometry()
        return super().eventFilter(watched, event)


class FormScroll(WorkScroll):
    """As high as its content is at its width; what stands above it stays in sight."""

    def sizeHint(self) -> QSize:
        hint = self._content.sizeHint()
        if self._content.hasHeightForWidth():
            hint.setHeight(self._content.heightForWidth(self.viewport().width()))
        return hint

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.updateGeometry()


def fill_with_work(place: QWidget, work: Work) -> None:
    """Let work be all that a place holds, and scroll there as a whole."""
    whole = QVBoxLayout(place)
    whole.setContentsMargins(0, 0, 0, 0)
    whole.addWidget(WorkScroll(work))
