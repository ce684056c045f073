"""A form that scrolls to the field with the cursor."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QScrollArea, QWidget

from ui.widgets.form import FormField
from ui.widgets.theme import theme


class FieldScroll(QScrollArea):
    """Shows the whole field, its problem too, not the editor alone."""

    def __init__(self, content: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setWidget(content)
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.focusChanged.connect(self._follow_focus)

    def _follow_focus(self, _old: QWidget | None, new: QWidget | None) -> None:
        if new is None or not self.isAncestorOf(new):
            return
        field: QWidget | None = new
        while field is not None and not isinstance(field, FormField):
            field = field.parentWidget()
        self.ensureWidgetVisible(field or new, 0, theme().px(12))
