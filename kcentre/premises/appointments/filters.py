"""Which appointments a list wants."""

import datetime as dt
import operator
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import reduce

from peewee import Expression

from kcentre.centre.values import Form
from kcentre.families.finding import matching
from kcentre.families.records import ANONYMOUS
from kcentre.families.tables import Adult
from kcentre.language import fold
from kcentre.language.keyboard import readings
from kcentre.premises.availability.tables import Appointment
from kcentre.premises.values import AppointmentState

Conditions = tuple[Expression, ...]
_FEWEST_LETTERS = 3


@dataclass(frozen=True, slots=True)
class AppointmentFilter:
    """Conditions on appointments, all of which must hold; None and False ask for nothing.

    The days are both in. `ids` are rows chosen elsewhere; `search` is what was typed of a person:
    a name, a child's name, a phone, a family's code, or «аноним». With `few` the days leave few
    appointments: only whoever has one of them is compared with it, not everybody known.
    """

    first_day: dt.date | None = None
    last_day: dt.date | None = None
    specialist_id: int | None = None
    room_id: int | None = None
    form: Form | None = None
    state: AppointmentState | None = None
    adult_id: int | None = None
    anonymous: bool = False
    ids: tuple[int, ...] | None = None
    search: str = ""
    few: bool = False


ALL_APPOINTMENTS = AppointmentFilter()


def appointments_wanted(wanted: AppointmentFilter) -> Conditions:
    """Return what holds for the wanted rows of `Appointment`, the search included."""
    return (*_period(wanted), *_marks(wanted), *_people(wanted))


def _period(wanted: AppointmentFilter) -> Iterator[Expression]:
    if wanted.first_day is not None:
        yield Appointment.date >= wanted.first_day.isoformat()
    if wanted.last_day is not None:
        yield Appointment.date <= wanted.last_day.isoformat()


def _marks(wanted: AppointmentFilter) -> Iterator[Expression]:
    chosen = (
        (Appointment.specialist, wanted.specialist_id),
        (Appointment.room, wanted.room_id),
        (Appointment.form, wanted.form),
        (Appointment.state, wanted.state),
        (Appointment.adult, wanted.adult_id),
    )
    for column, value in chosen:
        if value is not None:
            yield column == value
    if wanted.ids is not None:
        yield Appointment.id.in_(wanted.ids)


def _people(wanted: AppointmentFilter) -> Iterator[Expression]:
    if wanted.anonymous:
        yield Appointment.adult.is_null()
    among = [*_period(wanted)] if wanted.few else []
    meant = [
        found for said in readings(wanted.search) if (found := _meant(said, among)) is not None
    ]
    if meant:
        yield reduce(operator.or_, meant)


def _meant(said: str, among: Sequence[Expression]) -> Expression | None:
    adults = matching(said, among_few=bool(among))
    if adults is None:
        return None
    if among:
        adults &= Adult.id.in_(Appointment.select(Appointment.adult).where(*among))
    named: Expression = Appointment.adult.in_(Adult.select(Adult.id).where(adults))
    words = fold(said)
    if len(words) >= _FEWEST_LETTERS and ANONYMOUS.startswith(words):
        return named | Appointment.adult.is_null()
    return named
