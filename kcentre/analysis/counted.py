"""Rows of counts with their share and their columns of comparison."""

from collections.abc import Callable, Mapping, Sequence
from typing import TypeVar

from kcentre.analysis.comparison import Comparison
from kcentre.figures.records import Figures
from kcentre.language.numbers import share
from kcentre.paper.document import Column, Kind, Row, RowRole

Count = Callable[[Figures], int]
T = TypeVar("T")

SHARE = Column("Доля, %", Kind.PERCENT)


def label_column(title: str) -> Column:
    """Return the head of the first column, which takes most of the width left over."""
    return Column(title, weight=6)


def counted_columns(compared: Comparison, label: str) -> tuple[Column, ...]:
    """Return the heads of rows made by `counted_row`."""
    return (label_column(label), Column("Услуг", Kind.INTEGER), SHARE, *compared.columns)


def counted_row(
    compared: Comparison, label: str, count: Count, role: RowRole = RowRole.BODY
) -> Row:
    """Return a count, its share of all services, and the counts to compare with."""
    number, *others = compared.counts(count)
    part = share(number, compared.current.sessions.total)
    return Row((label, number, part, *others), role)


def total_row(compared: Comparison) -> Row:
    """Return the row of all services."""
    return counted_row(compared, "Итого", all_services, RowRole.TOTAL)


def all_services(found: Figures) -> int:
    """Count all services."""
    return found.sessions.total


def part_of(pick: Callable[[Figures], Mapping[T, int]], *parts: T) -> Count:
    """Return the count of some parts of a division."""
    return lambda found: sum(pick(found).get(part, 0) for part in parts)


def rest_of(pick: Callable[[Figures], Mapping[T, int]]) -> Count:
    """Return the count of services that a division says nothing of."""
    return lambda found: found.sessions.total - sum(pick(found).values())


def met(compared: Comparison, count: Count) -> bool:
    """Return whether a count is not zero in some column."""
    return any(compared.counts(count))


def where_met(compared: Comparison, rows: Sequence[tuple[str, Count]]) -> tuple[Row, ...]:
    """Return the rows that are not zero in every column."""
    return tuple(
        counted_row(compared, label, count) for label, count in rows if met(compared, count)
    )
