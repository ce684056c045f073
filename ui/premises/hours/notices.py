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
from ui.premises.hours.outside_dialog import OutsideDialog
from ui.widgets.buttons import IconButton, LinkButton
from ui.widgets.looks import set_look
from ui.widgets.theme import theme

_HOURS = ("hours_window", "hours_pause", "hours_exception")


class OutsideBar(QFrame):
    """«3 записи остались вне графика»; stays until it is closed or nothing is outside."""

    appointment_wanted = Signal(int)
    """The id of an appointment that should be opened."""

    def __init__(self, operations: Operations, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._operations = operations
        self._lines: Sequence[AppointmentLine] = ()
        set_look(self, role="card")
        self._words = QLabel()
        set_look(self._words, tone="attention")
        self._words.setWordWrap(True)
        show = LinkButton("Показать")
        show.clicked.connect(self._show_list)
        closer = IconButton("x", "Скрыть")
        closer.clicked.connect(self.hide)
        row = QHBoxLayout(self)
        px = theme().px
        row.setContentsMargins(px(14), px(6), px(8), px(6))
        row.addWidget(self._words, 1)
        row.addWidget(show)
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
        self._lines = lines
        left = plural(len(lines), "осталась", "остались", "остались")
        self._words.setText(f"{records(len(lines)).capitalize()} {left} вне графика.")
        self.setVisible(bool(lines))

    def _show_list(self) -> None:
        dialog = OutsideDialog(self._lines, self._operations, self)
        dialog.appointment_wanted.connect(self.appointment_wanted)
        dialog.open()
