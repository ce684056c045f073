"""What the reception of families waits for: appointments, requests, complaints, personal data."""

import datetime as dt
from collections.abc import Iterator

from kcentre.casebook.due import due
from kcentre.journal.held.unrecorded import unrecorded
from kcentre.journal.ratings.filters import RatingFilter
from kcentre.journal.ratings.listing import RatingList
from kcentre.journal.ratings.records import Complaint
from kcentre.journal.requests.filters import RequestFilter
from kcentre.journal.requests.listing import RequestList
from kcentre.journal.requests.records import Urgency as Waiting
from kcentre.journal.requests.waiting import waiting_words
from kcentre.language.dates import near_date, short_date
from kcentre.language.names import initials
from kcentre.premises.appointments.queries import appointments
from kcentre.premises.appointments.records import AppointmentLine
from kcentre.premises.values import AWAITED_STATES
from kcentre.steps.today.records import Duty, Urgency
from kcentre.steps.today.terms import term_words, urgency_by
from kcentre.storage import CentreFile

_WAITING = {
    Waiting.NONE: Urgency.CALM,
    Waiting.WARNING: Urgency.SOON,
    Waiting.OVERDUE: Urgency.OVERDUE,
}


def appointments_today(file: CentreFile, now: dt.datetime) -> Iterator[Duty]:
    """Yield the appointments of the day that are still to come, by time."""
    today = now.date()
    for line in appointments(file, today, today, states=tuple(AWAITED_STATES)):
        if line.ends > now.time():
            yield Duty(f"{line.starts:%H:%M} {line.who}", _with(line), "journal/sessions")


def unrecorded_appointments(file: CentreFile, now: dt.datetime) -> Iterator[Duty]:
    """Yield the appointments that are over and stand in no journal, the oldest first."""
    for line in unrecorded(file, None, now):
        is_todays = line.date == now.date()
        yield Duty(
            f"{near_date(line.date)} {line.starts:%H:%M} {line.who}",
            _with(line),
            "journal/sessions/unrecorded",
            Urgency.SOON if is_todays else Urgency.OVERDUE,
        )


def waiting_requests(file: CentreFile, now: dt.datetime) -> Iterator[Duty]:  # noqa: ARG001
    """Yield the requests near their term and past it, those waiting longest first."""
    for wanted in (RequestFilter(overdue=True), RequestFilter(soon=True)):
        for line in reversed(list(RequestList(wanted).lines(file))):
            title = f"№\u00a0{line.number} {line.who}".strip()
            words = waiting_words(line.days_waiting or 0, line.urgency)
            target = f"journal/requests/{line.id}"
            yield Duty(title, words, target, _WAITING[line.urgency])


def complaints(file: CentreFile, now: dt.datetime) -> Iterator[Duty]:  # noqa: ARG001
    """Yield the complaints nobody has looked into, and those whose measure is not taken yet."""
    for wanted in (RatingFilter(measures=True), RatingFilter(unresolved=True)):
        for line in RatingList(wanted).lines(file):
            is_overdue = line.complaint_code is Complaint.OVERDUE
            yield Duty(
                f"Жалоба от\u00a0{line.moment}",
                line.complaint,
                f"journal/ratings/{line.id}",
                Urgency.OVERDUE if is_overdue else Urgency.SOON,
            )


def families_due(file: CentreFile, now: dt.datetime) -> Iterator[Duty]:
    """Yield the families whose personal data may be kept no longer."""
    today = now.date()
    for family in due(file, today):
        until = family.until
        term = term_words(until, today) if until else f"с\u00a0{short_date(family.since)}"
        urgency = urgency_by(until, today) if until else Urgency.SOON
        target = f"journal/families/{family.family_id}"
        yield Duty(f"Обезличить {family.code}", f"{family.reason.label}, {term}", target, urgency)


def _with(line: AppointmentLine) -> str:
    return ", ".join(part for part in (initials(line.specialist), line.topic, line.room) if part)
