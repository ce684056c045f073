"""A week or a day on a scale of hours: painted on, dragged, resized, read aloud."""

from collections.abc import Hashable, Iterable, Sequence

from PySide6.QtCore import QEvent, QPoint, QPointF, QRect, QRectF, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QFocusEvent, QHelpEvent, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QToolTip, QWidget

from ui.widgets.time_grid.keys import Keys
from ui.widgets.time_grid.painting import header_height
from ui.widgets.time_grid.pointer import Pointer
from ui.widgets.time_grid.records import Area, GridBlock, GridColumn
from ui.widgets.time_grid.speech import Speech
from ui.widgets.time_grid.surface import GridSurface

_TABS = {Qt.Key.Key_Tab: True, Qt.Key.Key_Backtab: False}
_CONTROL = Qt.KeyboardModifier.ControlModifier


class TimeGrid(GridSurface):
    """Columns of blocks over the hours of a day. It never changes its blocks by itself.

    Mouse: drag over empty time paints (Ctrl: over blocks too), a block moves, its edge resizes;
    a double click opens a block or paints an hour. Keys: arrows move the cursor, Shift+Up/Down
    extend it, Enter paints or opens, Tab and Shift+Tab go through the blocks (Ctrl+Tab leaves),
    Alt+arrows carry the chosen block, Alt+Shift+Up/Down resize it, Delete removes, Esc puts back.
    """

    painted = Signal(object, int, int)
    """(column, starts, ends): the user wants something new there."""

    moved = Signal(object, object, int, int)
    """(key, column, starts, ends): a block should be there; show it by `set_blocks`, or don't."""

    activated = Signal(object)
    removal_wanted = Signal(object)
    chosen_changed = Signal(object)
    menu_wanted = Signal(object, QPoint)
    """(key, place on the screen): the context menu of a block is wanted."""

    def __init__(self, accessible_name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(accessible_name)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.viewport().setMouseTracking(True)
        self._keys = Keys(self._stage)
        self._pointer = Pointer(self._stage, self._known_measures, self._scroll_at_edge)
        self._speech = Speech(self, self._stage)
        for name in ("painted", "moved", "activated", "removal_wanted", "chosen_changed"):
            getattr(self._stage, name).connect(getattr(self, name))

    def set_columns(self, columns: Sequence[GridColumn]) -> None:
        """Show other columns; blocks of columns that are not there stay unseen."""
        self._stage.board.set_columns(columns)
        self._renew()

    def set_blocks(self, blocks: Iterable[GridBlock]) -> None:
        """Show other blocks; the chosen one stays chosen where its key is still there."""
        self._stage.board.set_blocks(blocks)
        self._renew()

    def set_span(self, first_minute: int, last_minute: int) -> None:
        """Show the hours that hold these minutes."""
        self._stage.board.show_hours(first_minute, last_minute)
        self._renew()

    def set_step(self, minutes: int) -> None:
        """Snap to so many minutes."""
        self._stage.board.step = minutes
        self._renew()

    def choose(self, key: Hashable | None) -> None:
        """Choose a block and bring it into view; None chooses nothing."""
        self._stage.choose(key)

    def chosen(self) -> Hashable | None:
        """Return the key of the chosen block."""
        return self._stage.chosen

    def cursor_time(self) -> tuple[Hashable, int, int] | None:
        """Return the column and the time that the cursor stands on; None without columns."""
        columns, (at, starts, ends) = self._stage.board.columns, self._stage.cursor
        return (columns[at].key, starts, ends) if columns else None

    def put_cursor(self, column: Hashable, starts: int, ends: int) -> None:
        """Put the cursor on a time of a column; nothing is chosen then."""
        place = self._stage.board.place_of(column)
        if place is not None:
            self._stage.put_cursor(Area(place, starts, ends))

    def time_rect(self, column: Hashable, starts: int, ends: int) -> QRectF:
        """Return where a time of a column stands in the viewport; empty without the column."""
        place = self._stage.board.place_of(column)
        if place is None:
            return QRectF()
        return self._on_screen(self._measures.area_rect(Area(place, starts, ends)))

    def block_rect(self, key: Hashable) -> QRectF:
        """Return where a block stands in the viewport; empty where it isn't shown."""
        placed = self._stage.board.find(key)
        return QRectF() if placed is None else self._on_screen(self._measures.block_rect(placed))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.modifiers() & _CONTROL and Qt.Key(event.key()) in _TABS:
            super().focusNextPrevChild(_TABS[Qt.Key(event.key())])
        elif not self._keys.press(event):
            event.ignore()
        elif event.key() == Qt.Key.Key_Escape:
            self._pointer.cancel()

    def keyReleaseEvent(self, event: QKeyEvent) -> None:
        self._keys.release(event)
        super().keyReleaseEvent(event)

    def focusNextPrevChild(self, forward: bool) -> bool:
        if self._keys.step(1 if forward else -1):
            return True
        return super().focusNextPrevChild(forward)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self._speech.speak()
        self.viewport().update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self._keys.leave()
        self.viewport().update()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if not self._is_header(event.position()):
            self._pointer.press(self._body_at(event.position()), event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        place = self._body_at(event.position())
        if event.buttons() or not self._is_header(event.position()):
            self._pointer.move(place)
        if not event.buttons():
            self.viewport().setCursor(self._pointer.shape(place))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        self._pointer.release()
        event.accept()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        if event.button() is Qt.MouseButton.LeftButton and not self._is_header(event.position()):
            self._pointer.double_click(self._body_at(event.position()))

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Ask for the menu of the block under the mouse, or of the chosen one by key."""
        if event.reason() is QContextMenuEvent.Reason.Keyboard:
            key, place = self.chosen(), self.block_rect(self.chosen()).center().toPoint()
            where = self.viewport().mapToGlobal(place)
        else:
            placed = self._measures.block_at(self._body_at(QPointF(event.pos())))
            key, where = (None if placed is None else placed.block.key), event.globalPos()
        if key is not None:
            self.choose(key)
            self.menu_wanted.emit(key, where)

    def viewportEvent(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent) and event.type() is QEvent.Type.ToolTip:
            self._tell_at(event)
            return True
        if event.type() is QEvent.Type.Leave:
            self._stage.hover(None)
        return super().viewportEvent(event)

    def _tell_at(self, event: QHelpEvent) -> None:
        placed = self._measures.block_at(self._body_at(QPointF(event.pos())))
        if placed is None or self._is_header(QPointF(event.pos())):
            QToolTip.hideText()
            return
        said = placed.block.tool_tip or "\n".join((placed.block.title, *placed.block.lines))
        box: QRect = self.block_rect(placed.block.key).toRect()
        QToolTip.showText(event.globalPos(), said, self.viewport(), box)

    def _is_header(self, place: QPointF) -> bool:
        return place.y() < header_height(self.font())

    def _on_screen(self, box: QRectF) -> QRectF:
        return box.translated(-self._body_at(QPointF()))
