"""Distinct people of a period, each by the last session that they had in it.

One ordered pass: a later row of the same person replaces the earlier one. Window functions would
sort the whole period twice, at three times the cost. The rows behind are found by the same pass.
"""

from collections import Counter
from collections.abc import Mapping
from enum import StrEnum

from kcentre.figures.ages import BANDS, CELLS, UNKNOWN_AGE, band_of, cell_of
from kcentre.figures.records import PeopleFigures
from kcentre.figures.scope import Scope
from kcentre.journal.tables import Session
from kcentre.storage import CentreFile
from kcentre.storage.asking import ask

LastSeen = tuple[int, str | None, int | None]
"""A person's last session: its id, the education status and the age in months that it shows."""


class Person(StrEnum):
    """Who is counted once."""

    PARENT = "parents"
    CHILD = "children"


def last_seen(file: CentreFile, scope: Scope) -> dict[Person, dict[int, LastSeen]]:
    """Return the last non-anonymous session of every recipient and of every child."""
    query = (
        Session.select(
            Session.recipient, Session.child, Session.id, Session.education, Session.age_months
        )
        .where(scope.sessions & Session.recipient.is_null(False))
        .order_by(Session.date, Session.time, Session.id)
    )
    parents: dict[int, LastSeen] = {}
    children: dict[int, LastSeen] = {}
    for recipient, child, session, education, age in ask(file.db, query):
        seen = (session, education, age)
        parents[recipient] = seen
        if child is not None:
            children[child] = seen
    return {Person.PARENT: parents, Person.CHILD: children}


def people_figures(file: CentreFile, scope: Scope) -> PeopleFigures:
    """Return the figures of distinct people."""
    seen = last_seen(file, scope)
    parents, children = _shown(seen[Person.PARENT]), _shown(seen[Person.CHILD])
    return PeopleFigures(
        parents=len(seen[Person.PARENT]),
        children=len(seen[Person.CHILD]),
        parents_cells=_by_cell(parents),
        children_cells=_by_cell(children),
        parents_by_age=_by_age(parents),
        children_by_age=_by_age(children),
    )


def _shown(seen: Mapping[int, LastSeen]) -> Counter[tuple[str | None, int | None]]:
    return Counter((education, age) for _, education, age in seen.values())


def _by_cell(shown: Counter[tuple[str | None, int | None]]) -> dict[str, int]:
    counts = dict.fromkeys((cell.code for cell in CELLS), 0)
    for (education, age), count in shown.items():
        cell = cell_of(education, age)
        if cell is not None:
            counts[cell] += count
    return counts


def _by_age(shown: Counter[tuple[str | None, int | None]]) -> dict[str, int]:
    counts = dict.fromkeys([*(band.code for band in BANDS), UNKNOWN_AGE], 0)
    for (_, age), count in shown.items():
        counts[band_of(age)] += count
    return counts
