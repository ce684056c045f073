"""How a service is called where others point at it: never by the recipient's name."""

import datetime as dt

from kcentre.centre.tables import Specialist
from kcentre.journal.tables import Session
from kcentre.language.dates import short_date
from kcentre.language.names import initials
from kcentre.storage import CentreFile
from kcentre.storage.asking import ask


def title_of(number: int, date: str, specialist: str | None) -> str:
    """Return «№ 12 от 07.10.2025, Соколова А. П.»."""
    day = short_date(dt.date.fromisoformat(date))
    return ", ".join(filter(None, (f"№\u00a0{number} от {day}", initials(specialist or ""))))


def session_title(file: CentreFile, session_id: int | None) -> str:
    """Return «Консультация № 12 от 07.10.2025, Соколова А. П.»; empty where there is none."""
    query = Session.select(Session.number, Session.date, Specialist.name)
    query = query.join(Specialist, "LEFT OUTER JOIN").where(Session.id == session_id)
    for number, date, name in ask(file.db, query):
        return f"Консультация {title_of(number, date, name)}"
    return ""
