"""The answer of the command `figures` as the exchange contract fixes it."""

from dataclasses import asdict

from kcentre.figures.records import Figures, PeopleFigures, SessionFigures, SpecialistFigures

Json = dict[str, object]


def figures_json(figures: Figures) -> Json:
    """Return the figures but for the indicators, which monitoring adds."""
    period = figures.period
    return {
        "period": {
            "kind": period.kind.value,
            "start": period.start.isoformat(),
            "end": period.end.isoformat(),
            "closed": figures.closed,
        },
        "sessions": _sessions(figures.sessions),
        "people": _people(figures.people),
        "events": asdict(figures.events),
        "requests": _without(asdict(figures.requests), "booked", "missed", "in_work"),
        "ratings": _without(asdict(figures.ratings), "founded_complaints"),
    }


def _without(answer: Json, *names: str) -> Json:
    """Leave out what is ours and not in the contract."""
    return {name: value for name, value in answer.items() if name not in names}


def _sessions(sessions: SessionFigures) -> Json:
    answer = _without(asdict(sessions), "rated")
    answer["by_specialist"] = [_specialist(person) for person in sessions.by_specialist]
    return answer


def _specialist(person: SpecialistFigures) -> Json:
    return {
        "name": person.name,
        "position": person.position,
        "sessions": person.sessions,
        "minutes": person.minutes,
    }


def _people(people: PeopleFigures) -> Json:
    return {
        "parents": people.parents,
        "children": people.children,
        "parents_cells": dict(people.parents_cells),
        "children_cells": dict(people.children_cells),
    }
