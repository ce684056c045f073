"""Leafs through the pages of a long paper, a few at a time."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget

from ui.widgets.buttons import IconButton
from ui.widgets.looks import set_look
from ui.widgets.shortcuts import add_shortcut
from ui.widgets.theme import theme

AT_ONCE = 8
"""So many drawn pages fit into the memory of a weak computer at any size of the window."""


class PagesBar(QWidget):
    """Says which pages are shown; hidden where all are. Alt+← and Alt+→ leaf."""

    leafed = Signal(object)
    """(range): the pages to be shown, from 0."""

    def __init__(self, owner: QWidget) -> None:
        super().__init__()
        self._count = self._first = 0
        self.back = IconButton("chevron-left", "Предыдущие листы (Alt+←)")
        self.on = IconButton("chevron-right", "Следующие листы (Alt+→)")
        self.words = QLabel()
        set_look(self.words, role="secondary")
        self.back.clicked.connect(self._go_back)
        self.on.clicked.connect(self._go_on)
        add_shortcut(owner, "Alt+Left").activated.connect(self.back.click)
        add_shortcut(owner, "Alt+Right").activated.connect(self.on.click)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme().px(8))
        row.addStretch()
        for part in (self.back, self.words, self.on):
            row.addWidget(part)
        row.addStretch()
        self.hide()

    def begin(self, count: int) -> None:
        """Show the first of `count` pages."""
        self._count = count
        self.setVisible(count > AT_ONCE)
        self._show(0)

    def _go_back(self) -> None:
        self._show(max(0, self._first - AT_ONCE))

    def _go_on(self) -> None:
        self._show(self._first + AT_ONCE)

    def _show(self, first: int) -> None:
        self._first, last = first, min(first + AT_ONCE, self._count)
        self.words.setText(f"Страницы {first + 1}–{last} из {self._count}")
        self.back.setEnabled(first > 0)
        self.on.setEnabled(last < self._count)
        self.leafed.emit(range(first, last))
