"""How all indicators of a period stand: value, target, colour, and what is to be said of them."""

import datetime as dt
from collections.abc import Mapping

from kcentre.centre.queries import settings
from kcentre.figures.records import Figures
from kcentre.figures.values import values_of
from kcentre.monitoring.catalogue import EVENTS_DONE, IN_TIME, PLAN_DONE, SERVICES, Indicator
from kcentre.monitoring.indicators.readings import Facts, Reading, kept_beside, reading
from kcentre.monitoring.indicators.records import IndicatorState
from kcentre.monitoring.norms import Colour, Direction, Norm, colour_of, scaled, worse
from kcentre.monitoring.targets.known import known_indicators
from kcentre.monitoring.targets.queries import norms, notes, usual_norm
from kcentre.storage import CentreFile

Norms = Mapping[str, Norm | None]
AHEAD = "Период ещё не начался: оценивать рано."


def indicator_states(
    file: CentreFile, figures: Figures, today: dt.date
) -> tuple[IndicatorState, ...]:
    """Return П01–П16 and the own indicators in use, by the figures of a period.

    While the period goes on, what is to be reached in numbers is judged by the part due by
    `today`; the value and the target shown are those of the whole period.
    """
    with file.reading():
        period, values = figures.period, values_of(figures)
        is_part = figures.sub_unit_id is not None
        kept = kept_beside(file, today)
        facts = Facts(period, today, values) if is_part else kept.facts(period, values)
        return states_of(file, facts, known_indicators(file))


def states_of(
    file: CentreFile, facts: Facts, some: tuple[Indicator, ...]
) -> tuple[IndicatorState, ...]:
    """Return these indicators by the facts of a period; what follows the plan needs «П02» too."""
    said, held_against = notes(file, facts.period), _norms(file, some, facts)
    readings = {one.code: reading(file, one, facts) for one in some}
    return tuple(_state(one, readings, held_against, facts, said.get(one.code, "")) for one in some)


def _norms(file: CentreFile, every: tuple[Indicator, ...], facts: Facts) -> Norms:
    """Return what each indicator is held against; a part of the centre is promised no numbers."""
    laid_down, rules = norms(file, facts.period), settings(file)
    found = {one.code: laid_down.get(one.code) or usual_norm(one, rules) for one in every}
    for one in every:
        if facts.is_part and (one.is_count or one.code == PLAN_DONE):
            found[one.code] = None
        elif found[one.code] is None and _follows_plan(one) and facts.planned is not None:
            found[one.code] = Norm(Direction.AT_LEAST, facts.planned)
    return found


def _state(
    indicator: Indicator,
    readings: Mapping[str, Reading],
    held_against: Norms,
    facts: Facts,
    note: str,
) -> IndicatorState:
    found, norm = readings[indicator.code], held_against[indicator.code]
    colour, remark = _colour(indicator, readings, held_against, facts)
    return IndicatorState(
        indicator,
        found.value,
        None if norm is None or norm.direction is Direction.NONE else norm.level,
        colour,
        norm,
        note=note,
        remark=found.remark or remark,
    )


def _colour(
    indicator: Indicator, readings: Mapping[str, Reading], held_against: Norms, facts: Facts
) -> tuple[Colour | None, str]:
    """Return the colour, and why there is none where the reader could wonder."""
    found, norm = readings[indicator.code], held_against[indicator.code]
    if not facts.passed:
        return None, AHEAD
    if _follows_plan(indicator) and norm == Norm(Direction.AT_LEAST, facts.planned):
        plan = readings[PLAN_DONE]  # the same fact: it must not have two colours
        return colour_of(plan.judged, held_against[PLAN_DONE]), plan.remark
    if indicator.code == EVENTS_DONE and norm is not None and norm.direction is not Direction.NONE:
        return worse(colour_of(found.judged, norm), colour_of(found.in_time, IN_TIME)), ""
    if norm is None or not indicator.is_count or norm.direction is not Direction.AT_LEAST:
        return colour_of(found.judged, norm), ""
    return colour_of(found.judged, scaled(norm, facts.passed)), ""


def _follows_plan(indicator: Indicator) -> bool:
    return indicator.figure_code == SERVICES and indicator.is_count and not indicator.is_own
