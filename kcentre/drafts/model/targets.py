"""The indicators the centre is measured by, with what is laid down for the academic year."""

import datetime as dt

from kcentre.centre.queries import settings
from kcentre.figures.amounts import amount, amount_up_to, number_words
from kcentre.figures.figure import Unit
from kcentre.monitoring.catalogue import SERVICES, Indicator
from kcentre.monitoring.norms import Direction, Norm
from kcentre.monitoring.plan.years import planned_volume
from kcentre.monitoring.targets.known import known_indicators
from kcentre.monitoring.targets.queries import norms, usual_norm
from kcentre.paper.document import Column, Table, body
from kcentre.periods.period import Period, academic_year, academic_year_of
from kcentre.periods.titles import nominative
from kcentre.storage import CentreFile

_WORDS = {Direction.AT_LEAST: "не менее", Direction.AT_MOST: "не более"}
_FOR_INFORMATION = "для сведения"
_WHOLE = 100.0
_TOLD = ("П07", "П12")
"""Indicators that no centre is held to."""


def indicators_table(file: CentreFile, today: dt.date) -> Table:
    """Return П01–П16 and the own indicators with their targets; what is not set is a blank."""
    year = academic_year(academic_year_of(today))
    laid_down, rules = norms(file, year), settings(file)
    rows = tuple(
        body(
            one.code,
            one.title,
            _target(file, one, laid_down.get(one.code) or usual_norm(one, rules), year, today),
        )
        for one in known_indicators(file)
    )
    heads = (Column("Код", weight=0.01), Column("Показатель", weight=2.0), Column("Цель"))
    return Table(heads, rows, note=f"Цели на {nominative(year)}.")


def _target(
    file: CentreFile, one: Indicator, norm: Norm | None, year: Period, today: dt.date
) -> str:
    """Return «не менее 85 %», «план — 240 услуг», «для сведения»; a blank where none is set."""
    if one.code in _TOLD if norm is None else norm.direction is Direction.NONE:
        return _FOR_INFORMATION
    if norm is None or norm.level is None:
        planned = None
        if one.figure_code == SERVICES:
            planned = planned_volume(file, year, today=today).total
        return f"план — {amount(planned, one.unit)}" if planned else "____________"
    if norm.direction is Direction.WITHIN and norm.upper is not None:
        return f"от {_from(norm.level, one.unit)} до {amount_up_to(norm.upper, one.unit)}"
    if norm.direction is Direction.AT_MOST and not norm.level:
        return "0"
    if norm.direction is Direction.AT_LEAST and one.unit is Unit.PERCENT and norm.level >= _WHOLE:
        return amount_up_to(_WHOLE, one.unit)  # «не менее 100 %» would say that there is more
    return f"{_WORDS[norm.direction]} {amount_up_to(norm.level, one.unit)}"


def _from(level: float, unit: Unit | str) -> str:
    return number_words(level, unit)
