"""What a guard of a closed period says, and what the user is told of it."""

import datetime as dt

from kcentre.language import Problem, Refused
from kcentre.language.dates import short_date

MARK = "closed period"
"""A guard's message: this mark, then the period's first and last day as ISO text."""


def closed_refusal(error: BaseException) -> Refused | None:
    """Return the refusal that a guard's error means; None for any other error."""
    _, mark, days = str(error).partition(f"{MARK} ")
    if not mark:
        return None
    first, last = (short_date(dt.date.fromisoformat(day)) for day in days.split()[:2])
    sentence = (
        f"Период с {first} по {last} закрыт, его записи не меняются. Чтобы исправить их, "
        "откройте период снова в разделе «Анализ» и укажите причину."
    )
    return Refused([Problem("date", sentence)])
