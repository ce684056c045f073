"""What a line of the day says."""

import datetime as dt
from collections.abc import Iterator

from kcentre.journal.held.day import DayLine
from kcentre.language.clock import time_text
from kcentre.language.dates import MONTHS_OF, WEEKDAYS, near_date
from kcentre.language.names import initials
from kcentre.language.plurals import counted
from kcentre.premises.values import AWAITED_STATES, AppointmentState
from ui.widgets.colours import Tone

_CANCELLED = {AppointmentState.CANCELLED_BY_RECIPIENT, AppointmentState.CANCELLED_BY_CENTRE}
_NAMES_SHOWN = 2


def day_title(day: dt.date, today: dt.date) -> str:
    """Return «Вторник, 7 октября», with the year where it is another one."""
    year = "" if day.year == today.year else f" {day.year}"
    return (
        f"{WEEKDAYS[day.weekday()].capitalize()}, {day.day}\u00a0{MONTHS_OF[day.month - 1]}{year}"
    )


def time_words(line: DayLine, *, with_day: bool) -> str:
    """Return «16:00», or «вт 24.11 16:00» where lines of several days stand together."""
    clock = time_text(line.starts)
    return f"{near_date(line.date)} {clock}" if with_day else clock


def who_words(line: DayLine) -> str:
    """Return «Каримова Алсу, 3 г. 2 мес.»; of a free time who has it."""
    if line.is_free:
        return "свободно"
    name = " ".join(line.who.split()[:_NAMES_SHOWN])
    return ", ".join(filter(None, (name, line.age)))


def detail_words(line: DayLine, *, with_specialist: bool) -> str:
    """Return «Речевое развитие · очная · Кабинет 5», the specialist first where it is wanted."""
    who = _specialists(line) if with_specialist else ""
    if line.is_free:
        return who or f"до {time_text(line.ends)}"
    return " · ".join(filter(None, (who, line.topic, line.form, line.room)))


def state_words(line: DayLine, now: dt.datetime) -> tuple[str, Tone]:
    """Return what became of an appointment and what that means; empty where it is yet to come."""
    if line.state is None:
        return "", Tone.SECONDARY
    if line.state in AWAITED_STATES and is_over(line, now):
        return "не отмечена", Tone.ATTENTION
    if line.state is AppointmentState.HELD:
        return _held_words(line)
    if line.state is AppointmentState.BOOKED:
        return "", Tone.SECONDARY
    tones = {AppointmentState.CONFIRMED: Tone.ACCENT, AppointmentState.NO_SHOW: Tone.ATTENTION}
    return line.state.label, tones.get(line.state, Tone.SECONDARY)


def _held_words(line: DayLine) -> tuple[str, Tone]:
    if line.is_recorded:
        return AppointmentState.HELD.label, Tone.GOOD
    return "состоялась, не записана", Tone.ATTENTION


def waits(line: DayLine) -> bool:
    """Tell whether somebody still has to say what became of an appointment, or record it."""
    is_held = line.state is AppointmentState.HELD and not line.is_recorded
    return line.state in AWAITED_STATES or is_held


def is_over(line: DayLine, now: dt.datetime) -> bool:
    """Tell whether the appointment's time has passed."""
    return dt.datetime.combine(line.date, line.ends) <= now


def is_quiet(line: DayLine) -> bool:
    """Tell whether a line is in the background: nobody comes."""
    return line.is_free or line.state in _CANCELLED


def all_words(line: DayLine, now: dt.datetime) -> str:
    """Return all that is known, a part a line: for the tooltip and for screen readers."""
    return "\n".join(filter(None, _parts(line, now)))


def _parts(line: DayLine, now: dt.datetime) -> Iterator[str]:
    yield f"{time_words(line, with_day=False)}–{time_text(line.ends)}"
    yield "свободно" if line.is_free else ", ".join(filter(None, (line.who, line.age)))
    yield detail_words(line, with_specialist=True)
    yield ": ".join(filter(None, (state_words(line, now)[0], line.reason)))


def _specialists(line: DayLine) -> str:
    if len(line.specialists) > _NAMES_SHOWN:
        return counted(len(line.specialists), "специалист", "специалиста", "специалистов")
    return ", ".join(initials(name) for name in line.specialists)
