"""How times and people of appointments are called on the screen."""

import datetime as dt

from kcentre.language.clock import time_of, time_text
from kcentre.language.dates import near_date
from kcentre.language.names import initials
from kcentre.premises.appointments.records import AppointmentLine, Move
from kcentre.premises.availability.records import Slot
from ui.premises.appointments.choices import Choices


def moment_words(day: dt.date, starts: dt.time) -> str:
    """Return «вт 24.11, 10:00»."""
    return f"{near_date(day)}, {time_text(starts)}"


def slot_words(slot: Slot, choices: Choices) -> str:
    """Return «вт 24.11, 10:00, Иванова А. П.»."""
    when = moment_words(slot.day, time_of(slot.starts))
    return f"{when}, {choices.specialist_name(slot.specialist_id)}"


def move_words(move: Move, choices: Choices) -> str:
    """Return «вт 24.11, 10:00, Иванова А. П.» of an appointment's new time."""
    when = moment_words(move.date, move.starts)
    return f"{when}, {choices.specialist_name(move.specialist_id)}"


def line_words(line: AppointmentLine) -> str:
    """Return «вт 24.11, 10:00, Иванова А. П.» of an appointment."""
    return f"{moment_words(line.date, line.starts)}, {initials(line.specialist)}"
