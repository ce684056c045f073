"""The keys of a grid."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Qt, QTimer
from PySide6.QtGui import QKeyEvent

from ui.widgets.time_grid.board import USUAL_LENGTH
from ui.widgets.time_grid.grabs import Moving, Resizing
from ui.widgets.time_grid.records import Area
from ui.widgets.time_grid.stage import Stage

Key = Qt.Key
_SHIFT, _ALT = Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.AltModifier
_CONTROL = Qt.KeyboardModifier.ControlModifier
_OURS = _SHIFT | _ALT | _CONTROL
_WAYS = {Key.Key_Up: (0, -1), Key.Key_Down: (0, 1), Key.Key_Left: (-1, 0), Key.Key_Right: (1, 0)}
_PATIENCE_MS = 500


class Keys(QObject):
    """Arrows move the cursor, Alt with arrows carries the chosen block.

    What is carried by keys is dropped when Alt is let go or a moment after the last step, so that
    a block can pass over others in one operation; Enter drops it at once, Esc puts it back.
    """

    def __init__(self, stage: Stage) -> None:
        super().__init__(stage)
        self._stage = stage
        self._is_alt_held = self._is_carrying = False
        self._dropping = QTimer(self, singleShot=True, interval=_PATIENCE_MS)
        self._dropping.timeout.connect(self._drop_unless_held)

    def press(self, event: QKeyEvent) -> bool:
        """Do what the key means here; tell whether it means anything."""
        key, held = Key(event.key()), event.modifiers() & _OURS
        self._is_alt_held |= key == Key.Key_Alt
        if not self._stage.board.columns:
            return False
        if key in _WAYS:
            return self._arrow(*_WAYS[key], held)
        deed = self._deeds().get(key)
        return deed is not None and not held and deed()

    def release(self, event: QKeyEvent) -> None:
        """Drop what is carried when Alt is let go."""
        if event.key() == Key.Key_Alt and not event.isAutoRepeat():
            self._is_alt_held = False
            self.drop()

    def leave(self) -> None:
        """Drop what is carried: the focus goes elsewhere, and the release of Alt with it."""
        self._is_alt_held = False
        self.drop()

    def drop(self) -> None:
        """Drop what the keys carry, if anything."""
        self._dropping.stop()
        if self._is_carrying:
            self._is_carrying = False
            self._stage.drop()

    def step(self, by: int) -> bool:
        """Choose the next or previous block; False after the last one."""
        stage = self._stage
        if not stage.board.columns:
            return False
        placed = stage.board.next_to(stage.chosen, stage.cursor, by)
        if placed is not None:
            self.drop()
            stage.choose(placed.block.key)
        return placed is not None

    def _deeds(self) -> dict[Qt.Key, Callable[[], bool]]:
        return {
            Key.Key_Return: self._open,
            Key.Key_Enter: self._open,
            Key.Key_Delete: self._remove,
            Key.Key_Escape: self._give_up,
            Key.Key_Home: self._to_first_column,
            Key.Key_End: self._to_last_column,
            Key.Key_PageUp: self._hour_up,
            Key.Key_PageDown: self._hour_down,
        }

    def _arrow(self, columns: int, steps: int, held: Qt.KeyboardModifier) -> bool:
        if held & _ALT:
            return self._carry(columns, steps, is_resizing=bool(held & _SHIFT))
        if held == _SHIFT and steps:
            return self._extend(steps)
        return held == Qt.KeyboardModifier.NoModifier and self._go(columns, steps)

    def _go(self, columns: int, steps: int) -> bool:
        """Move the cursor; it is one step long again, and Enter paints the usual length."""
        board, (column, starts, _) = self._stage.board, self._stage.cursor
        starts = board.step_of(starts) + steps * board.step
        self._stage.put_cursor(Area(column + columns, starts, starts + board.step))
        return True

    def _extend(self, steps: int) -> bool:
        board, (column, starts, ends) = self._stage.board, self._stage.cursor
        ends = min(max(starts + board.step, ends + steps * board.step), board.last)
        self._stage.put_cursor(Area(column, starts, ends))
        return True

    def _carry(self, columns: int, steps: int, *, is_resizing: bool) -> bool:
        stage, placed = self._stage, self._stage.chosen_block()
        if placed is None or not placed.block.is_movable or (is_resizing and columns):
            return True
        column, starts, ends = stage.ghost or placed.area
        by = steps * stage.board.step
        key, home = placed.block.key, placed.area
        if is_resizing:
            stage.take(Resizing(key, home, is_beginning=False))
            ends = min(max(starts + stage.board.step, ends + by), stage.board.last)
            stage.carry(Area(column, starts, ends))
        else:
            stage.take(Moving(key, home))
            stage.carry(stage.board.within(Area(column + columns, starts + by, ends + by)))
        self._is_carrying = True
        self._dropping.start()
        return True

    def _drop_unless_held(self) -> None:
        if not self._is_alt_held:
            self.drop()

    def _open(self) -> bool:
        stage = self._stage
        if stage.grab is not None:
            self.drop()
        elif stage.chosen is not None:
            stage.activated.emit(stage.chosen)
        else:
            column, starts, ends = stage.cursor
            is_one_step = ends - starts <= stage.board.step
            area = Area(column, starts, starts + USUAL_LENGTH) if is_one_step else stage.cursor
            area = stage.board.within(area)
            stage.painted.emit(stage.board.columns[area.column].key, area.starts, area.ends)
        return True

    def _remove(self) -> bool:
        if self._stage.chosen is not None:
            self._stage.removal_wanted.emit(self._stage.chosen)
        return True

    def _give_up(self) -> bool:
        """Put back what is carried, else forget the choice; otherwise Esc belongs to others."""
        self._dropping.stop()
        self._is_carrying = False
        if self._stage.grab is not None:
            self._stage.cancel()
            return True
        if self._stage.chosen is not None:
            self._stage.put_cursor(self._stage.cursor)
            return True
        return False

    def _to_first_column(self) -> bool:
        return self._go(-self._stage.cursor.column, 0)

    def _to_last_column(self) -> bool:
        return self._go(len(self._stage.board.columns), 0)

    def _hour_up(self) -> bool:
        return self._go(0, -60 // self._stage.board.step)

    def _hour_down(self) -> bool:
        return self._go(0, 60 // self._stage.board.step)
