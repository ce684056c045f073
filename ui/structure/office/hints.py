"""A sentence that always stands beneath a field: what the head may write there."""

from PySide6.QtWidgets import QLabel

from ui.widgets.form import FormField
from ui.widgets.looks import set_look


def add_hint(field: FormField, text: str) -> QLabel:
    """Put a small line beneath a field and return it."""
    label = QLabel(text)
    label.setWordWrap(True)
    set_look(label, role="small")
    field.put_beneath(label)
    return label
