"""The days of an academic year that differ, as the calendar marks them."""

import datetime as dt
from dataclasses import dataclass, field

from kcentre.premises.hours.calendar import (
    academic_year_days,
    public_holidays,
    working_saturdays,
)
from kcentre.premises.hours.queries import exceptions
from kcentre.premises.hours.records import ExceptionLine
from kcentre.premises.hours.texts import exception_text
from kcentre.premises.values import ExceptionKind
from kcentre.storage import CentreFile
from ui.widgets.days_calendar import DayMark

_A_DAY = dt.timedelta(days=1)


@dataclass(frozen=True, slots=True)
class YearDays:
    """The exceptions of an academic year, its days off by law, its weekends at work."""

    first: dt.date
    last: dt.date
    exceptions: tuple[ExceptionLine, ...] = ()
    off: dict[dt.date, str] = field(default_factory=dict)
    working: dict[dt.date, str] = field(default_factory=dict)

    def marks(self) -> dict[dt.date, DayMark]:
        """Return a mark for each day that is special."""
        by_day = self._exceptions_by_day()
        return {day: self._mark(day, by_day.get(day, [])) for day in self._special(by_day)}

    def _mark(self, day: dt.date, lines: list[ExceptionLine]) -> DayMark:
        is_own = any(line.exception.kind is ExceptionKind.HOLIDAY for line in lines)
        said = [self.off.get(day, ""), self.working.get(day, "")]
        said += [exception_text(line) for line in lines]
        return DayMark(
            "\n".join(part for part in said if part),
            is_off=day in self.off or is_own,
            is_own=is_own,
            is_working=day in self.working,
            has_dot=any(line.exception.kind is not ExceptionKind.HOLIDAY for line in lines),
        )

    def _special(self, by_day: dict[dt.date, list[ExceptionLine]]) -> set[dt.date]:
        return {*self.off, *self.working, *by_day}

    def _exceptions_by_day(self) -> dict[dt.date, list[ExceptionLine]]:
        found: dict[dt.date, list[ExceptionLine]] = {}
        for line in self.exceptions:
            for day in self._days_of(line):
                found.setdefault(day, []).append(line)
        return found

    def _days_of(self, line: ExceptionLine) -> set[dt.date]:
        each = line.exception
        first, last = each.first or self.first, each.last or each.first or self.first
        begins, ends = max(first, self.first), min(last, self.last)
        days = {begins + number * _A_DAY for number in range(max(0, (ends - begins).days + 1))}
        return days | {each.moved_to} if each.moved_to is not None else days


def ask_year_days(file: CentreFile, begins: int) -> YearDays:
    """Return what is special in an academic year."""
    first, last = academic_year_days(begins)
    return YearDays(
        first,
        last,
        tuple(exceptions(file, first, last)),
        public_holidays(first, last),
        working_saturdays(first, last),
    )
