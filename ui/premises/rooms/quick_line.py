"""The line under a list: type, Enter, and it is in the list."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from ui.widgets.editors import TextField


class QuickLine(TextField):
    """What was typed for a room and not kept yet waits for that room."""

    entered = Signal(str)
    """Enter was pressed on some text."""

    def __init__(self, hint: str, name: str, parent: QWidget | None = None) -> None:
        super().__init__(hint, parent)
        self.setAccessibleName(name)
        self._room_id: int | None = None
        self._waiting: dict[int, str] = {}

    def show_room(self, room_id: int) -> None:
        """Show what was typed for a room."""
        if room_id == self._room_id:
            return
        self._waiting = self.drafts()
        self._room_id = room_id
        self.set_value(self._waiting.pop(room_id, ""))

    def drafts(self) -> dict[int, str]:
        """Return what was typed and not kept, room by room."""
        typed = self.value()
        if self._room_id is None or not typed:
            return dict(self._waiting)
        return {**self._waiting, self._room_id: typed}

    def drop_drafts(self) -> None:
        """Forget all that was typed."""
        self._waiting.clear()
        self.clear()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        is_enter = event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}
        if is_enter and self.value():
            self.entered.emit(self.value())
        elif event.key() == Qt.Key.Key_Escape and self.text():
            self.clear()
        else:
            super().keyPressEvent(event)
