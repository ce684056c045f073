"""The values of a period's figures by their codes."""

from collections.abc import Iterator, Mapping

from kcentre.figures import conditions as by
from kcentre.figures.catalogue import figure_of
from kcentre.figures.fixed import FIXED
from kcentre.figures.people import Person
from kcentre.figures.records import (
    AppointmentFigures,
    DocumentFigures,
    EventFigures,
    Figures,
    RatingFigures,
    RequestFigures,
    RoomFigures,
    ScheduleFigures,
    SessionFigures,
    StaffFigures,
)
from kcentre.language.numbers import share
from kcentre.storage import CentreFile

Value = float | None

_DIVISIONS = (
    by.BY_FORM, by.BY_KIND, by.BY_TOPIC, by.BY_CATEGORY, by.BY_EDUCATION, by.BY_MONTH,
)  # fmt: skip
_KIND_AND_FORM = "by_kind_and_form"


def values_of(figures: Figures) -> dict[str, Value]:
    """Return every value by its code; specialists are named by their ids."""
    return dict(
        (
            *_sessions(figures.sessions),
            *_shares(figures.sessions),
            *_people(figures),
            *of_events(figures.events),
            *of_requests(figures.requests),
            *of_ratings(figures.ratings),
            *_of_specialists(figures.specialists),
            *of_appointments(figures.appointments),
            *of_schedule(figures.schedule),
            *of_rooms(figures.rooms),
            *of_documents(figures.documents),
        )
    )


def value_of(file: CentreFile, values: Mapping[str, Value], code: str) -> Value:
    """Return one of a period's values; raises `Refused` where there is no such figure any more.

    A part of a division that was not met is 0, though the values leave it out.
    """
    if code in values:
        return values[code]
    found = figure_of(file, code).code
    return values.get(found, 0) if is_valued(found) else None


def is_valued(code: str) -> bool:
    """Return whether `values_of` tells a figure's value, of a division that of the parts met."""
    divisions = (*(part.code for part in _DIVISIONS), by.BY_SPECIALIST.code, _KIND_AND_FORM)
    return code in FIXED or code.startswith(tuple(f"sessions.{part}." for part in divisions))


def _sessions(sessions: SessionFigures) -> Iterator[tuple[str, Value]]:
    for code in ("total", "minutes", *(condition.code for condition in by.CONDITIONS)):
        yield f"sessions.{code}", getattr(sessions, code)
    for division in _DIVISIONS:
        for part, count in getattr(sessions, division.code).items():
            yield f"sessions.{division.code}.{part}", count
    for kind, forms in sessions.by_kind_and_form.items():
        for form, count in forms.items():
            yield f"sessions.{_KIND_AND_FORM}.{kind}.{form}", count
    for person in sessions.by_specialist:
        yield f"sessions.by_specialist.{person.id}", person.sessions
        yield f"sessions.by_specialist.{person.id}.minutes", person.minutes


def _shares(sessions: SessionFigures) -> Iterator[tuple[str, Value]]:
    not_attending = sum(sessions.by_education.get(value, 0) for value in by.NOT_ATTENDING)
    away = sum(sessions.by_form.get(form, 0) for form in by.AWAY)
    named = sessions.total - sessions.anonymous
    counted = {
        by.RATED_SHARE: (sessions.rated, sessions.total),
        by.NOT_ATTENDING_SHARE: (not_attending, sum(sessions.by_education.values())),
        by.AWAY_SHARE: (away, sum(sessions.by_form.values())),
        by.REPEAT_SHARE: (sessions.repeat_in_centre, named),
    }
    for figure, (part, whole) in counted.items():
        yield f"sessions.{figure.code}", share(part, whole)


def _people(figures: Figures) -> Iterator[tuple[str, Value]]:
    for person in Person:
        yield f"people.{person}", getattr(figures.people, person)
        for group in ("cells", "by_age"):
            for code, count in getattr(figures.people, f"{person}_{group}").items():
                yield f"people.{person}_{group}.{code}", count


def of_events(events: EventFigures) -> Iterator[tuple[str, Value]]:
    """Yield the values of group events."""
    yield "events.total", events.total
    yield "events.participants", events.participants


def of_requests(requests: RequestFigures) -> Iterator[tuple[str, Value]]:
    """Yield the values of requests."""
    for name in ("total", "overdue", "mean_days_to_service", "booked", "missed", "in_work"):
        yield f"requests.{name}", getattr(requests, name)


def of_ratings(ratings: RatingFigures) -> Iterator[tuple[str, Value]]:
    """Yield the values of ratings."""
    for name in ("count", "positive", "share", "founded_complaints"):
        yield f"ratings.{name}", getattr(ratings, name)
    for question, mean in ratings.means.items():
        yield f"ratings.means.{question}", mean


def of_appointments(appointments: AppointmentFigures) -> Iterator[tuple[str, Value]]:
    """Yield the values of appointments."""
    for name in ("total", "held", "missed"):
        yield f"appointments.{name}", getattr(appointments, name)
    yield "appointments.missed_share", share(appointments.missed, appointments.total)


def of_schedule(schedule: ScheduleFigures) -> Iterator[tuple[str, Value]]:
    """Yield the values of the hours."""
    yield "schedule.capacity", schedule.capacity
    yield "schedule.taken", schedule.taken
    yield "schedule.load", share(schedule.taken, schedule.capacity)


def of_rooms(rooms: RoomFigures) -> Iterator[tuple[str, Value]]:
    """Yield the value of the rooms."""
    yield "rooms.readiness", share(rooms.done, rooms.needed)


def of_documents(documents: DocumentFigures) -> Iterator[tuple[str, Value]]:
    """Yield the value of the package of documents."""
    yield "documents.readiness", share(documents.current, documents.required)


def _of_specialists(specialists: StaffFigures) -> Iterator[tuple[str, Value]]:
    yield "specialists.staff", specialists.staff
    yield "specialists.freelance", specialists.freelance
