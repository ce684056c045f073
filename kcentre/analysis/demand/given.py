"""The services of the last twelve months, and how they were rated, told apart as wishes are."""

import datetime as dt
from collections import Counter
from collections.abc import Hashable, Mapping
from dataclasses import dataclass, field

from peewee import JOIN, Case, fn

from kcentre.analysis.demand.capacity import position_key
from kcentre.analysis.demand.times import times_at
from kcentre.centre.tables import Specialist
from kcentre.centre.values import Form, Kind
from kcentre.figures.ratings import is_positive
from kcentre.figures.scope import Scope, scope_of
from kcentre.figures.sessions import first_level_codes
from kcentre.journal.tables import Rating, Session
from kcentre.language.clock import minute_of
from kcentre.periods.begun import first_service
from kcentre.periods.period import Period, days, same_last_year
from kcentre.storage import CentreFile
from kcentre.storage.asking import ask
from kcentre.surveys.values import WishedTime

Part = tuple[str, Hashable]
"""What a service is told apart by, and its value: («topic», «Т02»)."""


@dataclass(frozen=True, slots=True)
class Rated:
    """Ratings that came with services, and how many of them are positive."""

    count: int = 0
    positive: int = 0


NOT_RATED = Rated()


@dataclass(frozen=True, slots=True)
class Given:
    """The services of `period`: how many in all, in each part, and in pairs of topic and position.

    Parts: «topic» (a code of the first level), «position» (a folded key), «form», «kind», «time»,
    «month» («2026-09»). `begun`: the day of the journal's first service.
    """

    period: Period
    total: int = 0
    counts: Mapping[Part, int] = field(default_factory=dict)
    rated: Mapping[Part, Rated] = field(default_factory=dict)
    pairs: Mapping[tuple[str, str], int] = field(default_factory=dict)
    begun: dt.date | None = None

    def count(self, part: str, value: Hashable) -> int:
        """Return the services of one part."""
        return self.counts.get((part, value), 0)

    def ratings(self, part: str, value: Hashable) -> Rated:
        """Return the ratings of one part."""
        return self.rated.get((part, value), NOT_RATED)

    def shares(self, part: str) -> dict[Hashable, int]:
        """Return the services by the values of a part."""
        return {value: count for (name, value), count in self.counts.items() if name == part}


def last_year(today: dt.date) -> Period:
    """Return the twelve months that end with `today`."""
    year_ago = same_last_year(days(today, today)).start
    return days(year_ago + dt.timedelta(days=1), today)


def given(file: CentreFile, today: dt.date) -> Given:
    """Return the services of the twelve months that end with `today`."""
    scope = scope_of(file, last_year(today), today=today)
    codes = first_level_codes(file)
    counts: Counter[Part] = Counter()
    pairs: Counter[tuple[str, str]] = Counter()
    total = 0
    for topic, position, form, kind, month, count in _services(file, scope):
        total += count
        parts = _parts(codes.get(topic or 0, ""), position, form)
        for part in (*parts, ("kind", Kind(kind) if kind else None), ("month", month)):
            counts[part] += count
        pairs[str(parts[0][1]), str(parts[1][1])] += count
    for moment, count in _by_time(file, scope).items():
        counts["time", moment] = count
    return Given(
        scope.period, total, counts, _rated(file, scope, codes), pairs, first_service(file)
    )


def _parts(topic: str, position: str | None, form: str | None) -> tuple[Part, ...]:
    return (
        ("topic", topic),
        ("position", position_key(position or "")),
        ("form", Form(form) if form else None),
    )


def _services(
    file: CentreFile, scope: Scope
) -> "list[tuple[int | None, str | None, str | None, str | None, str, int]]":
    columns = (
        Session.topic, Specialist.position, Session.form, Session.kind,
        fn.SUBSTR(Session.date, 1, 7),
    )  # fmt: skip
    query = (
        Session.select(*columns, fn.COUNT(Session.id))
        .join(Specialist, JOIN.LEFT_OUTER)
        .where(scope.sessions)
        .group_by(*columns)
    )
    return list(ask(file.db, query))


def _by_time(file: CentreFile, scope: Scope) -> Counter[WishedTime]:
    query = (
        Session.select(Session.date, Session.time, fn.COUNT(Session.id))
        .where(scope.sessions & (Session.time != ""))
        .group_by(Session.date, Session.time)
    )
    counts: Counter[WishedTime] = Counter()
    for day, time, count in ask(file.db, query):
        for code in times_at(dt.date.fromisoformat(day).weekday(), minute_of(time)):
            counts[code] += count
    return counts


def _rated(file: CentreFile, scope: Scope, codes: Mapping[int, str]) -> dict[Part, Rated]:
    columns = (Session.topic, Specialist.position, Session.form)
    positive = fn.SUM(Case(None, [(is_positive(scope.settings), 1)], 0))
    query = (
        Rating.select(*columns, fn.COUNT(Rating.id), positive)
        .join(Session)
        .join(Specialist, JOIN.LEFT_OUTER)
        .where(scope.ratings)
        .group_by(*columns)
    )
    found: dict[Part, Rated] = {}
    for topic, position, form, count, satisfied in ask(file.db, query):
        for part in _parts(codes.get(topic or 0, ""), position, form):
            known = found.get(part, NOT_RATED)
            found[part] = Rated(known.count + count, known.positive + satisfied)
    return found
