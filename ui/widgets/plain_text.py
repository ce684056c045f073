"""Words that people typed or a rule said, shown as they are: wrapped, never as markup."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel

from ui.widgets.looks import set_look


def plain_text(words: str = "", role: str = "") -> QLabel:
    """Return a label with these words, in the look of a role («small», «secondary»)."""
    label = QLabel(words)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(True)
    if role:
        set_look(label, role=role)
    return label
