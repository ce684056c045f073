"""The period in force: its name, a step back, a step forward, any other by a click."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QPoint, Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from kcentre.analysis.known_periods import KnownMonths, PeriodState, state_of
from kcentre.periods.period import Period, following, previous
from kcentre.periods.titles import title
from ui.papers.period_popup import PeriodPopup
from ui.widgets.buttons import IconButton
from ui.widgets.card import Chip
from ui.widgets.colours import Tone
from ui.widgets.looks import set_look
from ui.widgets.shortcuts import add_shortcut
from ui.widgets.theme import theme

_STATES = {
    PeriodState.AHEAD: ("ещё не начался", Tone.SECONDARY),
    PeriodState.RUNNING: ("открыт", Tone.ACCENT),
    PeriodState.OVER: ("завершён", Tone.ACCENT),
    PeriodState.CLOSED: ("закрыт", Tone.GOOD),
}


class PeriodPicker(QWidget):
    """Alt+Left and Alt+Right step; Enter on the name (or Ctrl+P… F4) opens the choice."""

    chosen = Signal(object)
    """(Period): the user wants another period."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._period: Period | None = None
        self._known = KnownMonths({})
        self.back = IconButton("chevron-left", "Предыдущий период (Alt+←)")
        self.forward = IconButton("chevron-right", "Следующий период (Alt+→)")
        self.name = QPushButton()
        self.name.setAutoDefault(False)
        self.name.setToolTip("Выбрать другой период (F4)")
        set_look(self.name, role="title")
        self.chip = Chip("")
        self.popup = PeriodPopup(self)
        self._connect()
        self._lay_out()

    @property
    def period(self) -> Period | None:
        """The period in force; None before one is known."""
        return self._period

    def show_period(self, period: Period, today: date, *, closed: bool) -> None:
        """Show the period in force and how far it has come."""
        self._period = period
        self.name.setText(title(period))
        self.name.setAccessibleName(f"Период: {title(period)}")
        self.tell_state(*_STATES[state_of(period, today, closed=closed)])

    def tell_state(self, words: str, tone: Tone) -> None:
        """Say more exactly how far the period has come."""
        self.chip.setText(words)
        self.chip.set_tone(tone)

    def know(self, known: KnownMonths) -> None:
        """Take the periods that have data."""
        self._known = known

    def open_popup(self) -> None:
        """Let the user choose another period."""
        if self._period is not None:
            self.popup.move(self.mapToGlobal(QPoint(0, self.height() + theme().px(4))))
            self.popup.open_for(self._period, self._known)

    def step_back(self) -> None:
        """Want the period before."""
        if self._period is not None:
            self.chosen.emit(previous(self._period))

    def step_forward(self) -> None:
        """Want the period after."""
        if self._period is not None:
            self.chosen.emit(following(self._period))

    def _connect(self) -> None:
        self.back.clicked.connect(self.step_back)
        self.forward.clicked.connect(self.step_forward)
        self.name.clicked.connect(self.open_popup)
        self.popup.chosen.connect(self.chosen)
        shortcuts = {
            "Alt+Left": self.step_back,
            "Alt+Right": self.step_forward,
            "F4": self.open_popup,
        }
        for keys, deed in shortcuts.items():
            add_shortcut(self, keys).activated.connect(deed)

    def _lay_out(self) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme().px(8))
        for part in (self.back, self.name, self.forward, self.chip):
            row.addWidget(part)
