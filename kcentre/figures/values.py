"""The values of a period's figures by their codes."""

from collections.abc import Iterator

from kcentre.figures import conditions as by
from kcentre.figures.people import Person
from kcentre.figures.records import Figures, SessionFigures
from kcentre.language.numbers import share

Value = float | None


def values_of(figures: Figures) -> dict[str, Value]:
    """Return every value by its code; specialists are named by their ids."""
    return dict(
        (
            *_sessions(figures.sessions),
            *_shares(figures.sessions),
            *_people(figures),
            *_others(figures),
        )
    )


def _sessions(sessions: SessionFigures) -> Iterator[tuple[str, Value]]:
    for code in ("total", "minutes", *(condition.code for condition in by.CONDITIONS)):
        yield f"sessions.{code}", getattr(sessions, code)
    for division in (
        by.BY_FORM,
        by.BY_KIND,
        by.BY_TOPIC,
        by.BY_CATEGORY,
        by.BY_EDUCATION,
        by.BY_MONTH,
    ):
        for part, count in getattr(sessions, division.code).items():
            yield f"sessions.{division.code}.{part}", count
    for kind, forms in sessions.by_kind_and_form.items():
        for form, count in forms.items():
            yield f"sessions.by_kind_and_form.{kind}.{form}", count
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


def _others(figures: Figures) -> Iterator[tuple[str, Value]]:
    yield "events.total", figures.events.total
    yield "events.participants", figures.events.participants
    yield "requests.total", figures.requests.total
    yield "requests.overdue", figures.requests.overdue
    yield "requests.mean_days_to_service", figures.requests.mean_days_to_service
    yield "ratings.count", figures.ratings.count
    yield "ratings.positive", figures.ratings.positive
    yield "ratings.share", figures.ratings.share
    for question, mean in figures.ratings.means.items():
        yield f"ratings.means.{question}", mean
    yield "specialists.staff", figures.specialists.staff
    yield "specialists.freelance", figures.specialists.freelance
