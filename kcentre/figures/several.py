"""The values of figures in several periods, for what looks at the past.

Those that indicators are made of by themselves cost a fraction of all figures of a period: only
they are asked, each by its one definition.
"""

from collections.abc import Collection, Iterator, Mapping, Sequence
from datetime import date

from peewee import fn

from kcentre.figures import conditions as by
from kcentre.figures import values as values_by_code
from kcentre.figures.appointments import appointment_figures, schedule_figures
from kcentre.figures.counting import number_of
from kcentre.figures.figures import event_figures, figures
from kcentre.figures.ratings import rating_figures
from kcentre.figures.rooms import room_figures
from kcentre.figures.scope import Scope, scope_of
from kcentre.figures.values import Value, values_of
from kcentre.figures.waiting import request_figures
from kcentre.journal.tables import Session
from kcentre.language.numbers import share
from kcentre.periods.period import Period
from kcentre.storage import CentreFile
from kcentre.storage.asking import ask

_SESSIONS = ("sessions.total", "people.parents", *(f"sessions.{one.code}" for one in by.SHARES))
_ROOMS = ("events", "requests", "ratings", "appointments", "schedule", "rooms")


def values_of_several(
    file: CentreFile, periods: Sequence[Period], codes: Collection[str], today: date
) -> Iterator[Mapping[str, Value]]:
    """Yield for each period its values by code: at least those asked for, as `figures` has them."""
    rooms = {code.partition(".")[0] for code in codes}
    is_lean = all(code in _SESSIONS or code.partition(".")[0] in _ROOMS for code in codes)
    for period in periods:
        if is_lean:
            yield dict(_lean(file, scope_of(file, period, today=today), rooms))
        else:
            yield values_of(figures(file, period, today=today))


def _lean(file: CentreFile, scope: Scope, rooms: Collection[str]) -> Iterator[tuple[str, Value]]:
    """Yield the values of the asked rooms' figures; services always, for plans are of them."""
    sessions = dict(_sessions(file, scope))
    yield from sessions.items()
    if "events" in rooms:
        yield from values_by_code.of_events(event_figures(file, scope))
    if "requests" in rooms:
        yield from values_by_code.of_requests(request_figures(file, scope))
    if "ratings" in rooms:
        ratings = rating_figures(file, scope, int(sessions["sessions.total"] or 0))
        yield from values_by_code.of_ratings(ratings)
    if "appointments" in rooms:
        yield from values_by_code.of_appointments(appointment_figures(file, scope))
    if "schedule" in rooms:
        yield from values_by_code.of_schedule(schedule_figures(file, scope))
    if "rooms" in rooms:
        yield from values_by_code.of_rooms(room_figures(file, scope))


def _sessions(file: CentreFile, scope: Scope) -> Iterator[tuple[str, Value]]:
    parts = [
        number
        for one in by.SHARES
        for number in (
            number_of(one.part(scope) & one.whole(scope)),
            number_of(one.whole(scope)),
        )
    ]
    query = Session.select(
        fn.COUNT(Session.id), fn.COUNT(Session.recipient.distinct()), *parts
    ).where(scope.sessions)
    total, parents, *numbers = ask(file.db, query).fetchone()
    yield "sessions.total", total
    yield "people.parents", parents
    for one, part, whole in zip(by.SHARES, numbers[::2], numbers[1::2], strict=True):
        yield f"sessions.{one.code}", share(part, whole)
