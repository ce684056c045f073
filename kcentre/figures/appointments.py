"""The figures of appointments («записи») and of the load of the hours.

What room the hours have and what takes it is defined by `premises.availability.load`.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from typing import NamedTuple

from peewee import Expression

from kcentre.centre.queries import specialists
from kcentre.figures.counting import number_of
from kcentre.figures.records import AppointmentFigures, ScheduleFigures
from kcentre.figures.scope import Scope
from kcentre.premises.availability.load import LOADING_STATES, offered
from kcentre.premises.availability.tables import Appointment
from kcentre.premises.values import AppointmentState
from kcentre.storage import CentreFile
from kcentre.storage.asking import ask

MISSED_STATES = (
    AppointmentState.NO_SHOW,
    AppointmentState.CANCELLED_BY_RECIPIENT,
    AppointmentState.CANCELLED_BY_CENTRE,
)
_MANY = 1_000_000


class ReceivingDay(NamedTuple):
    """A specialist's day of open hours: how many appointments it has room for, and when."""

    day: date
    specialist_id: int
    windows: int
    times: tuple[tuple[int, int], ...]

    @property
    def id(self) -> int:
        """A number that tells the day and the specialist; it is kept nowhere."""
        return self.day.toordinal() * _MANY + self.specialist_id


def is_counted() -> Expression:
    """Hold for any appointment but a moved one, which lives on as its new one."""
    held: Expression = Appointment.state != AppointmentState.MOVED
    return held


def is_held() -> Expression:
    """Hold for an appointment that took place."""
    held: Expression = Appointment.state == AppointmentState.HELD
    return held


def is_missed() -> Expression:
    """Hold for an appointment that nobody came to or that was cancelled."""
    held: Expression = Appointment.state.in_(MISSED_STATES)
    return held


def is_taking() -> Expression:
    """Hold for an appointment whose time nobody else could have."""
    held: Expression = Appointment.state.in_(LOADING_STATES)
    return held


def appointment_figures(
    file: CentreFile, scope: Scope, windows: int
) -> tuple[AppointmentFigures, ScheduleFigures]:
    """Return the figures of appointments, and how much of the `windows` they took."""
    sorts = (is_counted(), is_held(), is_missed(), is_taking())
    query = Appointment.select(*map(number_of, sorts)).where(scope.appointments)
    *counts, taken = ask(file.db, query).fetchone()
    return AppointmentFigures(*counts), ScheduleFigures(windows, taken)


def windows_of(file: CentreFile, scope: Scope) -> int:
    """Return how many appointments the hours have room for."""
    return sum(day.windows for day in receiving_days(file, scope))


def windows_by_day(file: CentreFile, first: date, last: date, today: date) -> Mapping[date, int]:
    """Return the same day by day, for what looks at many periods; days without are left out."""
    found: Counter[date] = Counter()
    for stretch, slots in offered(file, first, last, today):
        found[stretch.day] += slots
    return found


def receiving_days(file: CentreFile, scope: Scope) -> Iterator[ReceivingDay]:
    """Yield the days on which specialists receive and have room for an appointment."""
    own = _of_sub_unit(file, scope)
    found = days_offered(file, scope.period.start, scope.period.end, scope.today)
    return (one for one in found if own is None or one.specialist_id in own)


def days_offered(file: CentreFile, first: date, last: date, today: date) -> Iterator[ReceivingDay]:
    """Yield the days with room from `first` to `last`, by day and specialist."""
    windows: Counter[tuple[date, int]] = Counter()
    times: dict[tuple[date, int], list[tuple[int, int]]] = {}
    for stretch, slots in offered(file, first, last, today):
        key = stretch.day, stretch.specialist_id
        windows[key] += slots
        times.setdefault(key, []).append((stretch.starts, stretch.ends))
    for key in sorted(windows):
        if windows[key]:
            yield ReceivingDay(*key, windows[key], tuple(times[key]))


def days_with_ids(file: CentreFile, ids: Iterable[int]) -> Iterator[ReceivingDay]:
    """Yield the receiving days with these ids, also those that count for nobody any more."""
    wanted = set(ids)
    days = [date.fromordinal(row_id // _MANY) for row_id in wanted]
    if days:
        found = days_offered(file, min(days), max(days), date.max)
        yield from (one for one in found if one.id in wanted)


def _of_sub_unit(file: CentreFile, scope: Scope) -> set[int | None] | None:
    """Return the ids of the sub-unit's specialists; None where everybody counts."""
    if scope.sub_unit_id is None:
        return None
    everybody = specialists(file, with_retired=True)
    return {one.id for one in everybody if one.sub_unit_id == scope.sub_unit_id}
