"""What part of the journal is counted, and by which rules."""

from dataclasses import dataclass
from datetime import date

from peewee import Expression, Field

from kcentre.centre.queries import settings
from kcentre.centre.records import Settings
from kcentre.journal.tables import GroupEvent, Rating, Request, Session
from kcentre.language.dates import today_here
from kcentre.periods.period import Period
from kcentre.storage import CentreFile


@dataclass(frozen=True, slots=True)
class Scope:
    """A period, the rules in force, the day on which it is asked, a sub-unit or all of them.

    A rating or a request belongs to the sub-unit of its service; without one, to none.
    """

    period: Period
    settings: Settings
    today: date
    sub_unit_id: int | None = None

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
    """Return the scope of a question; `today` (None: the computer's) makes requests overdue."""
    return Scope(period, settings(file), today or today_here(), sub_unit_id)
