"""How far a term is, in words and as urgency."""

import datetime as dt

from kcentre.language.dates import short_date
from kcentre.language.plurals import day_count, days_left
from kcentre.steps.today.records import Urgency

_SOON_DAYS = 5


def urgency_by(due: dt.date, today: dt.date) -> Urgency:
    """Return the urgency of a term: from five days before it soon, after it overdue."""
    left = (due - today).days
    if left < 0:
        return Urgency.OVERDUE
    return Urgency.SOON if left <= _SOON_DAYS else Urgency.CALM


def term_words(due: dt.date, today: dt.date) -> str:
    """Return «осталось 3 дня», «срок сегодня», «просрочено на 2 дня»; a far day by its date."""
    left = (due - today).days
    if left < 0:
        return f"просрочено на\u00a0{day_count(-left)}"
    if left == 0:
        return "срок сегодня"
    if left > _SOON_DAYS * 2:
        return f"до\u00a0{short_date(due)}"
    return days_left(left)
