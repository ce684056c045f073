"""Rules that one condition in the file tells."""

from collections.abc import Callable, Iterator
from typing import Any

from peewee import Expression, Field

from kcentre.monitoring.quality.records import Find, Hit, Scope
from kcentre.storage import CentreFile
from kcentre.storage.asking import ask_ids
from kcentre.storage.model import Record

Condition = Callable[[Scope], Expression]


def rows_where(table: type[Record], day: Field, condition: Condition) -> Find:
    """Return what finds the rows of the days in scope for which the condition holds."""

    def find(file: CentreFile, scope: Scope) -> Iterator[Hit]:
        query: Any = table.select(table.id).where(in_days(day, scope) & condition(scope))
        return (Hit(row_id) for row_id in ask_ids(file.db, query.order_by(day, table.id)))

    return find


def in_days(day: Field, scope: Scope) -> Expression:
    """Return what holds for the rows of the days in scope."""
    held: Expression = day.between(*scope.days)
    return held
