"""The strip is as high as its content while there is room, and scrolls to the cursor otherwise."""

from PySide6.QtCore import QEvent, QObject, QSize
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.records.field_scroll import FieldScroll
from ui.widgets.theme import theme

_LEAST_HEIGHT = 80
_CHANGES = {QEvent.Type.LayoutRequest, QEvent.Type.Resize}


class StripScroll(FieldScroll):
    """The rows of the journal give way first: they are many, the fields are needed all."""

    def __init__(self, content: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(content, parent)
        self._content = content
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)

    def sizeHint(self) -> QSize:
        width = self._content.minimumSizeHint().width()
        return QSize(width, self._content.heightForWidth(max(width, self.viewport().width())))

    def minimumSizeHint(self) -> QSize:
        hint = self.sizeHint()
        return QSize(hint.width(), min(hint.height(), theme().px(_LEAST_HEIGHT)))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in _CHANGES and watched is self._content:
            self.updateGeometry()
        return super().eventFilter(watched, event)
