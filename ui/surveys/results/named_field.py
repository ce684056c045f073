"""A field with its word at the left; the two never part when a row breaks."""

from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget

from ui.widgets.choice_field import ChoiceField
from ui.widgets.looks import set_look
from ui.widgets.theme import theme


def named_field(title: str, field: ChoiceField, what: str, width: int) -> QWidget:
    """Return the field beside its title; `what` completes its accessible name."""
    label = QLabel(title)
    label.setBuddy(field)
    set_look(label, role="secondary")
    field.setAccessibleName(f"{title}: {what}")
    field.setMinimumWidth(theme().px(width))
    together = QWidget()
    row = QHBoxLayout(together)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(theme().px(8))
    row.addWidget(label)
    row.addWidget(field)
    return together
