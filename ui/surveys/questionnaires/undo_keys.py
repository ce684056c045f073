"""Ctrl+Z and Ctrl+Y take back what is unsaved before they take back what was saved."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent

from ui.surveys.questionnaires.work import DesignWork

_UNDO, _REDO = {int(Qt.Key.Key_Z), ord("Я")}, {int(Qt.Key.Key_Y), ord("Н")}


class UndoKeys(QObject):
    """Takes the keys before the window's shortcuts while the designer has a use for them.

    A field with something of its own to take back comes first.
    """

    def __init__(self, work: DesignWork, designer: QObject) -> None:
        super().__init__(designer)
        self._work = work

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        is_key = event.type() is QEvent.Type.ShortcutOverride
        if is_key and isinstance(event, QKeyEvent) and self._take(event):
            event.accept()
            return True
        return super().eventFilter(watched, event)

    def _take(self, event: QKeyEvent) -> bool:
        held = event.modifiers()
        is_shifted = bool(held & Qt.KeyboardModifier.ShiftModifier)
        if not held & Qt.KeyboardModifier.ControlModifier or event.key() not in _UNDO | _REDO:
            return False
        is_redo = is_shifted or event.key() in _REDO
        is_wanted = self._work.can_redo if is_redo else self._work.can_undo
        if is_wanted and is_redo:
            self._work.redo()
        elif is_wanted:
            self._work.undo()
        return is_wanted
