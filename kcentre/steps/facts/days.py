"""Since when something is so: the days that prove a task, from the records and the change log."""

import datetime as dt
from collections.abc import Iterable

from kcentre.language.dates import kept_day, short_date
from kcentre.language.sentences import capital
from kcentre.roadmaps.records import FactState
from kcentre.storage import CentreFile
from kcentre.storage.changelog import entered_on


def first_day(days: Iterable[str]) -> dt.date | None:
    """Return the earliest of ISO days or moments; None where there is none."""
    return min(filter(None, (kept_day(day[:10]) for day in days)), default=None)


def first_written(file: CentreFile, table: str, ids: Iterable[int]) -> dt.date | None:
    """Return the day on which the first of some records was written into the file."""
    return min(_written(file, table, ids), default=None)


def last_written(file: CentreFile, table: str, ids: Iterable[int]) -> dt.date | None:
    """Return the day on which the last of some records was written into the file."""
    return max(_written(file, table, ids), default=None)


def proven(found: str, day: dt.date | None, target: str) -> FactState:
    """Return that a task is done: what was found, and since when."""
    since = f" {short_date(day)}" if day else ""
    return FactState(is_done=True, done_on=day, text=f"{capital(found)}{since}", target=target)


def lacking(text: str, target: str) -> FactState:
    """Return that a task is not done yet: what is lacking."""
    return FactState(is_done=False, text=capital(text), target=target)


def _written(file: CentreFile, table: str, ids: Iterable[int]) -> list[dt.date]:
    return [dt.date.fromisoformat(at[:10]) for _, at in entered_on(file.db, table, [*ids])]
