"""Appointments moved one after another: the nearest free time of each, then the reason."""

from collections.abc import Sequence

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from kcentre.language.clock import span_text, time_of
from kcentre.language.dates import near_date
from kcentre.language.names import initials
from kcentre.premises.appointments.records import AppointmentLine, Move
from kcentre.premises.availability.records import Slot
from ui.operations import Operations
from ui.premises.appointments.choices import Choices
from ui.premises.appointments.deeds import Deeds
from ui.premises.appointments.nearest_dialog import NearestDialog, Purpose
from ui.premises.appointments.shown import Sieve
from ui.premises.appointments.texts import move_words


class Moving(QObject):
    """Asks for each in turn; Esc ends it, and what was moved till then stays moved."""

    def __init__(self, deeds: Deeds, operations: Operations, owner: QWidget) -> None:
        super().__init__(owner)
        self._deeds, self._operations, self._owner = deeds, operations, owner
        self._choices = Choices()
        self._lines: Sequence[AppointmentLine] = ()
        self._place = 0

    def begin(self, lines: Sequence[AppointmentLine], choices: Choices) -> None:
        """Ask where the first of them goes."""
        self._lines, self._choices, self._place = lines, choices, -1
        self._go_on()

    def _go_on(self) -> None:
        self._place += 1
        if self._place < len(self._lines):
            self._ask(self._lines[self._place])

    def _ask(self, line: AppointmentLine) -> None:
        many = f" {self._place + 1} из {len(self._lines)}" if len(self._lines) > 1 else ""
        purpose = Purpose(f"Перенос записи{many}", "Перенести…", _told(line), line.date)
        sieve = Sieve(self._working(line), form=line.form)
        dialog = NearestDialog(self._choices, sieve, self._operations, self._owner, purpose)
        dialog.slot_chosen.connect(self._take)
        dialog.open()

    def _take(self, slot: Slot) -> None:
        line = self._lines[self._place]
        move = Move(slot.day, time_of(slot.starts), slot.specialist_id, slot.room_id)
        where = move_words(move, self._choices)
        self._deeds.move(line.id, move, where).accepted.connect(self._go_on)

    def _working(self, line: AppointmentLine) -> int | None:
        """Return the specialist, unless they do not work here any more."""
        people = self._choices.specialists
        is_here = any(one.id == line.specialist_id and not one.is_retired for one in people)
        return line.specialist_id if is_here else None


def _told(line: AppointmentLine) -> str:
    """Return who comes, by what number they are called, and when it was to be."""
    who = ", ".join(filter(None, (line.who, line.phone, line.child)))
    when = f"{near_date(line.date)}, {span_text(line.starts, line.ends)}"
    return f"{who}\nБыло: {when}, {initials(line.specialist)}"
