"""What part of the journal is counted, and by which rules."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from peewee import Expression, Field

from kcentre.centre.queries import settings
from kcentre.centre.records import Settings
from kcentre.centre.tables import Specialist
from kcentre.journal.tables import GroupEvent, Rating, Request, Session
from kcentre.language.dates import today_here
from kcentre.periods.closed import closed_periods
from kcentre.periods.period import Period
from kcentre.periods.reporting import report_state
from kcentre.premises.availability.tables import Appointment
from kcentre.storage import CentreFile


@dataclass(frozen=True, slots=True)
class Scope:
    """A period, the rules in force, the day it is seen from, a sub-unit or all of them.

    A rating or a request belongs to the sub-unit of its service; without one, to none. An
    appointment and open hours belong to that of their specialist. `today` is the day of the
    question (`asked_on`), of a closed period at most the day it was closed: what happened to its
    requests later must not change what was handed in.
    """

    period: Period
    settings: Settings
    today: date
    sub_unit_id: int | None = None
    asked_on: date = date.max
    is_closed: bool = False

    @property
    def sessions(self) -> Expression:
        """Which rows of `Session` are counted."""
        return self._of_sub_unit(self.dated(Session.date))

    @property
    def events(self) -> Expression:
        """Which rows of `GroupEvent` are counted."""
        dated = self.dated(GroupEvent.date)
        if self.sub_unit_id is None:
            return dated
        return dated & (GroupEvent.sub_unit == self.sub_unit_id)

    @property
    def ratings(self) -> Expression:
        """Which rows of `Rating`, joined with their `Session`, are counted."""
        return self._of_sub_unit(self.dated(Rating.date))

    @property
    def requests(self) -> Expression:
        """Which rows of `Request`, joined with their `Session`, are counted."""
        return self._of_sub_unit(self.dated(Request.date))

    @property
    def appointments(self) -> Expression:
        """Which rows of `Appointment` are counted."""
        dated = self.dated(Appointment.date)
        if self.sub_unit_id is None:
            return dated
        own = Specialist.select(Specialist.id).where(Specialist.sub_unit == self.sub_unit_id)
        return dated & Appointment.specialist.in_(own)

    def dated(self, column: Field) -> Expression:
        """Return whether a date is in the period."""
        return column.between(self.period.start.isoformat(), self.period.end.isoformat())

    def _of_sub_unit(self, dated: Expression) -> Expression:
        if self.sub_unit_id is None:
            return dated
        return dated & (Session.sub_unit == self.sub_unit_id)


def scope_of(
    file: CentreFile, period: Period, sub_unit_id: int | None = None, today: date | None = None
) -> Scope:
    """Return the scope of a question asked on `today` (None: the computer's)."""
    (found,) = scopes_of(file, [period], sub_unit_id, today)
    return found


def scopes_of(
    file: CentreFile,
    periods: Iterable[Period],
    sub_unit_id: int | None = None,
    today: date | None = None,
) -> list[Scope]:
    """Return the scopes of the same question for several periods."""
    asked, rules, closed = today or today_here(), settings(file), set(closed_periods(file))
    found = []
    for period in periods:
        day = report_state(file, period, asked).closed_on if period in closed else None
        seen = asked if day is None else min(asked, day)
        found.append(Scope(period, rules, seen, sub_unit_id, asked, period in closed))
    return found
