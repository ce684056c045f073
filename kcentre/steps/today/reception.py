"""What the reception of families waits for: appointments, requests, complaints, personal data."""

import datetime as dt
from collections.abc import Iterator

from kcentre.casebook.due_watch import due_watch
from kcentre.casebook.records import DueFamily
from kcentre.journal.held.unrecorded import first_unrecorded
from kcentre.journal.ordering import Order
from kcentre.journal.ratings.filters import RatingFilter
from kcentre.journal.ratings.listing import RatingList
from kcentre.journal.ratings.records import Complaint
from kcentre.journal.requests.filters import RequestFilter
from kcentre.journal.requests.listing import RequestList
from kcentre.journal.requests.records import RequestLine
from kcentre.journal.requests.records import Urgency as Waiting
from kcentre.journal.requests.waiting import waiting_words
from kcentre.language.dates import near_date, short_date
from kcentre.language.names import initials
from kcentre.language.plurals import day_count
from kcentre.premises.appointments.queries import appointments
from kcentre.premises.appointments.records import AppointmentLine
from kcentre.premises.values import AWAITED_STATES
from kcentre.steps.today.records import Duties, Duty, Urgency
from kcentre.steps.today.terms import term_words, urgency_by
from kcentre.storage import CentreFile

_OLDEST_FIRST = Order(descending=False)
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


def unrecorded_appointments(file: CentreFile, now: dt.datetime, most: int) -> Duties:
    """Return the appointments that are over and stand in no journal, the oldest first."""
    lines, count = first_unrecorded(file, now, most)
    return Duties([_unrecorded(line, now.date()) for line in lines], count)


def waiting_requests(file: CentreFile, _now: dt.datetime, most: int) -> Duties:
    """Return the requests past their term and near it, those waiting longest first."""
    lines: list[RequestLine] = []
    count = 0
    for wanted in (RequestFilter(overdue=True), RequestFilter(soon=True)):
        listed = RequestList(wanted, _OLDEST_FIRST)
        count += listed.count(file)
        lines += listed.page(file, 0, most - len(lines))
    return Duties([_waiting(line) for line in lines], count)


def complaints(file: CentreFile, _now: dt.datetime) -> Iterator[Duty]:
    """Yield the complaints nobody has looked into, and those whose measure is not taken yet."""
    for line in RatingList(RatingFilter(waiting=True)).lines(file):
        is_overdue = line.complaint_code is Complaint.OVERDUE
        yield Duty(
            f"Жалоба от\u00a0{line.moment}",
            line.complaint,
            f"journal/ratings/{line.id}",
            Urgency.OVERDUE if is_overdue else Urgency.SOON,
        )


def families_due(file: CentreFile, now: dt.datetime, most: int) -> Duties:
    """Return the families whose personal data may be kept no longer."""
    today = now.date()
    watch = due_watch(file, today)
    return Duties([_due(family, today) for family in watch.first(file, most)], watch.count)


def _unrecorded(line: AppointmentLine, today: dt.date) -> Duty:
    ago = (today - line.date).days
    term = f"не записано {day_count(ago)}" if ago else "не записано"
    return Duty(
        f"{near_date(line.date)} {line.starts:%H:%M} {line.who}",
        ", ".join(filter(None, (_with(line), term))),
        f"journal/sessions/unrecorded/{line.id}",
        Urgency.SOON if line.date == today else Urgency.OVERDUE,
    )


def _waiting(line: RequestLine) -> Duty:
    title = f"№\u00a0{line.number} {line.who}".strip()
    words = waiting_words(line.days_waiting or 0, line.urgency)
    return Duty(title, words, f"journal/requests/{line.id}", _WAITING[line.urgency])


def _due(family: DueFamily, today: dt.date) -> Duty:
    until = family.until
    term = term_words(until, today) if until else f"с\u00a0{short_date(family.since)}"
    urgency = urgency_by(until, today) if until else Urgency.SOON
    words = f"{family.reason.label}, {term}"
    target = f"journal/families/{family.family_id}"
    return Duty(f"Обезличить {family.code}", words, target, urgency)


def _with(line: AppointmentLine) -> str:
    return ", ".join(part for part in (initials(line.specialist), line.topic, line.room) if part)
