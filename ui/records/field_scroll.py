"""A form that scrolls to the field with the cursor."""

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtWidgets import QApplication, QScrollArea, QWidget

from ui.widgets.form import FormField
from ui.widgets.theme import theme

_LAID_OUT_ANEW = {QEvent.Type.Resize, QEvent.Type.LayoutRequest}


class FieldScroll(QScrollArea):
    """Shows the whole field, its problem too, not the editor alone.

    What comes above it or beneath it later does not push it out of sight.
    """

    def __init__(self, content: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setWidget(content)
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.focusChanged.connect(self._follow_focus)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in _LAID_OUT_ANEW and watched is self.widget():
            QTimer.singleShot(0, self, self._show_focus)  # the fields are not in place yet
        return super().eventFilter(watched, event)

    def _show_focus(self) -> None:
        self._follow_focus(None, QApplication.focusWidget())

    def _follow_focus(self, _old: QWidget | None, new: QWidget | None) -> None:
        if new is None or not self.isAncestorOf(new):
            return
        field: QWidget | None = new
        while field is not None and not isinstance(field, FormField):
            field = field.parentWidget()
        for shown in (field or new, new):  # of a field higher than the panel, at least the editor
            self.ensureWidgetVisible(shown, 0, theme().px(12))
