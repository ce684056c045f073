"""The bar above the hours: appointments that a change has left outside them."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QWidget

from kcentre.language.plurals import plural, records
from kcentre.premises.appointments.records import AppointmentLine
from kcentre.premises.leaving.outside import appointments_outside
from kcentre.storage import Changes
from ui.operations import Operations
from ui.widgets.buttons import IconButton, LinkButton
from ui.widgets.looks import set_look
from ui.widgets.theme import theme

_HOURS = ("hours_window", "hours_pause", "hours_exception")


class OutsideBar(QFrame):
    """«3 записи остались вне графика»; stays until it is closed or nothing is outside."""

    wanted = Signal()
    """They should be shown."""

    def __init__(self, operations: Operations, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._operations = operations
        set_look(self, role="card")
        self._words = QLabel()
        set_look(self._words, tone="attention")
        self._words.setWordWrap(True)
        self.show_them = LinkButton("Показать")
        self.show_them.clicked.connect(self.wanted)
        closer = IconButton("x", "Скрыть")
        closer.clicked.connect(self.hide)
        row = QHBoxLayout(self)
        px = theme().px
        row.setContentsMargins(px(14), px(6), px(8), px(6))
        row.addWidget(self._words, 1)
        row.addWidget(self.show_them)
        row.addWidget(closer)
        self.hide()

    def hear(self, changes: Changes) -> None:
        """Look what a change of the hours has left outside, or a change of appointments mended."""
        if changes.touched(*_HOURS) or (not self.isHidden() and changes.touched("appointment")):
            self._operations.ask(appointments_outside, self._tell, key=(self, "outside"))

    def text(self) -> str:
        """Return what is said; empty while the bar is hidden."""
        return "" if self.isHidden() else self._words.text()

    def _tell(self, lines: Sequence[AppointmentLine]) -> None:
        left = plural(len(lines), "осталась", "остались", "остались")
        self._words.setText(f"{records(len(lines)).capitalize()} {left} вне графика.")
        self.setVisible(bool(lines))
