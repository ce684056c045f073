"""A page of few words: a card with its content at the top left, never too wide to be read."""

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ui.widgets.card import Card
from ui.widgets.theme import theme

_WIDEST = 680


class PlainPage(QWidget):
    """Add parts to ``column``."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        px = theme().px
        inner = QWidget()
        inner.setMaximumWidth(px(_WIDEST))
        self.column = QVBoxLayout(inner)
        self.column.setContentsMargins(px(10), px(10), px(10), px(10))
        self.column.setSpacing(px(12))
        card = Card()
        card.pad_body()
        card.add(inner)
        card.add(QWidget(), 1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(card)

    def add_buttons(self, *buttons: QWidget) -> None:
        """Put buttons in a row at the left."""
        row = QHBoxLayout()
        row.setSpacing(theme().px(8))
        for button in buttons:
            row.addWidget(button)
        row.addStretch(1)
        self.column.addSpacing(theme().px(4))
        self.column.addLayout(row)
