"""What the prose of a report is made of."""

import re
from dataclasses import dataclass

from kcentre.centre.values import Value
from kcentre.periods.period import PeriodKind

KEY = re.compile(r"\{([a-z_]+(?:\.[a-z_]+)+|[ПО]\d\d(?:\.target)?)\}")
"""A key in a kept text: «{services.given}»; of an indicator «{П04}», «{П04.target}»."""


class ReportPart(Value):
    """The texts of a report, in the order in which they stand in it; the labels head them."""

    SUMMARY = "summary", "Основные итоги"
    CONCLUSIONS = "conclusions", "Выводы"
    PROBLEMS = "problems", "Проблемы"
    TASKS = "tasks", "Задачи на следующий период"
    GRANTS = "grants", "Участие в грантах и конкурсах"


_BRIEF = (ReportPart.SUMMARY,)
_USUAL = (ReportPart.SUMMARY, ReportPart.CONCLUSIONS, ReportPart.PROBLEMS, ReportPart.TASKS)


def parts_of(kind: PeriodKind) -> tuple[ReportPart, ...]:
    """Return the texts that the report of a kind of period has: the longer it is, the more."""
    if kind in {PeriodKind.MONTH, PeriodKind.DAYS}:
        return _BRIEF
    if kind in {PeriodKind.QUARTER, PeriodKind.HALF_YEAR}:
        return _USUAL
    return (*_USUAL, ReportPart.GRANTS)


@dataclass(frozen=True, slots=True)
class Fact:
    """A phrase said from the figures, in the case its sentence needs: «219 услуг».

    `codes` are the figures and indicators behind it, the most important first: a click on the
    phrase opens the rows of the first. `title` says what it is where it stands alone.
    """

    key: str
    text: str
    codes: tuple[str, ...] = ()
    title: str = ""


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of a text: the head's own words, or (with a `key`) what a fact says."""

    text: str
    key: str | None = None
