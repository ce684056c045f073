"""The days of a series while it is being typed, those that can't be marked."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from kcentre.language import Problem
from kcentre.language.dates import near_date
from kcentre.language.plurals import records
from kcentre.premises.appointments.records import AppointmentDraft, SeriesDay, SeriesRule
from kcentre.premises.appointments.series import series_days
from kcentre.storage import CentreFile
from ui.operations import Operations
from ui.widgets.check_field import CheckField
from ui.widgets.looks import set_look
from ui.widgets.theme import theme

_SHOWN = 12


class SeriesPreview(QWidget):
    """Asks for the days; where some can't be booked, it offers to leave them out."""

    edited = Signal()

    def __init__(self, operations: Operations, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._operations = operations
        self._possible, self._impossible = QLabel(), QLabel()
        self.skip = CheckField("Записать без этих дней")
        self.skip.edited.connect(self.edited)
        self._lay_out()
        self.forget()

    @property
    def text(self) -> str:
        """What is said of the days."""
        shown = (label for label in (self._possible, self._impossible) if not label.isHidden())
        return "\n".join(label.text() for label in shown)

    def ask(self, draft: AppointmentDraft, rule: SeriesRule) -> None:
        """Show the days of a series that begins with the draft."""
        ask = partial(_days, draft=draft, rule=rule)
        self._operations.ask(ask, self._show, self._refuse, key=(self, "days"))

    def forget(self) -> None:
        """Show nothing."""
        self._operations.drop((self, "days"))
        self.skip.set_value(False)
        self.hide()

    def _show(self, days: Sequence[SeriesDay]) -> None:
        possible = [near_date(day.date) for day in days if not day.problem]
        refused = [f"{near_date(day.date)} — {day.problem}" for day in days if day.problem]
        self._possible.setText(f"{records(len(possible))}: {_listed(possible, ' · ')}")
        self._possible.show()
        self._impossible.setText(f"Не получится:\n{_listed(refused, chr(10))}")
        for part in (self._impossible, self.skip):
            part.setVisible(bool(refused))
        self.show()

    def _refuse(self, problems: Sequence[Problem]) -> None:
        self._impossible.setText("\n".join(problem.sentence for problem in problems))
        self._impossible.setVisible(bool(problems))
        for part in (self._possible, self.skip):
            part.hide()
        self.setVisible(bool(problems))

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme().px(4))
        set_look(self._possible, role="small")
        set_look(self._impossible, role="notice")
        for part in (self._possible, self._impossible, self.skip):
            column.addWidget(part)
        for label in (self._possible, self._impossible):
            label.setWordWrap(True)


def _days(file: CentreFile, draft: AppointmentDraft, rule: SeriesRule) -> list[SeriesDay]:
    return series_days(file, draft, rule)


def _listed(words: Sequence[str], between: str) -> str:
    shown = between.join(words[:_SHOWN])
    more = len(words) - _SHOWN
    return f"{shown}{between}и ещё {more}" if more > 0 else shown or "—"
