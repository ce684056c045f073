"""Ctrl+Z and Ctrl+Y take back what is unsaved before they take back what was saved."""

from __future__ import annotations

from typing import Protocol

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent

_UNDO, _REDO = {int(Qt.Key.Key_Z), ord("Я")}, {int(Qt.Key.Key_Y), ord("Н")}


class UnsavedWork(Protocol):
    """What is being changed and can be taken back before it is saved."""

    @property
    def can_undo(self) -> bool:
        """Whether there is an unsaved step to take back."""

    @property
    def can_redo(self) -> bool:
        """Whether there is an unsaved step to do again."""

    def undo(self) -> None:
        """Take the last unsaved step back."""

    def redo(self) -> None:
        """Do the last step that was taken back again."""


class UndoKeys(QObject):
    """Filters the events of a designer: it has the keys before the window's shortcuts.

    A field with something of its own to take back comes first.
    """

    def __init__(self, work: UnsavedWork, designer: QObject) -> None:
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
