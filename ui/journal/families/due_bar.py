"""«Срок хранения истёк»: the line that tells whose names may be kept no longer."""

from __future__ import annotations

import datetime as dt

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QLabel, QWidget

from kcentre.casebook.due_watch import due_watch
from kcentre.language.dates import short_date, today_here
from kcentre.language.plurals import counted
from kcentre.storage import CentreFile, Changes
from ui.operations import Operations
from ui.widgets.buttons import LinkButton, QuietButton
from ui.widgets.flow_layout import FlowLayout
from ui.widgets.looks import set_look
from ui.widgets.theme import theme

_DECIDING = ("consent", "settings", "family", "adult", "child", "session", "depersonalisation")

_Found = tuple[int, dt.date | None]
"""How many families, and the nearest day by which the law wants it done."""


class DueBar(QFrame):
    """Hidden while nobody's term is over; it never vanishes before."""

    showing_wanted = Signal()
    depersonalising_wanted = Signal()

    def __init__(self, operations: Operations, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._operations = operations
        set_look(self, role="card", active="true")
        self._text = QLabel()
        self._show_them = LinkButton("Показать")
        self._go = QuietButton("Обезличить…", "eraser")
        self._show_them.clicked.connect(self.showing_wanted)
        self._go.clicked.connect(self.depersonalising_wanted)
        row = FlowLayout(theme().px(8), self)
        row.setContentsMargins(*(theme().px(side) for side in (14, 8, 14, 8)))
        for widget in (self._text, self._show_them, self._go):
            row.addWidget(widget)
        self.hide()

    @property
    def text(self) -> str:
        """What is said; empty while nobody's term is over."""
        return "" if self.isHidden() else self._text.text()

    def ask(self) -> None:
        """Look anew whose term is over."""
        self._operations.ask(_due_today, self._show, key=(self, "due"))

    def hear(self, changes: Changes) -> None:
        """Look anew where a change may have decided it."""
        if changes.touched(*_DECIDING):
            self.ask()

    def _show(self, found: _Found) -> None:
        count, last_day = found
        self._text.setText(_words(count, last_day))
        self.setAccessibleName(self._text.text())
        self.setVisible(bool(count))


def _words(count: int, last_day: dt.date | None) -> str:
    until = f", крайний день {short_date(last_day)}" if last_day else ""
    return f"Срок хранения истёк: {counted(count, 'семья', 'семьи', 'семей')}{until}"


def _due_today(file: CentreFile) -> _Found:
    watch = due_watch(file, today_here())
    return watch.count, watch.last_day
