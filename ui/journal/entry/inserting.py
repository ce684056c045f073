"""Putting a text where the cursor is."""

from PySide6.QtWidgets import QPlainTextEdit


def insert_at_cursor(field: QPlainTextEdit, text: str) -> int:
    """Put a text in, a space before it where one is needed; return where it begins.

    One Ctrl+Z takes it back.
    """
    cursor = field.textCursor()
    before = field.toPlainText()[: cursor.selectionStart()]
    gap = " " if before and not before[-1].isspace() else ""
    begin = cursor.selectionStart() + len(gap)
    cursor.beginEditBlock()  # else Qt joins it with what was typed before
    cursor.insertText(gap + text)
    cursor.endEditBlock()
    field.setTextCursor(cursor)
    field.setFocus()
    return begin
