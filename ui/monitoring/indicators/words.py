"""Indicators as the screen writes them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from kcentre.figures.amounts import amount, number_words
from kcentre.figures.figure import Unit
from kcentre.language.numbers import UNKNOWN
from kcentre.monitoring.band import Band
from kcentre.monitoring.indicators import IndicatorState
from kcentre.monitoring.norms import Colour, Direction, Norm
from kcentre.monitoring.overview import IndicatorView
from kcentre.periods.titles import short
from ui.monitoring.colour_tones import COLOUR_TONES
from ui.widgets.colours import Tone
from ui.widgets.sparkline import Spark

NBSP = "\u00a0"
_SIGNS = {Direction.AT_LEAST: "≥", Direction.AT_MOST: "≤"}


def cell_words(value: float | None, unit: Unit | str) -> str:
    """Return «91,7 %», «219»: a count needs no unit beside its title. A dash for the unknown."""
    if value is None:
        return "—"
    is_count = isinstance(unit, Unit) and unit is not Unit.PERCENT
    return number_words(value, unit) if is_count else amount(value, unit)


def norm_words(norm: Norm | None, unit: Unit | str) -> str:
    """Return «≥ 85 %», «50–90 %», «0»; empty where nothing is laid down."""
    if norm is None or norm.level is None or norm.direction is Direction.NONE:
        return ""
    percent = f"{NBSP}%" if unit is Unit.PERCENT else ""
    level = number_words(norm.level, unit)
    if norm.direction is Direction.WITHIN and norm.upper is not None:
        return f"{level}–{number_words(norm.upper, unit)}{percent}"
    sign = "" if norm.direction is Direction.AT_MOST and not norm.level else _SIGNS[norm.direction]
    return f"{sign}{NBSP}{level}{percent}".strip()


def standing(state: IndicatorState) -> tuple[str, Tone]:
    """Return how an indicator stands, in a word and its tone."""
    if state.colour is not None:
        return state.colour.label, COLOUR_TONES[state.colour]
    if state.value is None:
        return UNKNOWN, Tone.SECONDARY
    return ("для сведения" if not state.target else "рано судить"), Tone.SECONDARY


def standing_words(view: IndicatorView) -> str:
    """Return «вне нормы», «в норме, необычно»."""
    words, _ = standing(view.state)
    return f"{words}, необычно" if view.state.is_unusual else words


def has_rows(view: IndicatorView) -> bool:
    """Tell whether there are rows behind the value: a share of nothing has those of its whole."""
    is_share = view.state.indicator.unit is Unit.PERCENT and view.state.value is not None
    return view.figure_code is not None and (bool(view.state.value) or is_share)


def spark_of(view: IndicatorView) -> Spark:
    """Return the course of an indicator; each value says its period."""
    unit = view.state.indicator.unit
    says = [
        f"{short(period)}: {amount(value, unit)}"
        for period, value in zip(view.periods, view.history, strict=True)
    ]
    band = None if view.band is None else (view.band.low, view.band.high)
    tone = standing(view.state)[1]
    return Spark(view.history, says, band, Tone.ACCENT if tone is Tone.SECONDARY else tone)


def band_words(band: Band | None, unit: Unit | str) -> str:
    """Return «Обычно от 45 до 80 (среднее ± 3 корня из среднего)»; empty where it is unknown."""
    if band is None:
        return ""
    low, high = (number_words(round(bound, 1), unit) for bound in (band.low, band.high))
    percent = f"{NBSP}%" if unit is Unit.PERCENT else ""
    return f"Обычно от {low} до {high}{percent} ({band.method.label})"


def counts_words(views: Iterable[IndicatorView]) -> str:
    """Return «вне нормы 2, внимание 1, в норме 9»; what there is none of is left out."""
    counts = Counter(view.state.colour for view in views)
    order = (Colour.BAD, Colour.ATTENTION, Colour.GOOD)
    return ", ".join(f"{one.label} {counts[one]}" for one in order if counts[one])
