"""The indicators of a centre's work: figures of the centre held against their norms."""

from kcentre.monitoring.catalogue import INDICATORS, Indicator, IndicatorSort
from kcentre.monitoring.indicators.leading import figure_code_of
from kcentre.monitoring.indicators.records import IndicatorJson, IndicatorState, indicator_json
from kcentre.monitoring.indicators.states import indicator_states
from kcentre.monitoring.targets.known import indicator_of, known_indicators

__all__ = [
    "INDICATORS",
    "Indicator",
    "IndicatorJson",
    "IndicatorSort",
    "IndicatorState",
    "figure_code_of",
    "indicator_json",
    "indicator_of",
    "indicator_states",
    "known_indicators",
]
