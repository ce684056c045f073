"""How appointments are called: in labels, in refusals, in lists. Never by a recipient's name."""

import datetime as dt

from kcentre.language.dates import short_date
from kcentre.language.names import initials

ANONYMOUS = "аноним"
NBSP = "\u00a0"


def clock(time: dt.time) -> str:
    """Return «9:00»."""
    return f"{time.hour}:{time.minute:02d}"


def span_text(starts: dt.time, ends: dt.time) -> str:
    """Return «9:00–9:45»."""
    return f"{clock(starts)}–{clock(ends)}"


def moment_text(day: dt.date, starts: dt.time) -> str:
    """Return «24.11.2026, 10:00»."""
    return f"{short_date(day)}, {clock(starts)}"


def label_text(day: dt.date, starts: dt.time, specialist: str) -> str:
    """Return «24.11.2026, 10:00, Иванова А. П.»: what an operation's label says of one."""
    return f"{moment_text(day, starts)}, {initials(specialist)}"
