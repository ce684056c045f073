"""The report's table of first and repeat visits, and of distinct families."""

from collections.abc import Mapping, Sequence

from peewee import fn

from kcentre.analysis.comparison import Comparison
from kcentre.analysis.counted import Count, label_column
from kcentre.families.tables import Adult
from kcentre.figures.scope import scope_of
from kcentre.journal.tables import Session
from kcentre.language.numbers import share
from kcentre.paper.document import Column, Kind, Row, Table, body, group
from kcentre.periods.period import Period
from kcentre.storage import CentreFile
from kcentre.storage.asking import ask

NOTE = (
    "Каждая семья, каждый родитель и каждый ребёнок учтены один раз за период; анонимные "
    "получатели — только в услугах."
)
_VISITS: Sequence[tuple[str, Count]] = (
    ("Первичные обращения в центр", lambda found: found.sessions.first_in_centre),
    ("Повторные обращения", lambda found: found.sessions.repeat_in_centre),
    ("Анонимные", lambda found: found.sessions.anonymous),
)
_PEOPLE: Sequence[tuple[str, Count]] = (
    ("Родителей (законных представителей)", lambda found: found.people.parents),
    ("Детей", lambda found: found.people.children),
)


def families_of(file: CentreFile, compared: Comparison) -> dict[Period, int]:
    """Return how many distinct families came in each of the periods compared."""
    found: dict[Period, int] = {}
    for figures in compared.everything:
        scope = scope_of(file, figures.period, today=compared.today)
        query = Session.select(fn.COUNT(Adult.family.distinct())).join(Adult).where(scope.sessions)
        (found[figures.period],) = ask(file.db, query).fetchone()
    return found


def visits_table(compared: Comparison, families: Mapping[Period, int], caption: str) -> Table:
    """Return the table; `families` by the periods compared."""
    heads = (Column("За период", Kind.INTEGER), Column("Доля услуг, %", Kind.PERCENT))
    whole = compared.current.sessions.total
    visits = [
        _row(label, compared.counts(count), share(count(compared.current), whole))
        for label, count in _VISITS
        if any(compared.counts(count))
    ]
    of_families = compared.counts(lambda found: families[found.period])
    people = [_row(label, compared.counts(count), None) for label, count in _PEOPLE]
    rows = (
        group("Услуги"),
        *visits,
        group("Уникальные получатели"),
        _row("Семей", of_families, None),
        *people,
    )
    return Table((label_column("Показатель"), *heads, *compared.columns), rows, caption, note=NOTE)


def _row(label: str, counts: tuple[int, ...], part: float | None) -> Row:
    number, *others = counts
    return body(label, number, part, *others)
