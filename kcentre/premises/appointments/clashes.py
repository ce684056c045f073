"""What is wrong with an appointment, asked of the file."""

from dataclasses import replace

from kcentre.language import Problem
from kcentre.language.problems import Severity
from kcentre.premises.appointments import rules
from kcentre.premises.appointments.records import AppointmentDraft
from kcentre.premises.appointments.surroundings import around
from kcentre.storage import CentreFile


def clash_problems(
    file: CentreFile, draft: AppointmentDraft, except_id: int | None = None
) -> list[Problem]:
    """Return what forbids the appointment; asked again inside the transaction that writes it."""
    problems = rules.stopping_problems(draft, around(file, draft, except_id))
    return [problem for problem in problems if problem.severity is Severity.STOP]


def stops_apart_from_clashes(
    file: CentreFile, draft: AppointmentDraft, except_id: int | None = None
) -> list[Problem]:
    """Return what forbids an appointment whose time is nobody's any more: it was cancelled."""
    alone = replace(around(file, draft, except_id), of_specialist=(), of_room=())
    problems = rules.stopping_problems(draft, alone)
    return [problem for problem in problems if problem.severity is Severity.STOP]


def problems_of(
    file: CentreFile, draft: AppointmentDraft, except_id: int | None = None
) -> list[Problem]:
    """Return everything wrong or odd about an appointment while it is being entered."""
    return list(rules.draft_problems(draft, around(file, draft, except_id)))
