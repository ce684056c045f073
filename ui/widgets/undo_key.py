"""Ctrl+Z in a field with nothing of its own to undo takes back the centre's last change.

Qt's line editors swallow Ctrl+Z even when they have nothing to undo.
"""

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QTextEdit

_UNDO_KEYS = {int(Qt.Key.Key_Z), ord("Я")}
_REDO_KEYS = {int(Qt.Key.Key_Y), ord("Н")}
_WITH_DOCUMENT = (QPlainTextEdit, QTextEdit)


def pass_unused_undo_on(editor: QLineEdit | QPlainTextEdit | QTextEdit) -> None:
    """Let the window have Ctrl+Z and Ctrl+Y while ``editor`` has no use for them."""
    editor.installEventFilter(_UndoKeyPass(editor))


class _UndoKeyPass(QObject):
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        is_ours = (
            event.type() is QEvent.Type.ShortcutOverride
            and isinstance(event, QKeyEvent)
            and _is_unused_by(watched, event)
        )
        if is_ours:
            event.ignore()
        return is_ours


def _is_unused_by(editor: QObject, event: QKeyEvent) -> bool:
    if not event.modifiers() & Qt.KeyboardModifier.ControlModifier:
        return False
    is_shifted = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
    if event.key() in _UNDO_KEYS and not is_shifted:
        return not _can_undo(editor)
    return event.key() in _REDO_KEYS | _UNDO_KEYS and not _can_redo(editor)


def _can_undo(editor: QObject) -> bool:
    if isinstance(editor, QLineEdit):
        return editor.isUndoAvailable()
    return isinstance(editor, _WITH_DOCUMENT) and editor.document().isUndoAvailable()


def _can_redo(editor: QObject) -> bool:
    if isinstance(editor, QLineEdit):
        return editor.isRedoAvailable()
    return isinstance(editor, _WITH_DOCUMENT) and editor.document().isRedoAvailable()
