"""What is wrong with an appointment, asked of the file."""

import datetime as dt
from dataclasses import replace

from kcentre.language import Problem
from kcentre.language.dates import EARLIEST, LATEST
from kcentre.language.problems import Severity
from kcentre.premises.appointments import rules
from kcentre.premises.appointments.open_time import day_hours
from kcentre.premises.appointments.records import AppointmentDraft
from kcentre.premises.appointments.surroundings import Surroundings, around
from kcentre.premises.availability.queries import nearest_slots
from kcentre.premises.availability.records import Slot, SlotWish
from kcentre.storage import CentreFile

_OFFERED = 3


def clash_problems(
    file: CentreFile, draft: AppointmentDraft, except_id: int | None = None
) -> list[Problem]:
    """Return what forbids the appointment; asked again inside the transaction that writes it."""
    return _stops(draft, _offering(file, draft, around(file, draft, except_id)))


def stops_apart_from_clashes(
    file: CentreFile, draft: AppointmentDraft, except_id: int | None = None
) -> list[Problem]:
    """Return what forbids an appointment that takes nobody's time: it was cancelled, say."""
    known = around(file, draft, except_id)
    return _stops(draft, replace(known, of_specialist=(), of_room=()))


def problems_of(
    file: CentreFile, draft: AppointmentDraft, except_id: int | None = None
) -> list[Problem]:
    """Return everything wrong or odd about an appointment while it is being entered."""
    known = _offering(file, draft, around(file, draft, except_id))
    if draft.specialist_id is not None and draft.date is not None and _is_near(draft.date):
        known = replace(known, hours=day_hours(file, draft.date, draft.specialist_id))
    return list(rules.draft_problems(draft, known))


def _is_near(day: dt.date) -> bool:
    """Tell whether the calendar reaches the day: years that can't be meant have no hours."""
    return EARLIEST <= day <= LATEST


def _offering(file: CentreFile, draft: AppointmentDraft, known: Surroundings) -> Surroundings:
    """Add the nearest free slots of the specialist where the time is taken."""
    if not any(rules.clash_problems(draft, known)):
        return known
    return replace(known, free=tuple(_nearest(file, draft, known.now)))


def _nearest(file: CentreFile, draft: AppointmentDraft, now: dt.datetime) -> list[Slot]:
    """Return the first free slots from the morning of the wished day on."""
    if draft.date is None or not _is_near(draft.date):
        return []
    morning = dt.datetime.combine(draft.date, dt.time())
    wish = SlotWish(specialist_id=draft.specialist_id, form=draft.form)
    return nearest_slots(file, max(morning, now), wish, _OFFERED)


def _stops(draft: AppointmentDraft, known: Surroundings) -> list[Problem]:
    problems = rules.stopping_problems(draft, known)
    return [problem for problem in problems if problem.severity is Severity.STOP]
