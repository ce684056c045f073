"""П01–П16 by their figures and usual norms alone: without plans, targets and own indicators."""

from kcentre.centre.records import Settings
from kcentre.figures.records import Figures
from kcentre.figures.values import values_of
from kcentre.monitoring.catalogue import INDICATORS, IndicatorSort
from kcentre.monitoring.indicators.readings import known_value
from kcentre.monitoring.indicators.records import IndicatorState
from kcentre.monitoring.norms import colour_of
from kcentre.monitoring.targets.queries import usual_norm


def indicators(figures: Figures, settings: Settings) -> tuple[IndicatorState, ...]:
    """Return П01–П16; those of the plan and those entered by hand have no value."""
    values, found = values_of(figures), []
    for one in INDICATORS:
        norm = usual_norm(one.code, settings)
        is_figure = one.sort is IndicatorSort.FIGURE and one.figure_code is not None
        value = known_value(values, one.figure_code or "") if is_figure else None
        target = None if norm is None else norm.level
        found.append(IndicatorState(one, value, target, colour_of(value, norm), norm))
    return tuple(found)
