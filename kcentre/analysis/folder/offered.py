"""What a folder would hold, before it is made: for the screen."""

import datetime as dt
from dataclasses import dataclass

from kcentre.analysis.folder.parts import parts
from kcentre.analysis.folder.records import Lacking
from kcentre.analysis.known_periods import known_months
from kcentre.periods import titles
from kcentre.periods.period import Period, PeriodKind, containing
from kcentre.storage import CentreFile


@dataclass(frozen=True, slots=True)
class OfferedItem:
    """A paper of a part; with a `target` it is missing, and that is where it comes from."""

    part: str
    title: str
    target: str = ""


@dataclass(frozen=True, slots=True)
class Offered:
    """The years to choose from, the one shown, and its papers."""

    years: tuple[tuple[Period, str], ...]
    year: Period
    items: tuple[OfferedItem, ...]

    @property
    def papers(self) -> int:
        """How many papers will lie in the folder."""
        return sum(not item.target for item in self.items)


def offered(file: CentreFile, year: Period | None, today: dt.date) -> Offered:
    """Return what the folder of a year would hold; None is the academic year of today."""
    with file.reading():
        chosen = year or containing(PeriodKind.ACADEMIC_YEAR, today)
        known = known_months(file)
        periods = dict.fromkeys(
            (
                chosen,
                containing(PeriodKind.ACADEMIC_YEAR, today),
                containing(PeriodKind.YEAR, today),
                *(one.period for one in known.periods(PeriodKind.ACADEMIC_YEAR)),
                *(one.period for one in known.periods(PeriodKind.YEAR)),
            )
        )
        newest_first = sorted(periods, key=lambda one: (one.kind, one.start), reverse=True)
        newest_first.sort(key=lambda one: one.kind is not PeriodKind.ACADEMIC_YEAR)
        found = [
            OfferedItem(part.title, item.sentence, item.target)
            if isinstance(item, Lacking)
            else OfferedItem(part.title, item.title)
            for part in parts(file, chosen, today)
            for item in part.items
        ]
    years = tuple((one, titles.title(one)) for one in newest_first)
    return Offered(years, chosen, tuple(found))
