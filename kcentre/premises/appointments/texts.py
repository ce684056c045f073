"""How appointments are called: in labels, in refusals, in lists. Never by a recipient's name."""

import datetime as dt

from kcentre.language.clock import time_text
from kcentre.language.dates import short_date
from kcentre.language.names import initials


def moment_text(day: dt.date, starts: dt.time) -> str:
    """Return «24.11.2026, 10:00»."""
    return f"{short_date(day)}, {time_text(starts)}"


def label_text(day: dt.date, starts: dt.time, specialist: str) -> str:
    """Return «24.11.2026, 10:00, Иванова А. П.»: what an operation's label says of one."""
    return f"{moment_text(day, starts)}, {initials(specialist)}"
