"""The academic year in force: its name, a step back, a step forward."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget

from kcentre.periods.period import FIRST_YEAR, LAST_YEAR, academic_year
from ui.widgets.buttons import IconButton
from ui.widgets.card import Chip
from ui.widgets.colours import Tone
from ui.widgets.looks import set_look
from ui.widgets.shortcuts import add_shortcut
from ui.widgets.theme import theme


class YearPicker(QWidget):
    """Alt+Left and Alt+Right step."""

    chosen = Signal(int)
    """(calendar year it begins in): the user wants another year."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._year = FIRST_YEAR
        self.back = IconButton("chevron-left", "Предыдущий учебный год (Alt+←)")
        self.forward = IconButton("chevron-right", "Следующий учебный год (Alt+→)")
        self.name, self.chip = QLabel(), Chip("")
        set_look(self.name, role="title")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme().px(4))
        for part in (self.back, self.name, self.forward, self.chip):
            row.addWidget(part)
        self.chip.hide()
        self.back.clicked.connect(self._go_back)
        self.forward.clicked.connect(self._go_on)
        add_shortcut(self, "Alt+Left").activated.connect(self._go_back)
        add_shortcut(self, "Alt+Right").activated.connect(self._go_on)

    @property
    def year(self) -> int:
        """The calendar year that the academic year in force begins in."""
        return self._year

    def show_year(self, year: int) -> None:
        """Show the year in force."""
        self._year = year
        self.name.setText(f"{academic_year(year).word} учебный год")
        self.back.setEnabled(year > FIRST_YEAR)
        self.forward.setEnabled(year < LAST_YEAR - 1)

    def tell_state(self, words: str, tone: Tone) -> None:
        """Say how far the plan has come; nothing where there is none."""
        self.chip.setText(words)
        self.chip.set_tone(tone)
        self.chip.setVisible(bool(words))

    def _go_back(self) -> None:
        if self.back.isEnabled():
            self.chosen.emit(self._year - 1)

    def _go_on(self) -> None:
        if self.forward.isEnabled():
            self.chosen.emit(self._year + 1)
