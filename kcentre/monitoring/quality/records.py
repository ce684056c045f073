"""What a rule of data quality is, and what it finds."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import NamedTuple

from kcentre.centre.records import Settings
from kcentre.centre.values import Value
from kcentre.language.plurals import counted
from kcentre.storage import CentreFile


class Grade(Value):
    """How bad a finding is.

    An error makes a figure or a paper wrong, so a period is closed with it for a reason only.
    Work that is late, or two consultations at one time, is for the head to look at.
    """

    ERROR = "error", "ошибка"
    WARNING = "warning", "предупреждение"
    NOTE = "note", "замечание"

    @property
    def rank(self) -> int:
        """0 for the worst."""
        return list(Grade).index(self)

    def counted(self, number: int) -> str:
        """Return «2 ошибки», «1 замечание»."""
        return counted(number, *_GRADES[self])


_GRADES = {
    Grade.ERROR: ("ошибка", "ошибки", "ошибок"),
    Grade.WARNING: ("предупреждение", "предупреждения", "предупреждений"),
    Grade.NOTE: ("замечание", "замечания", "замечаний"),
}


class TileKey(Value):
    """The four sides of data quality that a head looks at before closing a period.

    Completeness: all that took place is there. Correctness: each record is filled and possible.
    Consistency: records do not contradict each other. Timeliness: nothing is late.
    """

    COMPLETENESS = "completeness", "полнота"
    CORRECTNESS = "correctness", "верность"
    CONSISTENCY = "consistency", "согласованность"
    TIMELINESS = "timeliness", "своевременность"


@dataclass(frozen=True, slots=True)
class Scope:
    """What is checked: records of the days `first`…`last`, both in, as they look `now`."""

    first: dt.date
    last: dt.date
    now: dt.datetime
    settings: Settings

    @property
    def days(self) -> tuple[str, str]:
        """The first and the last day as ISO text."""
        return self.first.isoformat(), self.last.isoformat()

    @property
    def today(self) -> str:
        """Today as ISO text."""
        return self.now.date().isoformat()


class Hit(NamedTuple):
    """A record that a rule objects to, with what only this record tells (may be empty)."""

    record_id: int
    note: str = ""


Find = Callable[[CentreFile, Scope], Iterable[Hit]]


@dataclass(frozen=True, slots=True)
class Rule:
    """One rule: its lasting `code`, what it objects to, what to do, and how it is looked for.

    `record` is the table of the records it finds, `tile` the side of quality it tells of.
    """

    code: str
    tile: TileKey
    grade: Grade
    title: str
    advice: str
    record: str
    find: Find


@dataclass(frozen=True, slots=True)
class Finding:
    """A record that a rule objects to. Nobody's name is in it: `place` is a number and a day."""

    rule: str
    grade: Grade
    title: str
    advice: str
    note: str
    record: str
    record_id: int
    date: dt.date | None
    place: str


@dataclass(frozen=True, slots=True)
class RuleState:
    """A rule with what it has found; `is_on` False was switched off and did not look."""

    rule: Rule
    is_on: bool
    found: int
