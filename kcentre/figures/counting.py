"""Counting rows of a sort while others are counted in the same pass."""

from peewee import Case, Expression, Function, fn


def number_of(holds: Expression) -> Function:
    """Return the number of rows that a condition holds for; 0 where there is no row."""
    return fn.COUNT(Case(None, [(holds, 1)]))
