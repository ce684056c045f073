"""Exceptions as the form shows them: one for each stretch of days, written in one operation."""

import datetime as dt
from dataclasses import dataclass, replace

from kcentre.language import Problem
from kcentre.language.day_lists import DayRange
from kcentre.premises.hours.exception_verbs import keep_exceptions
from kcentre.premises.hours.queries import exception_line
from kcentre.premises.hours.records import HoursException
from kcentre.premises.hours.surroundings import problems_of_exception
from kcentre.premises.values import ExceptionKind
from kcentre.storage import CentreFile, Changes

DAYS = "days"
_OF_DAYS = {"first", "last", "id"}


@dataclass(frozen=True, slots=True)
class ExceptionCard:
    """One exception with the days it is for; with `id` None a new one for all of them."""

    exception: HoursException
    days: tuple[DayRange, ...] = ()

    @property
    def id(self) -> int | None:
        """The row of the exception being changed."""
        return self.exception.id

    def rows(self) -> list[HoursException]:
        """Return a record for each stretch of days; the first one keeps the id."""
        if not self.days:
            return [replace(self.exception, first=None, last=None)]
        rows = [replace(self.exception, first=first, last=last) for first, last in self.days]
        return [rows[0], *(replace(row, id=None) for row in rows[1:])]


def new_exception(
    kind: ExceptionKind, days: tuple[DayRange, ...], specialist_id: int | None = None
) -> ExceptionCard:
    """Return what a new exception begins with."""
    return ExceptionCard(HoursException(kind, None, None, specialist_id=specialist_id), days)


def exception_card(file: CentreFile, exception_id: int) -> ExceptionCard | None:
    """Return an exception opened for changing; None where it was removed."""
    line = exception_line(file, exception_id)
    return None if line is None else card_of(line.exception)


def card_of(exception: HoursException) -> ExceptionCard:
    """Return a kept exception as the form shows it."""
    first, last = exception.first or dt.date.min, exception.last or exception.first
    return ExceptionCard(exception, ((first, last or first),))


def add_exceptions(file: CentreFile, card: ExceptionCard) -> Changes:
    """Write the exceptions of a card."""
    return keep_exceptions(file, card.rows())


def change_exception(file: CentreFile, exception_id: int, card: ExceptionCard) -> Changes:
    """Write a changed exception, and those of the days added to it."""
    changed = replace(card, exception=replace(card.exception, id=exception_id))
    return keep_exceptions(file, changed.rows())


def exception_problems(
    file: CentreFile, card: ExceptionCard, exception_id: int | None
) -> tuple[Problem, ...]:
    """Return what is wrong or odd, each sentence once."""
    changed = replace(card, exception=replace(card.exception, id=exception_id))
    found = [problem for row in changed.rows() for problem in problems_of_exception(file, row)]
    return tuple(dict.fromkeys(at_days(problem) for problem in found))


def at_days(problem: Problem) -> Problem:
    """Return a problem of the first or last day as one of the days' field."""
    return replace(problem, field=DAYS) if problem.field in _OF_DAYS else problem
