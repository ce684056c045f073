"""Ratings that make «П04» red or green, and measures against it."""

import datetime as dt
from dataclasses import replace

from helpers.journal_rows import only_id
from kcentre.journal.ratings.records import RatingSheetDraft
from kcentre.journal.ratings.verbs import add_rating
from kcentre.monitoring.deviations.records import DeviationDraft
from kcentre.monitoring.deviations.verbs import add_deviation
from kcentre.periods.period import parse_period
from kcentre.storage import CentreFile

SATISFACTION = "П04"
QUARTER = parse_period("2026-Q3")
NOTICED = dt.date(2026, 10, 5)
SOUND = DeviationDraft(
    code=SATISFACTION,
    period=QUARTER,
    cause="Ждут приёма дольше недели",
    measure="Открыть второй вечер приёма",
    responsible="Соколова Анна Павловна",
    due=dt.date(2026, 10, 30),
)


def rate(file: CentreFile, day: dt.date, satisfied: int, whole: int) -> None:
    """Put so many sheets of a day into the file; so many of them are satisfied."""
    for number in range(whole):
        quality = 5 if number < satisfied else 2
        add_rating(file, RatingSheetDraft(date=day, quality=quality))


def red_quarter(file: CentreFile, year: int = 2026) -> None:
    """Let the third quarter be at 75 % satisfied of 85, the next one at 100."""
    rate(file, dt.date(year, 8, 15), 3, 4)
    rate(file, dt.date(year, 10, 10), 4, 4)


def added(file: CentreFile, day: dt.date = NOTICED, **fields: object) -> int:
    """Add a sound measure with some fields changed; return its id."""
    draft = replace(SOUND, **fields)  # type: ignore[arg-type] # any fields of the draft
    return only_id(add_deviation(file, draft, day), "deviation")
