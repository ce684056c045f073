"""«Срок хранения истёк»: the line that tells whose names may be kept no longer."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QLabel, QWidget

from kcentre.casebook.due import due
from kcentre.casebook.records import DueFamily
from kcentre.language.dates import short_date, today_here
from kcentre.language.plurals import counted
from kcentre.storage import CentreFile, Changes
from ui.operations import Operations
from ui.widgets.buttons import LinkButton, QuietButton
from ui.widgets.flow_layout import FlowLayout
from ui.widgets.looks import set_look
from ui.widgets.theme import theme

_DECIDING = ("consent", "settings", "family", "adult", "child", "session", "depersonalisation")


class DueBar(QFrame):
    """Hidden while nobody's term is over; it never vanishes before."""

    showing_wanted = Signal()
    depersonalising_wanted = Signal(object)
    """(Sequence of DueFamily)"""

    def __init__(self, operations: Operations, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._operations = operations
        self._due: Sequence[DueFamily] = ()
        set_look(self, role="card", active="true")
        self._text = QLabel()
        self._show_them = LinkButton("Показать")
        self._go = QuietButton("Обезличить…", "eraser")
        self._show_them.clicked.connect(self.showing_wanted)
        self._go.clicked.connect(self._want)
        row = FlowLayout(theme().px(8), self)
        row.setContentsMargins(*(theme().px(side) for side in (14, 8, 14, 8)))
        for widget in (self._text, self._show_them, self._go):
            row.addWidget(widget)
        self.hide()

    @property
    def text(self) -> str:
        """What is said; empty while nobody's term is over."""
        return "" if self.isHidden() else self._text.text()

    @property
    def families(self) -> Sequence[DueFamily]:
        """Whose term is over."""
        return self._due

    def ask(self) -> None:
        """Look anew whose term is over."""
        self._operations.ask(_due_today, self._show, key=(self, "due"))

    def hear(self, changes: Changes) -> None:
        """Look anew where a change may have decided it."""
        if changes.touched(*_DECIDING):
            self.ask()

    def _show(self, found: list[DueFamily]) -> None:
        self._due = found
        self._text.setText(_words(found))
        self.setAccessibleName(self._text.text())
        self.setVisible(bool(found))

    def _want(self) -> None:
        if self._due:
            self.depersonalising_wanted.emit(self._due)


def _words(found: Sequence[DueFamily]) -> str:
    count = counted(len(found), "семья", "семьи", "семей")
    last_days = [one.until for one in found if one.until is not None]
    until = f", крайний день {short_date(min(last_days))}" if last_days else ""
    return f"Срок хранения истёк: {count}{until}"


def _due_today(file: CentreFile) -> list[DueFamily]:
    return due(file, today_here())
