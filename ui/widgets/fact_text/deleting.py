"""What a key would delete, and the same made to end where facts end."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QKeySequence, QTextCursor

from ui.widgets.fact_text.runs import Stretch

_Key, _Move = QKeySequence.StandardKey, QTextCursor.MoveOperation
_KEEP = QTextCursor.MoveMode.KeepAnchor
_PLAIN = {Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ShiftModifier}
_MOVES = {
    _Key.Delete: _Move.NextCharacter,
    _Key.Backspace: _Move.PreviousCharacter,
    _Key.DeleteStartOfWord: _Move.PreviousWord,
    _Key.DeleteEndOfWord: _Move.NextWord,
    _Key.DeleteEndOfLine: _Move.EndOfLine,
}


def deleted_by(event: QKeyEvent, cursor: QTextCursor) -> QTextCursor | None:
    """Return a cursor over what a key deletes; None for a key that deletes nothing."""
    chosen = QTextCursor(cursor)
    if event.matches(_Key.DeleteCompleteLine):
        chosen.select(QTextCursor.SelectionType.LineUnderCursor)
        return chosen
    if event.key() == Qt.Key.Key_Backspace and event.modifiers() in _PLAIN:
        move: QTextCursor.MoveOperation | None = _Move.PreviousCharacter
    else:
        move = next((move for key, move in _MOVES.items() if event.matches(key)), None)
    if move is None:
        return None
    if not chosen.hasSelection():
        chosen.movePosition(move, _KEEP)
    return chosen


def widened(cursor: QTextCursor, facts: Iterable[Stretch]) -> bool:
    """Let the choice hold whole every fact that it touches; tell whether it touches one."""
    start, end = cursor.selectionStart(), cursor.selectionEnd()
    touched = [fact for fact in facts if fact.start < end and start < fact.end]
    if touched:
        cursor.setPosition(min(start, touched[0].start))
        cursor.setPosition(max(end, touched[-1].end), _KEEP)
    return bool(touched)
