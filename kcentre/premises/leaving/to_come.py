"""Which appointments are still to come."""

import datetime as dt

from peewee import Expression

from kcentre.premises.availability.tables import Appointment
from kcentre.premises.values import AWAITED_STATES


def is_to_come(now: dt.datetime) -> tuple[Expression, ...]:
    """Return what holds for the awaited appointments that begin after `now`."""
    today, clock = now.date().isoformat(), f"{now:%H:%M}"
    is_later: Expression = (Appointment.date > today) | (Appointment.starts > clock)
    return (Appointment.date >= today, is_later, Appointment.state.in_(AWAITED_STATES))
