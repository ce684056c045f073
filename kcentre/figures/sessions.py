"""The figures of services: two grouped passes over the period, folded by one part or two."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from typing import NamedTuple, TypeVar

from peewee import fn

from kcentre.centre.tables import Specialist, Topic
from kcentre.centre.values import Category, Education, Form, Kind, Value
from kcentre.figures import conditions as by
from kcentre.figures.counting import number_of
from kcentre.figures.records import SessionFigures, SpecialistFigures
from kcentre.figures.scope import Scope
from kcentre.journal.tables import Session
from kcentre.storage import CentreFile
from kcentre.storage.asking import ask

V = TypeVar("V", bound=Value)


class _Work(NamedTuple):
    """How many services of one month, specialist, kind and form, and of what sort."""

    month: str
    specialist: int | None
    kind: str | None
    form: str | None
    sessions: int
    minutes: int
    short: int
    anonymous: int
    unknown_duration: int
    first: int


class _Matter(NamedTuple):
    """How many services of one topic, category and education."""

    topic: int | None
    category: str | None
    education: str | None
    sessions: int


def session_figures(file: CentreFile, scope: Scope) -> SessionFigures:
    """Return the figures of services."""
    work, matter = list(_work(file, scope)), list(_matter(file, scope))
    total = sum(row.sessions for row in work)
    anonymous = sum(row.anonymous for row in work)
    first = sum(row.first for row in work)
    return SessionFigures(
        total=total,
        minutes=sum(row.minutes for row in work),
        short=sum(row.short for row in work),
        anonymous=anonymous,
        unknown_duration=sum(row.unknown_duration for row in work),
        first_in_centre=first,
        repeat_in_centre=total - anonymous - first,
        rated=Session.select().where(scope.sessions & by.RATED.holds(scope)).count(file.db),
        by_form=_coded(Form, ((row.form, row.sessions) for row in work)),
        by_kind=_coded(Kind, ((row.kind, row.sessions) for row in work)),
        by_kind_and_form=_kinds_and_forms(work),
        by_topic=_by_topic(file, matter),
        by_category=_coded(Category, ((row.category, row.sessions) for row in matter)),
        by_education=_coded(Education, ((row.education, row.sessions) for row in matter)),
        by_month=dict(sorted(_summed((row.month, row.sessions) for row in work).items())),
        by_specialist=_by_specialist(file, work),
    )


def first_level_codes(file: CentreFile) -> dict[int, str]:
    """Return for every topic's id the code of its topic of the first level."""
    parent = Topic.alias()
    query = Topic.select(Topic.id, fn.COALESCE(parent.code, Topic.code)).join(
        parent, "LEFT OUTER JOIN", on=(Topic.parent == parent.id)
    )
    return dict(ask(file.db, query))


def _work(file: CentreFile, scope: Scope) -> Iterator[_Work]:
    parts = (by.BY_MONTH, by.BY_SPECIALIST, by.BY_KIND, by.BY_FORM)
    columns = [part.column for part in parts]
    sorts = (by.SHORT, by.ANONYMOUS, by.UNKNOWN_DURATION, by.FIRST)
    query = Session.select(
        *columns,
        fn.COUNT(Session.id),
        fn.COALESCE(fn.SUM(Session.minutes), 0),
        *(number_of(sort.holds(scope)) for sort in sorts),
    )
    return map(_Work._make, ask(file.db, query.where(scope.sessions).group_by(*columns)))


def _matter(file: CentreFile, scope: Scope) -> Iterator[_Matter]:
    columns = [part.column for part in (by.BY_TOPIC, by.BY_CATEGORY, by.BY_EDUCATION)]
    query = Session.select(*columns, fn.COUNT(Session.id))
    return map(_Matter._make, ask(file.db, query.where(scope.sessions).group_by(*columns)))


def _coded(values: type[V], counts: Iterable[tuple[str | None, int]]) -> dict[V, int]:
    """Add up by code, in the order of the value list; the unknown and the absent are left out."""
    summed = _summed(counts)
    return {value: summed[value] for value in values if value in summed}


def _kinds_and_forms(work: list[_Work]) -> dict[Kind, dict[Form, int]]:
    forms = {
        kind: _coded(Form, ((row.form, row.sessions) for row in work if row.kind == kind))
        for kind in Kind
    }
    return {kind: counts for kind, counts in forms.items() if counts}


def _by_topic(file: CentreFile, matter: list[_Matter]) -> dict[str, int]:
    codes = first_level_codes(file)
    counts = ((codes[row.topic], row.sessions) for row in matter if row.topic is not None)
    return dict(sorted(_summed(counts).items()))


def _by_specialist(file: CentreFile, work: list[_Work]) -> tuple[SpecialistFigures, ...]:
    sessions = _summed((row.specialist, row.sessions) for row in work)
    minutes = _summed((row.specialist, row.minutes) for row in work)
    timed = _summed((row.specialist, row.sessions - row.unknown_duration) for row in work)
    query = Specialist.select(Specialist.id, Specialist.name, Specialist.position).order_by(
        Specialist.name_key, Specialist.id
    )
    return tuple(
        SpecialistFigures(row_id, name, position, sessions[row_id], timed[row_id], minutes[row_id])
        for row_id, name, position in ask(file.db, query)
        if row_id in sessions
    )


K = TypeVar("K")


def _summed(counts: Iterable[tuple[K, int]]) -> Mapping[K, int]:
    sums: Counter[K] = Counter()
    for key, count in counts:
        sums[key] += count
    return sums
