"""A chart as plain data: what it shows, not how it is drawn."""

from dataclasses import dataclass
from enum import StrEnum

from kcentre.language.numbers import UNKNOWN


class ChartKind(StrEnum):
    """The shape of a chart."""

    BARS = "bars"
    """Horizontal bars beside their labels: topics, specialists."""
    STACKED = "stacked"
    """Horizontal bars of parts that add up: forms within kinds of help."""
    COLUMNS = "columns"
    """Upright columns along time, series side by side: months and last year's months."""
    LINES = "lines"
    """Lines along time: shares. Values with `spans` are points with their intervals."""
    HEAT = "heat"
    """Cells of numbers, the darker the more: series down, categories across."""


@dataclass(frozen=True, slots=True)
class Series:
    """One row of values, one for each of the chart's categories; None is unknown, not zero.

    `spans` are the intervals that the values are known within, of as many values or of none.
    """

    name: str
    values: tuple[float | None, ...]
    spans: tuple[tuple[float, float] | None, ...] = ()


@dataclass(frozen=True, slots=True)
class Norm:
    """A level to compare with: a norm or a plan."""

    value: float
    label: str


@dataclass(frozen=True, slots=True)
class Chart:
    """A chart; values are printed as whole numbers, or with `places` decimals."""

    title: str
    kind: ChartKind
    categories: tuple[str, ...]
    series: tuple[Series, ...]
    unit: str = ""
    places: int = 0
    norm: Norm | None = None
    empty: str = UNKNOWN

    def __post_init__(self) -> None:
        for series in self.series:
            if len(series.values) != len(self.categories):
                raise ValueError(f"«{series.name}» has {len(series.values)} values")
            if series.spans and len(series.spans) != len(series.values):
                raise ValueError(f"«{series.name}» has {len(series.spans)} intervals")
            if any(value is not None and value < 0 for value in series.values):
                raise ValueError(f"«{series.name}» has a value below zero")
