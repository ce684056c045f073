"""One step in the left panel: a ring with its number or a tick, its words, its state."""

from PySide6.QtCore import QEvent, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from ui.widgets.theme import theme
from ui.widgets.wrapped_text import wrapped_lines

_RING, _GAP, _PADDING, _RADIUS = 22, 10, 8, 8
_TITLE_LINES, _SUMMARY_LINES = 3, 2
_LARGE_SCALE, _MORE_LINES = 1.3, 4


class StepButton(QAbstractButton):
    """Shows a step; checked = the step of the visible tab. Its whole wording is the tooltip."""

    def __init__(self, number: int, title: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._number, self._title, self._summary = number, title, ""
        self._state = "not_started"
        self._broken: dict[int, tuple[list[str], list[str]]] = {}
        self._heights: dict[int, int] = {}
        self.setCheckable(True)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.show_state("not_started", "")

    def show_state(self, state: str, summary: str, plan: str = "") -> None:
        """Show «not_started», «in_work» or «done» and a line of facts; the plan is in the tip."""
        self._state, self._summary = state, summary
        self._break_anew()
        self.setToolTip("\n".join(filter(None, (f"{self._number}. {self._title}", plan))))
        self.setAccessibleName(f"Шаг {self._number}. {self._title}. {summary}")
        self.updateGeometry()
        self.update()

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        if width not in self._heights:
            title, summary = self._lines(width)
            text = len(title) * self._title_height() + len(summary) * self._summary_height()
            self._heights[width] = max(text, theme().px(_RING)) + 2 * theme().px(_PADDING)
        return self._heights[width]

    def sizeHint(self) -> QSize:
        width = theme().px(240)
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        return QSize(theme().px(120), theme().px(_RING + 2 * _PADDING))

    def nextCheckState(self) -> None:
        """Stay as it is: the window says which step is shown."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Let Enter lead to the step too: Qt's own buttons know only Space."""
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.click()
        else:
            super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        if event.type() in {QEvent.Type.FontChange, QEvent.Type.StyleChange}:
            self._break_anew()
            self.updateGeometry()
        super().changeEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_ground(painter)
        self._paint_ring(painter)
        self._paint_words(painter)
        painter.end()

    def _paint_ground(self, painter: QPainter) -> None:
        colours, radius = theme().colours, theme().px(_RADIUS)
        is_lit = self.isChecked() or self.underMouse()
        painter.setPen(QPen(QColor(colours.accent), 2) if self.hasFocus() else Qt.PenStyle.NoPen)
        painter.setBrush(QColor(colours.accent_ground) if is_lit else Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), radius, radius)

    def _paint_ring(self, painter: QPainter) -> None:
        colours, side = theme().colours, theme().px(_RING)
        ring = QRectF(theme().px(_PADDING), theme().px(_PADDING), side, side)
        line, fill, ink = {
            "done": (colours.good, colours.good, colours.on_accent),
            "in_work": (colours.accent, None, colours.accent),
        }.get(self._state, (colours.border, None, colours.secondary))
        painter.setPen(QPen(QColor(line), 1.5))
        painter.setBrush(QColor(fill) if fill else Qt.BrushStyle.NoBrush)
        painter.drawEllipse(ring)
        painter.setPen(QPen(QColor(ink), 2 * theme().scale))
        if self._state == "done":
            points = [(0.28, 0.52), (0.44, 0.68), (0.72, 0.36)]
            painter.drawPolyline(
                [QPointF(ring.x() + x * side, ring.y() + y * side) for x, y in points]
            )
            return
        font = theme().small_font()
        font.setBold(self._state == "in_work")
        painter.setFont(font)
        painter.drawText(ring, Qt.AlignmentFlag.AlignCenter, str(self._number))

    def _paint_words(self, painter: QPainter) -> None:
        title, summary = self._lines(self.width())
        left = self._text_left()
        top = theme().px(_PADDING)
        painter.setFont(self.font())
        painter.setPen(QColor(theme().colours.text))
        for line in title:
            box = QRect(left, top, self.width() - left, self._title_height())
            painter.drawText(box, Qt.AlignmentFlag.AlignVCenter, line)
            top += self._title_height()
        painter.setFont(theme().small_font())
        painter.setPen(QColor(theme().colours.secondary))
        for line in summary:
            box = QRect(left, top, self.width() - left, self._summary_height())
            painter.drawText(box, Qt.AlignmentFlag.AlignVCenter, line)
            top += self._summary_height()

    def _break_anew(self) -> None:
        self._broken.clear()
        self._heights.clear()

    def _lines(self, width: int) -> tuple[list[str], list[str]]:
        """Return title and summary broken into lines; layouts ask for the same few widths."""
        if width not in self._broken:
            self._broken[width] = self._broken_lines(width)
        return self._broken[width]

    def _broken_lines(self, width: int) -> tuple[list[str], list[str]]:
        room = width - self._text_left() - theme().px(_PADDING)
        more = _MORE_LINES if theme().scale > _LARGE_SCALE else 0
        title = wrapped_lines(self._title, self.font(), room, _TITLE_LINES + more)
        summary = wrapped_lines(self._summary, theme().small_font(), room, _SUMMARY_LINES + more)
        return title, summary

    def _text_left(self) -> int:
        return theme().px(_PADDING + _RING + _GAP)

    def _title_height(self) -> int:
        return self.fontMetrics().height()

    def _summary_height(self) -> int:
        return QFontMetrics(theme().small_font()).height()
