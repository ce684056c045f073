"""Text tabs with an accent underline."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QTabBar, QToolButton, QWidget

from ui.widgets.theme import theme

HEIGHT = 46
_PADDING, _LINE = 14, 2
_SCROLLERS = {
    "ScrollLeftButton": "Предыдущие разделы",
    "ScrollRightButton": "Следующие разделы",
}


class TabStrip(QTabBar):
    """The main window's tabs; arrow keys move between them, the chosen one is bold."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setDrawBase(False)
        self.setExpanding(False)
        self.setUsesScrollButtons(True)
        self.setElideMode(Qt.TextElideMode.ElideNone)
        self.setAccessibleName("Разделы")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        for place, name in _SCROLLERS.items():
            button = self.findChild(QToolButton, place)
            if isinstance(button, QToolButton):
                button.setAccessibleName(name)

    def tabSizeHint(self, index: int) -> QSize:
        width = QFontMetrics(self._font(chosen=True)).horizontalAdvance(self.tabText(index))
        return QSize(width + 2 * theme().px(_PADDING), theme().px(HEIGHT))

    def minimumTabSizeHint(self, index: int) -> QSize:
        return self.tabSizeHint(index)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for index in range(self.count()):
            self._paint_tab(painter, index)
        painter.end()

    def _paint_tab(self, painter: QPainter, index: int) -> None:
        colours, box = theme().colours, self.tabRect(index)
        is_chosen = index == self.currentIndex()
        painter.setFont(self._font(chosen=is_chosen))
        painter.setPen(QColor(colours.text if is_chosen else colours.secondary))
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, self.tabText(index))
        if is_chosen:
            line = theme().px(_LINE)
            painter.fillRect(
                box.x(), box.bottom() - line + 1, box.width(), line, QColor(colours.accent)
            )
            if self.hasFocus():
                self._paint_focus(painter, QRectF(box).adjusted(3, 7, -3, -7))

    def _paint_focus(self, painter: QPainter, box: QRectF) -> None:
        painter.setPen(QPen(QColor(theme().colours.accent), 2))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(box, theme().px(6), theme().px(6))

    def _font(self, *, chosen: bool) -> QFont:
        font = QFont(self.font())
        font.setBold(chosen)
        return font
