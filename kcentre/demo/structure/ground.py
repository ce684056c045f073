"""What everything of step 2 is invented upon: the people, the days, the numbers of what is kept."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from random import Random

from kcentre.demo.days import SATURDAY, is_closed
from kcentre.demo.staff import Specialist
from kcentre.language import fold
from kcentre.periods.period import academic_year_of
from kcentre.storage import CentreFile

_COORDINATOR = "старший воспитатель"
_ONE = timedelta(1)


@dataclass(frozen=True, slots=True)
class Ground:
    """The invented centre as far as it is known before step 2.

    It opened on the day `opened`, and `last` is its newest day; `topics` are the numbers of the
    topics by their codes, `channels` those of the information channels in their order. The newest
    survey of the demand began on the day `asked`.
    """

    file: CentreFile
    chance: Random
    head: str
    staff: tuple[Specialist, ...]
    opened: date
    last: date
    asked: date
    topics: Mapping[str, int]
    channels: tuple[int, ...]

    @property
    def year(self) -> int:
        """The year in which the newest academic year begins."""
        return academic_year_of(self.last)

    @property
    def has_past(self) -> bool:
        """Whether there is an academic year before the newest one."""
        return self.opened < date(self.year, 9, 1)

    @property
    def coordinator(self) -> str:
        """Who runs the centre from day to day."""
        named = (one.name for one in self.staff if one.role.position == _COORDINATOR)
        return next(named, self.staff[0].name)

    def person(self, place: int) -> str:
        """Return the name of a specialist, counted from 0; with few of them round and round."""
        return self.staff[place % len(self.staff)].name

    def speaker(self, place: int) -> str:
        """Return «Валиева Резеда Рустамовна, учитель-логопед»."""
        person = self.staff[place % len(self.staff)]
        return f"{person.name}, {person.role.position}"

    def day(self, days: int) -> date:
        """Return a weekday so many days after the newest one; before it for less than 0."""
        return weekday(self.last + timedelta(days), forward=days > 0)

    def put(self, table: str, **fields: str | int | None) -> int:
        """Write a record by the bare driver, by the names of its columns; return its number."""
        marks = ", ".join("?" for _ in fields)
        names = ", ".join(f'"{name}"' for name in fields)
        sql = f"INSERT INTO {table} ({names}) VALUES ({marks})"  # noqa: S608 — this package's names
        return int(self.file.db.run(sql, tuple(fields.values())).lastrowid)


def year_words(year: int) -> str:
    """Return «2026/27» of the academic year that begins in 2026."""
    return f"{year}/{(year + 1) % 100:02}"


def keyed(name: str, text: str) -> dict[str, str]:
    """Return a text as it is kept and as it is found."""
    return {name: text, f"{name}_key": fold(text)}


def weekday(day: date, *, forward: bool = False) -> date:
    """Return the nearest day, Monday to Friday and no holiday, not after one, or not before it."""
    while day.weekday() == SATURDAY or is_closed(day):
        day += _ONE if forward else -_ONE
    return day


def iso(day: date | None) -> str:
    """Return a day as it is kept."""
    return day.isoformat() if day else ""
