"""The values of figures in several periods, for what looks at the past.

Those that indicators are made of by themselves cost a fraction of all figures of a period: only
they are asked, each by its one definition.
"""

from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from datetime import date

from peewee import fn

from kcentre.figures import conditions as by
from kcentre.figures import values as of
from kcentre.figures.appointments import appointment_figures, windows_by_day
from kcentre.figures.counting import number_of
from kcentre.figures.documents import document_figures
from kcentre.figures.figures import event_figures, figures_in
from kcentre.figures.ratings import rating_figures
from kcentre.figures.rooms import room_figures
from kcentre.figures.scope import Scope, scopes_of
from kcentre.figures.values import Value, values_of
from kcentre.figures.waiting import request_figures
from kcentre.journal.tables import Session
from kcentre.language.numbers import share
from kcentre.periods.period import Period
from kcentre.storage import CentreFile
from kcentre.storage.asking import ask

_SESSIONS = ("sessions.total", "people.parents", *(f"sessions.{one.code}" for one in by.SHARES))
_CHILDREN = "people.children"
_ROOMS = (
    "events", "requests", "ratings", "appointments", "schedule", "rooms", "documents",
)  # fmt: skip
_NEED_SESSIONS = {"sessions", "people", "ratings"}
_NEED_APPOINTMENTS = {"appointments", "schedule"}

Pairs = Iterator[tuple[str, Value]]


def values_of_several(
    file: CentreFile, periods: Sequence[Period], codes: Collection[str], today: date
) -> Iterator[Mapping[str, Value]]:
    """Yield for each period its values by code: at least those asked for, as `figures` has them."""
    scopes = scopes_of(file, periods, today=today)
    wanted = {code if code == _CHILDREN else code.partition(".")[0] for code in codes}
    lean = {*_SESSIONS, _CHILDREN}
    if all(code in lean or code.partition(".")[0] in _ROOMS for code in codes):
        windows = _windows(file, scopes) if "schedule" in wanted else {}
        return (dict(_lean(file, scope, wanted, windows)) for scope in scopes)
    return (values_of(figures_in(file, scope)) for scope in scopes)


def _lean(
    file: CentreFile, scope: Scope, wanted: Collection[str], windows: Mapping[date, int]
) -> Pairs:
    total = 0
    if _NEED_SESSIONS.intersection(wanted):
        sessions = dict(_sessions(file, scope))
        total = int(sessions["sessions.total"] or 0)
        yield from sessions.items()
    if _NEED_APPOINTMENTS.intersection(wanted):
        room = sum(count for day, count in windows.items() if day in scope.period)
        appointments, schedule = appointment_figures(file, scope, room)
        yield from of.of_appointments(appointments)
        yield from of.of_schedule(schedule)
    if _CHILDREN in wanted:
        yield _CHILDREN, _children(file, scope)
    if "ratings" in wanted:
        yield from of.of_ratings(rating_figures(file, scope, total))
    for name, values in _OTHERS.items():
        if name in wanted:
            yield from values(file, scope)


def _windows(file: CentreFile, scopes: Sequence[Scope]) -> Mapping[date, int]:
    """Return the room of the hours on all days of the scopes, in one walk through them."""
    if not scopes:
        return {}
    first = min(scope.period.start for scope in scopes)
    last = max(scope.period.end for scope in scopes)
    return windows_by_day(file, first, last, scopes[0].asked_on)


_OTHERS: dict[str, Callable[[CentreFile, Scope], Pairs]] = {
    "events": lambda file, scope: of.of_events(event_figures(file, scope)),
    "requests": lambda file, scope: of.of_requests(request_figures(file, scope)),
    "rooms": lambda file, scope: of.of_rooms(room_figures(file, scope)),
    "documents": lambda file, scope: of.of_documents(document_figures(file, scope)),
}


def _children(file: CentreFile, scope: Scope) -> int:
    query = Session.select(fn.COUNT(Session.child.distinct()))
    named = scope.sessions & Session.recipient.is_null(False)
    (found,) = ask(file.db, query.where(named)).fetchone()
    return int(found)


def _sessions(file: CentreFile, scope: Scope) -> Pairs:
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
