"""Since when the centre gives services.

The journal stands above this room; of it only the first day is asked.
"""

import datetime as dt

from peewee import Table, fn

from kcentre.language.dates import kept_day
from kcentre.storage import CentreFile
from kcentre.storage.asking import ask

_SESSIONS = Table("session")


def first_service(file: CentreFile) -> dt.date | None:
    """Return the day of the first service in the journal; None in an empty one."""
    (day,) = ask(file.db, _SESSIONS.select(fn.MIN(_SESSIONS.c.date))).fetchone()
    return kept_day(day)
