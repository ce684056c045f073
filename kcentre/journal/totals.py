"""What rows of a journal come to together."""

from dataclasses import dataclass

from peewee import SQL, fn

from kcentre.journal.filters import Conditions, narrowed
from kcentre.journal.ordering import Table
from kcentre.journal.tables import GroupEvent, Session
from kcentre.storage import CentreFile
from kcentre.storage.asking import ask

CHEAP_ROWS = 50_000
"""So many rows are added up within a blink; of more only the count is told."""


@dataclass(frozen=True, slots=True)
class Totals:
    """How many rows, their minutes, and people: distinct recipients, or all participants.

    Minutes and people are None where adding them up would take too long.
    """

    rows: int
    minutes: int | None = None
    people: int | None = None


def totals_of(file: CentreFile, table: Table, conditions: Conditions) -> Totals:
    """Add up the rows for which the conditions hold; an anonymous recipient is nobody in it."""
    people = (
        fn.COUNT(Session.recipient.distinct())
        if table is Session
        else fn.COALESCE(fn.SUM(GroupEvent.participants), 0)
    )
    minutes = fn.COALESCE(fn.SUM(table.minutes), 0)
    query = narrowed(table.select(fn.COUNT(SQL("*")), minutes, people), conditions)
    ((rows, total, who),) = ask(file.db, query)
    return Totals(int(rows), int(total), int(who))
